# Applicants: steps, check-your-answers and signing.
apply-step-name = Uw naam op het stembiljet
apply-step-birth = Geboortedatum
apply-step-address = Adres en wijk
apply-step-together = Alleen of samen
apply-step-offices = Functies en instemming
apply-step-profile = Foto en presentatie

apply-lead-name = Vul uw naam in zoals die op het stembiljet komt.
apply-lead-birth = Kandidaten zijn op de dag van de stemming { $age } jaar of ouder.
apply-lead-address = U kunt kandidaat zijn in de wijk waar u woont. Uw wijk volgt uit uw adres.
apply-lead-together = U kunt alleen meedoen, of samen met anderen op één lijst.
apply-lead-offices = Wie al een openbare functie heeft, meldt dat. En u moet zelf instemmen met uw kandidatuur.
apply-lead-profile = Dit komt op de openbare pagina met kandidaten. Het hoeft niet.

apply-progress = Stap { $number } van { $total }
apply-next = Opslaan en verder
apply-later = Bewaren en later verder
apply-back = Terug
apply-all-steps = Alle stappen
apply-closes = De aanmelding sluit op
apply-closed = De aanmelding is gesloten, sinds
apply-server-time = De klok van de server staat op
apply-days-left = { $days ->
    [one] Nog 1 dag en { $hours } uur.
   *[other] Nog { $days } dagen en { $hours } uur.
}
apply-hours-left = { $minutes ->
    [one] Nog { $hours } uur en 1 minuut.
   *[other] Nog { $hours } uur en { $minutes } minuten.
}
apply-minutes-left = { $minutes ->
    [0] Nog minder dan een minuut.
    [one] Nog 1 minuut.
   *[other] Nog { $minutes } minuten.
}

apply-blocks = Moet nog
apply-warns = Let op
apply-informs = Goed om te weten
apply-problems = Wat nog niet goed is
apply-problems-mild = Let op voordat u ondertekent
apply-problems-earlier = Over eerdere stappen

apply-kept-title = Uw tekst is er nog
apply-kept-text = Dit had u ingevuld toen u werd uitgelogd. Het is nog niet opgeslagen. Kijk het na en ga verder. Een bestand moet u opnieuw kiezen.
apply-saved-title = Bewaard
apply-saved-text = U kunt later verder. Log dan in met hetzelfde e-mailadres. Uw aanmelding telt pas als u hebt ondertekend.
apply-step-done = ingevuld
apply-step-open = nog te doen
apply-begin = Beginnen
apply-go-on = Verder met de aanmelding
apply-go-check = Nakijken en ondertekenen

# The name.
apply-initials = Voorletters
apply-initials-rule = Van al uw voornamen, zoals J.P. of Chr.J.
apply-initials-missing = Vul uw voorletters in
apply-initials-form = Vul alleen letters in, met een punt na elke voorletter, zoals J.P.
apply-first-name = Roepnaam
apply-first-name-rule = Mag leeg blijven. De roepnaam komt tussen haakjes op het stembiljet.
apply-first-name-optional = U hebt geen roepnaam ingevuld. Op het stembiljet komen dan alleen uw voorletters en achternaam.
apply-prefix = Voorvoegsel
apply-prefix-rule = Zoals van der, el of d’. Mag leeg blijven.
apply-last-name = Achternaam
apply-last-name-rule = Zonder voorvoegsel. Zoals in uw paspoort of op uw identiteitskaart.
apply-last-name-missing = Vul uw achternaam in
apply-missing = { $item }: dit is nog niet ingevuld
apply-too-long = { $item }: gebruik hooguit { $most } tekens
apply-odd-sign = { $item }: het teken { $sign } kan hier niet. Gebruik letters, een apostrof, een streepje of een spatie
apply-digit = { $item }: een cijfer kan hier niet. Gebruik letters, een apostrof, een streepje of een spatie
apply-unprintable = { $item }: het teken { $sign } kan niet worden gedrukt. Schrijf het met gewone letters
apply-form = { $item }: kijk dit na
apply-optional = { $item }: niet ingevuld, dat mag

# The date of birth.
apply-birth = Geboortedatum
apply-birth-rule = Zoals 27 3 1988
apply-birth-missing = Vul uw geboortedatum in: dag, maand en jaar
apply-no-birth-date = Dit kan geen geboortedatum zijn. Kijk de dag, de maand en het jaar na
apply-too-young = Een kandidaat is op de dag van de stemming { $age } jaar of ouder. U wordt { $age } op { $reached }, na de stemming van { $election }. U kunt zich nu niet aanmelden. Klopt de datum niet, verbeter die dan
apply-leap-day = U bent geboren op 29 februari. In een jaar zonder die dag telt { $day } als uw verjaardag.

# The address.
apply-address = Adres
apply-postcode = Postcode
apply-postcode-rule = Zoals 3011 AB
apply-postcode-missing = Vul uw postcode in
apply-postcode-form = Vul een postcode in met vier cijfers en twee letters, zoals 3011 AB
apply-house-number = Huisnummer
apply-house-number-missing = Vul uw huisnummer in
apply-house-number-form = Vul alleen het getal in, van 1 tot 99999. Een letter hoort bij de toevoeging
apply-addition = Toevoeging
apply-addition-rule = Zoals A of 3 hoog. Mag leeg blijven.
apply-addition-sign = Gebruik in de toevoeging alleen letters, cijfers, een streepje of een spatie
apply-locality = Woonplaats
apply-locality-rule = Zo komt uw woonplaats op de kandidatenlijst.
apply-locality-missing = Vul uw woonplaats in
apply-wijk = Uw wijk
apply-wijk-rule = Kies de wijk waarin u woont. Het verkiezingsbureau kijkt het na.
apply-body = Wijkraad
apply-wijk-found = U meldt zich aan voor { $body }
apply-wijk-found-text = Dat volgt uit uw adres. Klopt het? Ga dan verder. Klopt het niet, kijk dan uw postcode en huisnummer na.
apply-wijk-own-choice = U meldt zich aan voor { $body }, naar uw eigen keuze
apply-wijk-chosen = De wijk volgt niet uit uw adres: u hebt die zelf gekozen. Het verkiezingsbureau kijkt of dat klopt.
apply-no-wijkraad = Dit adres ligt in een buurt zonder wijkraad. Daar kunt u geen kandidaat zijn. Klopt het adres niet, verbeter het dan. Denkt u dat dit niet klopt, bel dan het verkiezingsbureau
apply-not-in-election = De wijk van dit adres doet niet mee aan deze verkiezing. Klopt het adres niet, verbeter het dan
apply-address-unknown = Dit adres staat niet in onze lijst. Kijk het na, of kies hieronder zelf uw wijk
apply-address-ambiguous = Deze postcode ligt in meer dan één wijk. Kies hieronder zelf uw wijk

# Alone or together.
apply-aanduiding = Aanduiding
apply-aanduiding-rule = Uw partij of organisatie, achter uw naam op het stembiljet. Hooguit 35 tekens. Mag leeg blijven.
apply-alone = Doet u alleen mee?
apply-alone-missing = Kies of u alleen meedoet of samen met anderen
apply-alone-yes = Alleen
apply-alone-no = Samen met anderen op één lijst
apply-on-list = Op een lijst, op plaats { $place }

# Offices and consent.
apply-has-offices = Hebt u een openbare functie?
apply-has-offices-rule = Dat is een functie bij de overheid, zoals raadslid, ambtenaar of rechter. Ook een gewone baan bij de gemeente telt.
apply-has-offices-no = Nee
apply-has-offices-yes = Ja
apply-has-offices-missing = Kies of u een openbare functie hebt. Bij ja: vul in welke
apply-offices = Openbare functies
apply-offices-which = Welke functies?
apply-offices-rule = Alleen invullen bij ja. Eén functie per regel.
apply-offices-contradiction = U hebt gekozen dat u geen functie hebt, en er toch een ingevuld. Maak het veld leeg, of kies ja
apply-no-offices = Geen openbare functies
apply-consent = Instemming
apply-consent-check = Ik stem in met mijn kandidatuur
apply-consent-missing = Zonder uw instemming kunt u geen kandidaat zijn. Kruis het vakje aan
apply-phone = Telefoon
apply-phone-optional = Telefoonnummer (mag leeg blijven)
apply-phone-rule = Alleen voor vragen van het verkiezingsbureau. Het komt nergens te staan.
apply-phone-form = Vul een telefoonnummer in met 10 tot 15 cijfers, of laat het leeg

# Photo and presentation.
apply-photo = Foto
apply-photo-there = Toegevoegd
apply-presentation = Presentatie
apply-presentation-rule = Wie u bent en wat u voor uw wijk wilt doen. Gewone tekst, hooguit 1.000 tekens.
apply-presentation-optional = U hebt geen presentatie. Bewoners zien dan alleen uw naam.
apply-stands-elsewhere = U bent ook kandidaat voor { $body }. U kunt maar één keer kandidaat zijn. Trek één van de twee in
apply-named-twice = U staat al op deze lijst. U kunt er maar één keer op staan

# Check-your-answers, and signing.
apply-check-title = Kijk uw aanmelding na
apply-check-lead = Dit leggen wij vast als u ondertekent. Klopt alles?
apply-check-lead-blocked = U kunt nog niet ondertekenen. Hieronder staat wat nog moet.
apply-check-again = U hebt al eens ondertekend. Wat u wijzigt, telt pas als u opnieuw ondertekent.
apply-change = Wijzigen
apply-none = niet ingevuld
apply-yes = Ja
apply-no = Nee
apply-sign-title = Ondertekenen
apply-sign-text = Met deze knop ondertekent u uw aanmelding, precies zoals die hierboven staat. U krijgt een bevestiging.
apply-sign = Ondertekenen en indienen
apply-changed = Uw aanmelding is intussen gewijzigd, misschien in een ander venster. Er is niets ondertekend. Kijk hieronder na wat er nu staat, en onderteken opnieuw.
apply-blocked = Er is niets ondertekend, want er is nog iets niet goed. Verbeter wat hieronder staat.
apply-late = De aanmelding is gesloten op { $closes }. Uw formulier kwam daarna binnen, om { $server } volgens de klok van de server. Er is niets vastgelegd. Wat u hebt getypt, ziet u hieronder nog. Bel het verkiezingsbureau als u denkt dat dit niet klopt.

# The confirmation.
confirmation-title = Bevestiging van uw aanmelding
confirmation-subject = Bevestiging van aanmelding { $reference }
confirmation-received = Uw aanmelding is ontvangen
confirmation-keep = Bewaar het kenmerk. U hebt het nodig als u belt of mailt.
confirmation-reference = Kenmerk: { $reference }
confirmation-reference-label = Kenmerk
confirmation-body = Wijkraad
confirmation-at = Ondertekend op
confirmation-version = Versie
confirmation-download = Bevestiging downloaden (PDF)
confirmation-signed-title = Wat u hebt ondertekend
confirmation-hash-title = Vingerafdruk van wat u hebt ondertekend
confirmation-hash-text = Dit is de SHA-256 van de ondertekende tekst. Iedereen die de tekst heeft, kan hem opnieuw berekenen. Zo kunt u later aantonen wat u hebt ondertekend.
confirmation-text = De ondertekende tekst downloaden (JSON)
confirmation-next-title = Wat gebeurt er nu?
confirmation-next-change = U kunt uw aanmelding wijzigen of intrekken tot { $until }.
confirmation-next-examined = Het verkiezingsbureau onderzoekt uw aanmelding. Is er iets niet goed, dan krijgt u bericht en kunt u het herstellen.
confirmation-next-own = U volgt het zelf op de pagina
confirmation-mail = U krijgt deze bevestiging ook per e-mail, als u met e-mail hebt ingelogd.
confirmation-mail-subject = Uw aanmelding is ontvangen: { $reference }
confirmation-mail-text =
    Uw aanmelding is ontvangen.

    Verkiezing: { $election }
    Kenmerk: { $reference }
    Versie: { $version }
    Ondertekend op: { $day }, { $time } uur

    De SHA-256 van wat u hebt ondertekend:
    { $sha }

    In de bijlage staat wat u hebt ondertekend. Bewaar dit bericht.
    Het verkiezingsbureau onderzoekt uw aanmelding. Is er iets niet goed, dan krijgt u bericht.

# The audit log.
audit-kind-application-begun = Aanmelding begonnen
audit-kind-application-saved = Stap van aanmelding bewaard
audit-kind-application-signed = Aanmelding ondertekend
audit-field-application = aanmelding
audit-field-signed-commitment = Kenmerk van wat is ondertekend
