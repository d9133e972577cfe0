# Every form.
form-errors = { $count ->
    [one] Correct 1 answer
   *[other] Correct { $count } answers
}
form-refused = It did not work
form-error-word = Error:
form-error-title = Error: { $title }
