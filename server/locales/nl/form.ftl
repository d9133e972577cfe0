# Every form.
form-errors = { $count ->
    [one] Verbeter 1 antwoord
   *[other] Verbeter { $count } antwoorden
}
form-refused = Het is niet gelukt
form-error-word = Fout:
form-error-title = Fout: { $title }
