# Every form.
form-errors = { $count ->
    [one] Correct 1 answer
   *[other] Correct { $count } answers
}
form-refused = It did not work
form-error-word = Error:
form-error-title = Error: { $title }

# Values that cannot be read.
unfit-no-date = Enter a date: day, month and year
unfit-half-a-date = The date is not complete. Enter day, month and year
unfit-short-year = Enter the year with four digits, such as 2026
unfit-no-such-day = This date does not exist. Check the day, the month and the year
unfit-no-number = Enter a number
unfit-not-whole = Enter a whole number, with digits only
unfit-too-large = This number is too large. Check it
date-day = Day
date-month = Month
date-year = Year
select-none = Choose …
