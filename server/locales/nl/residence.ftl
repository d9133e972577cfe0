# Where somebody lives: files from registers, and to which wijkraad an address belongs.
register-wrong-year = Deze kolom is van een ander jaar dan { $first }. Gebruik een bestand waarin alle codes van één jaar zijn.
register-wrong-code = “{ $found }” is geen code van het CBS. Schrijf een code zoals { $example }.
register-wrong-number = “{ $found }” is geen huisnummer. Schrijf een getal van 1 tot en met 99999, zonder letter of toevoeging.
register-wrong-codes = De buurt { $buurt } ligt volgens haar nummer in een andere wijk of gemeente dan deze regel zegt. Verbeter de codes.
register-wrong-municipality = Geen van de { $lines } regels gaat over gemeente { $municipality }. Kies het goede bestand, of een andere gemeente.
register-wrong-line = Deze regel heeft geen einde. Kies een CSV-bestand met één adres per regel.

# The audit log.
audit-kind-residences-imported = Adressen ingelezen
audit-field-municipality = Gemeente
audit-field-year = Jaar
