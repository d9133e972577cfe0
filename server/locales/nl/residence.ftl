# Where somebody lives: files from registers, and to which wijkraad an address belongs.
register-wrong-year = Deze kolom is van een ander jaar dan { $first }. Gebruik een bestand waarin alle codes van één jaar zijn.
register-wrong-code = “{ $found }” is geen code van het CBS. Schrijf een code zoals { $example }.
register-wrong-number = “{ $found }” is geen huisnummer. Schrijf een getal van 1 tot en met 99999, zonder letter of toevoeging.
register-wrong-codes = De buurt { $buurt } ligt volgens haar nummer in een andere wijk of gemeente dan deze regel zegt. Verbeter de codes.
register-wrong-municipality = Geen van de { $lines } regels gaat over gemeente { $municipality }. Kies het goede bestand, of een andere gemeente.
register-wrong-line = Deze regel heeft geen einde. Kies een CSV-bestand met één adres per regel.
register-wrong-day = Dit is geen datum. Schrijf jaar, maand en dag, zoals 1980-05-20.
register-wrong-bsn = Dit is geen burgerservicenummer. Schrijf negen cijfers die aan de elfproef voldoen, of laat de cel leeg.
register-wrong-order = Deze dag ligt vóór die in de kolom { $column }. Verbeter een van de twee.
register-wrong-buurt = Dit is geen code van een buurt. Schrijf een code zoals BU05990110.

# The audit log.
audit-kind-residences-imported = Adressen ingelezen
audit-kind-population-imported = Uittreksel van het bevolkingsregister ingelezen
audit-field-commitment = Kenmerk van het bestand
audit-field-municipality = Gemeente
audit-field-year = Jaar

# What the population register says beside an application.
register-not-found = Niemand in het bevolkingsregister past bij deze naam en geboortedatum.
register-several = { $count } personen in het bevolkingsregister passen bij deze naam en geboortedatum.
register-name-agrees = De naam is die van het bevolkingsregister.
register-name-differs = De naam is een andere dan die van het bevolkingsregister.
register-birth-date-agrees = De geboortedatum is die van het bevolkingsregister.
register-birth-date-differs = De geboortedatum is een andere dan die van het bevolkingsregister.
register-lives-in-wijk = Volgens het bevolkingsregister ligt het adres in de wijk van { $name }.
register-lives-elsewhere = Volgens het bevolkingsregister ligt het adres in een andere wijk: die van { $name }.
register-lives-outside = Volgens het bevolkingsregister ligt het adres in een buurt zonder wijkraad.
register-home-unknown = Het bevolkingsregister zegt niet in welke wijk het adres ligt.
register-since = Woont daar sinds { $day }.
register-came-later = Woont daar sinds { $since }. Dat is na de dag die telt, { $day }.
register-left = Is op { $day } uit de gemeente vertrokken.
register-deceased = Is op { $day } overleden.
