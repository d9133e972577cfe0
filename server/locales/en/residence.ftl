# Where somebody lives: files from registers, and to which wijkraad an address belongs.
register-wrong-year = This column is of another year than { $first }. Use a file in which all codes are of one year.
register-wrong-code = “{ $found }” is not a code of Statistics Netherlands. Write a code such as { $example }.
register-wrong-number = “{ $found }” is not a house number. Write a number from 1 to 99999, without a letter or addition.
register-wrong-codes = By its number the buurt { $buurt } lies in another wijk or municipality than this line says. Correct the codes.
register-wrong-municipality = None of the { $lines } lines is about municipality { $municipality }. Choose the right file, or another municipality.
register-wrong-line = This line has no end. Choose a CSV file with one address on each line.
register-wrong-day = This is not a date. Write year, month and day, such as 1980-05-20.
register-wrong-bsn = This is not a citizen service number. Write nine digits that pass its test, or leave the cell empty.
register-wrong-order = This day comes before the one in column { $column }. Correct one of the two.
register-wrong-buurt = This is not the code of a buurt. Write a code such as BU05990110.

# The audit log.
audit-kind-residences-imported = Addresses imported
audit-kind-population-imported = Extract of the population register imported
audit-field-commitment = Mark of the file
audit-field-municipality = Municipality
audit-field-year = Year

# What the population register says beside an application.
register-not-found = Nobody in the population register fits this name and date of birth.
register-several = { $count } persons in the population register fit this name and date of birth.
register-name-agrees = The name is that of the population register.
register-name-differs = The name is another than that of the population register.
register-birth-date-agrees = The date of birth is that of the population register.
register-birth-date-differs = The date of birth is another than that of the population register.
register-lives-in-wijk = By the population register the address lies in the wijk of { $name }.
register-lives-elsewhere = By the population register the address lies in another wijk: that of { $name }.
register-lives-outside = By the population register the address lies in a buurt without a wijkraad.
register-home-unknown = The population register does not tell in which wijk the address lies.
register-since = Has lived there since { $day }.
register-came-later = Has lived there since { $since }. That is after the day that counts, { $day }.
register-left = Left the municipality on { $day }.
register-deceased = Died on { $day }.
