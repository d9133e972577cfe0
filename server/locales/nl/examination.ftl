# The examination of applications by the bureau: board, work, one application, omissions and letters.
board-title = Aanmeldingen
board-open = Aanmelden kan nog { $days } { $days ->
    [one] dag
   *[other] dagen
} en { $hours } uur: tot en met { $closing }.
board-open-hours = Aanmelden kan nog { $hours } uur: tot en met { $closing }.
board-open-minutes = Aanmelden kan nog { $minutes } { $minutes ->
    [one] minuut
   *[other] minuten
}: tot en met { $closing }.
board-closed = De kandidaatstelling is gesloten. Op tijd was tot en met { $closing }.
board-pages = Over deze aanmeldingen
board-file = Dit overzicht als bestand (CSV)
board-four-eyes-on = Twee medewerkers kijken naar elke aanmelding: wie een voorstel doet, kan het niet zelf bevestigen.
board-four-eyes-off = Eén medewerker kijkt naar elke aanmelding. De tweede medewerker is uitgezet.
board-enough = Genoeg kandidaten?
board-curve = Verloop van de aanmeldingen
board-curve-drawing = Lijn van het aantal aanmeldingen: { $total } van { $from } tot en met { $until }. De cijfers per dag staan in de tabel hieronder.
board-curve-table = Cijfers per dag
board-day = Dag
board-day-count = Ontvangen
board-day-sum = Samen
board-nothing-yet = Er is nog geen aanmelding.
board-bodies = Per wijk
board-bodies-text = De balk is het aantal kandidaten, het streepje het aantal zetels. Kies een wijk om te zien wat er wacht.
board-sort = Sorteer op
board-sort-need = nood
board-sort-name = naam
board-sort-registrations = aanmeldingen
board-sort-work = werk
board-body = Wijkraad of dorpsraad
board-supply = Stand
board-seats = Zetels
board-candidates = Kandidaten
board-entrants = Lijsten
board-registrations = Aanmeldingen
board-waiting = Wacht op het bureau
board-drafts = Begonnen, niet ondertekend
board-withdrawn = Ingetrokken
board-missing = nog { $missing } nodig
board-sum = Samen
supply-shortage = te weinig
supply-equal = precies genoeg
supply-choice = er is keuze

work-title = Werkvoorraad
work-lead = { $count ->
    [0] Er wacht niets.
    [one] 1 aanmelding is nog niet afgehandeld. Het bureau kan nu iets doen aan { $ours }.
   *[other] { $count } aanmeldingen zijn nog niet afgehandeld. Het bureau kan nu iets doen aan { $ours }.
}
work-filter-body = Wijkraad of dorpsraad
work-filter-state = Wacht op
work-filter-button = Toon
work-filter-none = Toon alles
work-list = Wat er wacht
work-nothing = Hier wacht niets.
work-who = Kandidaat
work-waits = Wacht op
work-since = Sinds
work-until = herstel tot en met { $until }
work-proposed-by-you = uw voorstel: een collega moet kijken
work-pages = Andere aanmeldingen
work-before = Vorige bladzijde
work-after = Volgende bladzijde
work-previous = Vorige aanmelding
work-next = Volgende aanmelding
waits-new = nieuw
waits-answered = hersteld, nog bekijken
waits-term-ended = termijn voorbij
waits-second = tweede medewerker
waits-applicant = kandidaat herstelt
waits-session = klaar voor de zitting

examination-no-body = wijk niet bekend
examination-received-online = { $body }. Online ontvangen op { $at }. Kenmerk { $reference }.
examination-received-paper = { $body }. Op papier ontvangen op { $at }. Kenmerk { $reference }.
todo-examine = Bekijk de gegevens en wat er gevonden is. Is alles in orde? Stel dan voor om de kandidaatstelling geldig te verklaren.
todo-answered = De kandidaat heeft het verzuim beantwoord. Bekijk wat er veranderd is, en handel het verzuim af.
todo-term-ended = De termijn om te herstellen is voorbij en er kwam geen antwoord. Handel het verzuim af.
todo-second = Een collega deed een voorstel. Bekijk het, en bevestig het of stuur het terug.
todo-second-other = U deed dit voorstel. Een collega moet het bevestigen of terugsturen.
todo-applicant = De kandidaat kan nog herstellen. U hoeft nu niets te doen.
todo-session = Het voorstel is klaar voor de zitting. U hoeft nu niets te doen.
todo-nothing = Hier is niets meer te onderzoeken.
examination-parts = Gegevens en bevindingen
examination-part = Onderdeel
examination-says = Aangemeld
examination-found = Gevonden
examination-eligibility = Mag deze persoon kandidaat zijn?
examination-advice = Dit is wat de regels zeggen over wat bekend is. Het bureau beslist.
examination-not-assessed = Dit is niet te zeggen zonder geboortedatum en wijk.
examination-others = Andere kandidaatstellingen
examination-no-others = Er is geen andere aanmelding gevonden van dezelfde persoon.
examination-others-text = Deze aanmeldingen lijken van dezelfde persoon. Kijk of dat zo is.
examination-reference = Kenmerk
examination-state = Stand
examination-likeness = Waarom
examination-omissions = Verzuimen
examination-proposal = Het voorstel
examination-versions = Versies
examination-because = Reden:
examination-course = Wat er gebeurde
examination-letters = Brieven
examination-position = Op een lijst, plaats { $position }
examination-alone = Alleen
examination-no-offices = Geen openbare functies
examination-consents = Stemt in
examination-no-consent = Geen instemming
examination-photo = Er is een foto
examination-by-applicant = de kandidaat
examination-empty = leeg
examination-yes = ja
examination-no = nee
examination-reason = Reden
examination-reason-hint = Wie dit later leest, moet begrijpen waarom.
examination-reason-missing = Schrijf op waarom.
examination-text-long = Dit is te lang. Gebruik hooguit { $most } tekens.
part-name = Naam
part-birth-date = Geboortedatum
part-address = Adres
part-body = Wijk
part-list = Lijst
part-aanduiding = Aanduiding
part-offices = Openbare functies
part-consent = Instemming
part-phone = Telefoon
part-presentation = Voorstelling
part-photo = Foto
found-missing = niet ingevuld
found-too-long = te lang: { $length } tekens, hooguit { $most }
found-unprintable = Het teken { $letter } kan niet worden gedrukt. Schrijf het met gewone letters.
found-name-differs = Register: { $registered }
found-birth-date-differs = Register: { $registered }
found-not-in-register = Niet gevonden in het bevolkingsregister
found-several = { $count } personen in het bevolkingsregister passen
found-name-agrees = Zoals in het bevolkingsregister
found-lives-in = Woont volgens het register in deze wijk
found-lives-elsewhere = Woont volgens het register in { $body }
found-lives-outside = Woont volgens het register waar geen wijkraad is
found-home-unknown = Het register zegt niet in welke wijk het adres ligt
found-resident-since = Woont er sinds { $day }
found-came-later = Woont er pas sinds { $day }; op { $on } nog niet
found-left = Vertrokken uit de gemeente op { $day }
found-deceased = Volgens het register overleden op { $day }
found-no-register = Er is geen bevolkingsregister ingelezen
found-address-in = Het adres ligt in deze wijk
found-address-elsewhere = Het adres ligt in { $body }
found-address-nowhere = Het adres ligt waar geen wijkraad is
found-address-unknown = Het adres staat niet in de adressentabel
found-address-ambiguous = De postcode ligt in meer dan één buurt
likeness-login = dezelfde login
likeness-bsn = hetzelfde BSN
likeness-name = dezelfde naam en geboortedatum
eligibility-eligible = voldoet
eligibility-undecided = niet zeker
eligibility-refused = voldoet niet
finding-old-enough = De kandidaat is { $age } jaar of ouder vanaf { $reached }. De stemming is op { $day }.
finding-too-young = De kandidaat is pas vanaf { $reached } { $age } jaar. De stemming is op { $day }.
finding-leap-day = De kandidaat is geboren op 29 februari. Als verjaardag telt { $day }.
finding-lives-in = De kandidaat woonde op { $day } in de wijk.
finding-lives-elsewhere = De kandidaat woonde op { $day } in een andere wijk: { $body }.
finding-lives-outside = De kandidaat woonde op { $day } waar geen wijkraad is.
finding-residence-unknown = Het is niet bekend waar de kandidaat op { $day } woonde.
finding-stands-once = De kandidaat staat één keer kandidaat.
finding-named-twice = De kandidaat staat meer dan één keer op deze lijst.
finding-other-list = De kandidaat staat ook op een andere lijst in deze wijk.
finding-other-wijk = De kandidaat staat ook kandidaat in een andere wijk: { $body }.
finding-in-time = Ontvangen op { $received }. Dat is op tijd: het kon tot en met { $closes }.
finding-too-late = Ontvangen op { $received }. Dat is te laat: het kon tot en met { $closes }.
step-received = Ontvangen, versie { $version }.
step-withdrawn = Ingetrokken.
step-corrected = Verbeterd door het bureau, versie { $version }.
step-omission-raised = Verzuim { $omission } gemeld, herstel tot en met { $until }.
step-omission-answered = Verzuim { $omission } beantwoord met versie { $version }.
step-omission-repaired = Verzuim { $omission } is hersteld.
step-omission-not-repaired = Verzuim { $omission } is niet hersteld.
step-examined-valid = Onderzocht: voorstel geldig.
step-examined-invalid = Onderzocht: voorstel niet geldig.
step-seconded = Bevestigd door een tweede medewerker.
step-returned = Teruggestuurd door een tweede medewerker.
step-decided-valid = Zitting { $session }: geldig.
step-decided-invalid = Zitting { $session }: niet geldig.
step-moved = Zitting { $session }: verplaatst naar { $body }.
version-number = Versie { $version }
version-made = Gemaakt door { $who } op { $at }.
version-changes = Wat anders werd
version-was = Was
version-is = Is
version-whole = Alles wat deze versie zegt
letter-link = { $kind } van { $at } (PDF)
paper-kind-confirmation = Bevestiging
paper-kind-omission = Brief over een verzuim
paper-kind-decision = Brief over het besluit
paper-kind-other = Stuk

proposal-title = Voorstel voor de zitting
proposal-lead = De zitting beslist. Hier legt u vast wat u voorstelt, en waarom.
proposal-other = Ander voorstel, of met redenen
proposal-valid-button = Stel voor: geldig
proposal-verdict = Uw voorstel
proposal-valid = Geldig
proposal-invalid = Niet geldig
proposal-verdict-missing = Kies geldig of niet geldig.
proposal-grounds = Bevindingen die meetellen
proposal-grounds-hint = Kies wat uw voorstel draagt. Dit komt ook in de brief aan de kandidaat.
proposal-omissions = Verzuimen die niet zijn hersteld
proposal-reason-hint = Andere redenen, in uw eigen woorden. Ze komen ook in de brief aan de kandidaat. Mag leeg blijven als u hierboven iets kiest.
proposal-ground-missing = Kies minstens één bevinding, of schrijf op waarom de kandidaatstelling niet geldig is.
proposal-button = Leg het voorstel vast
proposal-by = Voorstel van { $who } op { $at }.
proposal-omission = Verzuim { $number } is niet hersteld.
second-button = Bevestig het voorstel
return-link = Stuur terug met een reden
return-title = Voorstel terugsturen
return-lead = De aanmelding wordt dan opnieuw onderzocht. Uw reden blijft bij de aanmelding staan.
return-button = Stuur het voorstel terug

amend-link = Verbeter de gegevens
amend-title = Gegevens verbeteren
amend-lead = U maakt een nieuwe versie. Wat de kandidaat ondertekende, blijft te lezen. Daarna wordt de aanmelding opnieuw onderzocht.
amend-reason-hint = Waarom verbetert u dit zonder de kandidaat? Noem geen andere personen.
amend-button = Leg de nieuwe versie vast
amend-same = Er is niets veranderd. Verander minstens één veld, of ga terug.

omission-link = Meld een verzuim
omission-title = Een verzuim melden
omission-lead = Kies wat er mist of niet klopt. Bovenaan staat wat past bij wat er gevonden is. U vult de tekst aan en ziet daarna precies wat er uitgaat.
omission-suggested = past bij een bevinding
omission-term = De kandidaat kan herstellen tot en met { $until }.
omission-term-over = De termijn om te herstellen eindigde op { $until }. Er is niets gemeld. Doe een voorstel zonder herstel, of verplaats die dag in de kalender.
omission-button = Bekijk wat er uitgaat
omission-unfilled = Vul dit in. Zonder dit kan de tekst niet uitgaan.
omission-confirm-title = Klopt deze brief?
omission-confirm-lead = Er is nog niets vastgelegd of verstuurd. Dit krijgt de kandidaat te lezen.
omission-confirm-button = Leg vast en verstuur
omission-change-button = Terug om te wijzigen
omission-by-mail = De brief gaat per e-mail, met de brief als PDF erbij.
omission-by-post = Van deze kandidaat is geen e-mailadres bekend. Druk de brief af en stuur hem per post.
omission-until = Herstel kan tot en met:
omission-letter = Brief (PDF)
omission-numbered = Verzuim { $number }: { $title }
omission-repaired = hersteld
omission-not-repaired = niet hersteld
omission-answered = beantwoord, nog bekijken
omission-ended = termijn voorbij
omission-runs = termijn loopt
placeholder-missing = Wat er mist
placeholder-given = Zoals aangemeld
placeholder-registered = Zoals in het register
placeholder-why = De reden
placeholder-body = De wijk
placeholder-label = De aanduiding
placeholder-most = Het hoogste aantal tekens
placeholder-other = Waar nog meer
placeholder-document = Het stuk
placeholder-part = Waar het bij hoort
settle-link = Handel af
settle-title = { $title }: afhandelen
settle-lead = { $what } Herstel kan tot en met { $until }. Er is nog geen antwoord.
settle-lead-answered = { $what } Herstel kon tot en met { $until }. De kandidaat antwoordde met versie { $version }.
settle-question = Is het verzuim hersteld?
settle-yes = Ja, hersteld
settle-no = Nee, niet hersteld
settle-missing = Kies of het verzuim is hersteld.
settle-runs = De termijn loopt nog tot en met { $until }. Tot dan kan de kandidaat herstellen. Er is niets vastgelegd.
settle-button = Leg vast

paper-title = Aanmelding op papier invoeren
paper-lead = Typ over wat de kandidaat op papier ondertekende. Wat op het papier ontbreekt, laat u leeg: bij het onderzoek staat dan dat het mist, en het kan worden hersteld.
paper-came = Ontvangen op
paper-came-hint = De dag waarop het papier bij het bureau kwam.
paper-came-late = Dit moment is nog niet geweest. Vul in wanneer het papier binnenkwam.
paper-time = Tijd van ontvangst
paper-time-hint = Tot op de seconde als die bekend is, zoals 14:59:30. Dit bepaalt of de aanmelding op tijd is.
paper-time-wrong = Dit is geen tijd. Typ uren en minuten, zoals 14:30.
paper-time-left-out = Deze tijd bestaat niet: de klok ging die nacht een uur vooruit.
paper-button = Voer de aanmelding in
entry-body = Wijkraad of dorpsraad
entry-body-missing = Kies een wijk die aan deze verkiezing meedoet.
entry-initials = Voorletters
entry-first-name = Roepnaam
entry-prefix = Tussenvoegsel
entry-last-name = Achternaam
entry-last-name-missing = Vul de achternaam in.
entry-birth-date = Geboortedatum
entry-birth-date-late = Deze dag ligt niet in het verleden. Kijk of het jaar klopt.
entry-postcode = Postcode
entry-postcode-hint = Vier cijfers en twee letters.
entry-postcode-wrong = Dit is geen postcode. Typ vier cijfers en twee letters, zoals 3011 AB.
entry-house-number = Huisnummer
entry-house-number-hint = Met de toevoeging erachter, zoals 12 B.
entry-house-number-wrong = Begin met het huisnummer in cijfers, zoals 12 B.
entry-street = Straat
entry-locality = Woonplaats
entry-phone = Telefoonnummer
entry-aanduiding = Aanduiding
entry-aanduiding-hint = Zoals op het papier, ook als die te lang is.
entry-offices = Openbare functies
entry-offices-hint = Eén functie op elke regel.
entry-no-offices = Verklaart geen openbare functies te hebben
entry-offices-both = Er staan functies, en ook dat er geen zijn. Kies een van de twee.
entry-consents = Stemt in met de kandidaatstelling
entry-presentation = Voorstelling voor de openbare pagina

four-eyes-title = Tweede medewerker
four-eyes-lead = Met een tweede medewerker kan wie een voorstel doet, het niet zelf bevestigen. Wat al is voorgesteld, blijft zoals het is.
four-eyes-changed = Laatst veranderd door { $who } op { $at }. Reden: { $reason }
four-eyes-question = Moet een tweede medewerker naar elk voorstel kijken?
four-eyes-on = Ja, een tweede medewerker kijkt
four-eyes-off = Nee, één medewerker is genoeg
four-eyes-missing = Kies ja of nee.
four-eyes-same = Zo staat het al. Er is niets veranderd.
four-eyes-button = Leg vast

examination-letter-body = Kandidaat voor
examination-letter-vote = Dag van de stemming
omission-letter-heading = Verzuim in uw aanmelding
omission-letter-opening = U hebt zich aangemeld als kandidaat voor { $body }. Het verkiezingsbureau heeft uw aanmelding onderzocht. Er is iets dat u moet herstellen.
omission-letter-mend = Wat u moet doen
omission-letter-until = U kunt dit herstellen tot en met { $until }. Daarna is te laat.
omission-letter-how = Hebt u zich online aangemeld? Log dan in op de website en kies bij uw aanmelding voor herstellen. Hebt u zich op papier aangemeld? Breng of stuur dan wat er mist naar het verkiezingsbureau, met deze brief.
omission-letter-after = In een openbare zitting wordt besloten of uw kandidaatstelling geldig is. Is het verzuim dan niet hersteld, dan kan uw kandidaatstelling ongeldig worden verklaard.
omission-letter-term = Hoe deze termijn is geteld
omission-letter-moved = Het verkiezingsbureau heeft deze dag zelf vastgesteld, in plaats van de dag die het reglement geeft. De reden staat in de kalender van de verkiezing.
omission-mail-subject = Uw aanmelding als kandidaat: { $title }
omission-mail-text = Beste { $name },

    U hebt zich aangemeld als kandidaat voor { $body }. Wij hebben uw aanmelding onderzocht. Er is iets dat u moet herstellen.

    { $what }

    { $mend }

    U kunt dit herstellen tot en met { $until }. Daarna is te laat.

    De brief staat in de bijlage. Uw kenmerk is { $reference }.

    Het verkiezingsbureau
decision-letter-heading = Besluit over uw kandidaatstelling
decision-letter-valid = Uw kandidaatstelling voor { $body } is geldig.
decision-letter-invalid = Uw kandidaatstelling voor { $body } is niet geldig.
decision-letter-valid-next = U staat op het stembiljet. De volgorde op het stembiljet wordt door het lot bepaald.
decision-letter-invalid-next = U komt niet op het stembiljet.
decision-letter-grounds = Waarop dit besluit rust
decision-letter-appeal-title = Niet eens met dit besluit?
decision-letter-appeal = U kunt in beroep gaan tot en met { $until }.
decision-letter-appeal-how = Hoe u beroep instelt, staat in de bekendmaking van de zitting. Het verkiezingsbureau kan u zeggen waar u uw beroepschrift indient.
decision-mail-subject = Besluit over uw kandidaatstelling
decision-mail-valid = Beste { $name },

    Uw kandidaatstelling voor { $body } is geldig. Het besluit staat in de bijlage. Daar leest u ook hoe u in beroep kunt gaan.

    Uw kenmerk is { $reference }.

    Het verkiezingsbureau
decision-mail-invalid = Beste { $name },

    Uw kandidaatstelling voor { $body } is niet geldig. Waarom, en hoe u in beroep kunt gaan, leest u in de bijlage.

    Uw kenmerk is { $reference }.

    Het verkiezingsbureau

audit-kind-application-entered = Aanmelding op papier ingevoerd
audit-kind-application-corrected = Aanmelding verbeterd door het bureau
audit-kind-application-examined = Aanmelding onderzocht
audit-kind-omission-raised = Verzuim gemeld
audit-kind-omission-settled = Verzuim afgehandeld
audit-kind-four-eyes-changed = Tweede medewerker aan- of uitgezet
audit-kind-decisions-sent = Besluiten aan kandidaten verstuurd
audit-field-content-commitment = bewijs van de inhoud
audit-field-four-eyes = tweede medewerker
audit-field-letters = brieven
audit-field-mails = e-mails
audit-field-omission = verzuim
audit-field-preset = tekst
audit-field-proposal = voorstel
audit-field-reason-commitment = bewijs van de reden
audit-field-repaired = hersteld
audit-field-session = zitting
