# Every form.
form-errors = { $count ->
    [one] Verbeter 1 antwoord
   *[other] Verbeter { $count } antwoorden
}
form-refused = Het is niet gelukt
form-error-word = Fout:
form-error-title = Fout: { $title }

# Values that cannot be read.
unfit-no-date = Vul een datum in: dag, maand en jaar
unfit-half-a-date = De datum is niet compleet. Vul dag, maand én jaar in
unfit-short-year = Vul het jaar in met vier cijfers, zoals 2026
unfit-no-such-day = Deze datum bestaat niet. Kijk de dag, de maand en het jaar na
unfit-no-number = Vul een getal in
unfit-not-whole = Vul een heel getal in, met alleen cijfers
unfit-too-large = Dit getal is te groot. Kijk het na
date-day = Dag
date-month = Maand
date-year = Jaar
select-none = Kies …
