# Where somebody lives: files from registers, and to which wijkraad an address belongs.
register-wrong-year = This column is of another year than { $first }. Use a file in which all codes are of one year.
register-wrong-code = “{ $found }” is not a code of Statistics Netherlands. Write a code such as { $example }.
register-wrong-number = “{ $found }” is not a house number. Write a number from 1 to 99999, without a letter or addition.
register-wrong-codes = By its number the buurt { $buurt } lies in another wijk or municipality than this line says. Correct the codes.
register-wrong-municipality = None of the { $lines } lines is about municipality { $municipality }. Choose the right file, or another municipality.
register-wrong-line = This line has no end. Choose a CSV file with one address on each line.

# The audit log.
audit-kind-residences-imported = Addresses imported
audit-field-municipality = Municipality
audit-field-year = Year
