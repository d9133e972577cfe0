# Het tellen leiden: overzicht, schermen, bevindingen, cijfers, onderzoeken en hertellingen.
leading-title = Tellen: overzicht
leading-pages = Over het tellen
leading-to-stations = Zoek een stembureau
leading-account = account { $number }
leading-from-file = Uit een bestand
leading-of = { $done } van { $all }
leading-done-of = { $done } van { $all } klaar

leading-live-on = Deze pagina werkt zichzelf bij.
leading-live-off = Bijwerken staat stil.
leading-live-pause = Zet bijwerken stil
leading-live-go = Werk weer bij
leading-live-lost = De server antwoordt niet. De pagina probeert het steeds opnieuw; wat u ziet, is van even geleden.
leading-live-over = U bent uitgelogd. Ververs de pagina en log opnieuw in.
leading-live-changed = Bijgewerkt om
leading-renew = Vernieuw elke 30 seconden
leading-renews = Deze pagina vernieuwt zich elke 30 seconden.
leading-renew-stop = Stop daarmee

leading-not-ready = Het tellen kan nog niet overal beginnen
leading-no-stations = { $count ->
    [one] Deze wijk heeft nog geen stembureaus: { $names }.
   *[other] { $count } wijken hebben nog geen stembureaus: { $names }.
}
leading-no-ballot = { $count ->
    [one] Deze wijk heeft nog geen genummerde lijsten op het stembiljet: { $names }.
   *[other] { $count } wijken hebben nog geen genummerde lijsten op het stembiljet: { $names }.
}
leading-ready = Het tellen kan beginnen: elke wijk heeft stembureaus en een stembiljet met nummers.
leading-card-done = stembureaus klaar
leading-card-underway = stembureaus bezig
leading-card-differs = keer verschillen de invoeren
leading-card-findings = bevindingen om af te vinken
leading-states = Hoe ver de stembureaus zijn
leading-bodies = Wijken
leading-view = Weergave
leading-as-tiles = Als tegels
leading-as-table = Als tabel
leading-body = Wijkraad of dorpsraad
leading-body-no-stations = geen stembureaus
leading-body-done = klaar
leading-body-differs = verschil
leading-body-empty = nog niet begonnen
leading-body-underway = bezig
leading-wait-differences = { $count ->
    [one] 1 verschil
   *[other] { $count } verschillen
}
leading-wait-findings = { $count ->
    [one] 1 bevinding om af te vinken
   *[other] { $count } bevindingen om af te vinken
}
leading-wait-investigated = { $count ->
    [one] in onderzoek
   *[other] { $count } in onderzoek
}
leading-column-empty = Niet begonnen
leading-column-underway = Bezig
leading-column-done = Klaar
leading-column-differs = Verschillen
leading-column-findings = Bevindingen
leading-stations = Stembureaus
leading-station = Stembureau
leading-station-word = stembureau
leading-station-number = Nummer van het stembureau
leading-state = Stand
leading-all-states = alle standen
leading-asked-findings = Met een bevinding om af te vinken
leading-asked-investigated = In onderzoek
leading-who = Wie
leading-since = Sinds
leading-waits = Wacht op u
leading-first-by = 1e: { $name }
leading-second-by = 2e: { $name }
leading-search = Zoek op nummer of naam
leading-search-button = Zoek
leading-no-filter = Toon alle stembureaus
leading-found = { $count ->
    [0] Geen stembureau gevonden.
    [one] 1 stembureau gevonden.
   *[other] { $count } stembureaus gevonden.
}
leading-jump = Ga naar stembureau nummer
leading-jump-button = Ga erheen
leading-jump-missing = Er is geen stembureau met dit nummer. Kijk het nummer na op het papier.
leading-stations-file = Stembureaus als CSV

leading-findings-title = Bevindingen afvinken
leading-findings-lead = Bij deze bevindingen heeft een invoerder verklaard dat het papier is nagekeken. Kijk of u de uitleg begrijpt, en vink de bevinding af. Verandert de telling later, dan komt de bevinding terug.
leading-findings-waiting = Nog af te vinken
leading-findings-none = Er is niets om af te vinken.
leading-findings-ticked = Afgevinkt
leading-finding-gone = { $code }: deze bevinding is er niet meer; de telling is daarna veranderd.
leading-answered = Verklaard door { $name }, { $moment }.
leading-ticked = Afgevinkt door { $name }, { $moment }.
leading-note = Aantekening (niet verplicht)
leading-tick = Vink af

leading-figures-title = Cijfers over het tellen
leading-figures-again = Reken opnieuw
leading-end = Wanneer is alles klaar?
leading-end-done = Alle stembureaus zijn klaar.
leading-end-early = Dat is nog niet te zeggen. Daarvoor moet er minstens een kwartier zijn ingevoerd.
leading-end-stalled = Dat is niet te zeggen: in het laatste uur is geen stembureau klaar gekomen.
leading-end-at = In dit tempo ({ $pace } stembureaus per uur, gemeten over het laatste uur) is alles klaar om { $moment }.
leading-hours = Tellingen per uur
leading-hours-none = Er is nog geen telling definitief.
leading-hours-file = Tellingen per uur als CSV
leading-hour = { $day }, { $from } tot { $until }
leading-column-hour = Uur
leading-column-counts = Definitief geworden
leading-column-sum = Samen
leading-typists = Waar is hulp nodig?
leading-typists-lead = Op alfabet. Wie weinig heeft ingevoerd, heeft misschien een groot stembureau of een moeilijk papier. Vraag het, en reken niemand af.
leading-typists-none = Er is nog niets ingevoerd.
leading-column-first = Eerste invoeren
leading-column-second = Tweede invoeren
leading-column-again = Keer opnieuw gevraagd of verbeterd
leading-column-help = Misschien welkom
leading-help-long = Hulp bij stembureau { $station }: bezig sinds { $since }.
leading-corrected = Stembureaus met de meeste correcties
leading-corrected-none = Er is nog niets opnieuw gevraagd.

leading-screens-title = Schermen in de zaal
leading-screens-lead = Een scherm laat zien hoe ver elke wijk is, in grote letters. Het laat nooit stemmen zien.
leading-screens-text = Wie het adres heeft, ziet het scherm zonder in te loggen. Het adres verloopt niet. Trek het in als het niet meer nodig is, of als het in verkeerde handen is.
leading-screens-none = Er is nog geen scherm.
leading-screen = Scherm
leading-screen-address = Adres
leading-screen-history = Wie en wanneer
leading-screen-act = Doen
leading-screen-new = Nieuw scherm
leading-screen-name = Naam van het scherm
leading-screen-name-hint = Bijvoorbeeld: beamer in de grote zaal.
leading-screen-name-missing = Vul een naam in, zodat u later weet welk scherm dit is.
leading-screen-make = Maak het scherm
leading-screen-made = Gemaakt door { $name }, { $moment }.
leading-screen-withdrawn = Ingetrokken door { $name }, { $moment }.
leading-screen-withdraw = Trek in
leading-screen-ended = ingetrokken
leading-screen-foot = Klaar: de telling van het stembureau is ingevoerd en nagekeken.
leading-screen-gone-title = Dit scherm is ingetrokken
leading-screen-gone = Vraag de coördinator om een nieuw adres.

leading-investigations-title = Onderzoeken en hertellingen
leading-investigations-lead = Is er twijfel over de telling van een stembureau? Leg vast wie om onderzoek vroeg, en later wat er gevonden is.
leading-investigations = Onderzoeken
leading-investigations-none = Er is geen onderzoek geweest.
leading-investigation = Onderzoek
leading-investigation-of = Onderzoek { $number }: stembureau { $station }
leading-investigation-new = Open een onderzoek
leading-investigation-new-lead = De telling zelf verandert hierdoor niet. Moet er iets worden verbeterd, dan heropent u daarna de telling.
leading-investigation-open = open
leading-investigation-closed = afgesloten
leading-investigation-open-button = Open het onderzoek
leading-investigation-opened = Geopend door { $name }, { $moment }. Gevraagd door { $asked }.
leading-investigation-close = Sluit het onderzoek af
leading-investigation-close-lead = Onderzoek { $number }, stembureau { $station }. Dit komt later in het proces-verbaal en is niet meer te veranderen.
leading-investigation-close-button = Sluit af
leading-asked-by = Wie vroeg erom?
leading-asked-by-hint = Bijvoorbeeld: het centraal stembureau, of een kiezer in de zitting. Dit komt in het proces-verbaal.
leading-asked-by-missing = Vul in wie erom vroeg.
leading-reason = Reden
leading-reason-hint = Wat klopt er misschien niet, en waar blijkt dat uit?
leading-reason-missing = Schrijf op waarom. Zonder reden kan niemand het later nakijken.
leading-opened = Geopend
leading-closed = Afgesloten
leading-found-what = Wat is gevonden
leading-found-question = Wat is er gevonden?
leading-found-hint = Ook als er niets mis was: schrijf op wat is nagekeken.
leading-found-missing = Schrijf op wat er gevonden is, ook als er niets mis was.
leading-recounted = Opnieuw geteld
leading-recounted-question = Zijn er stembiljetten opnieuw geteld?
leading-recounted-yes = Ja, er is opnieuw geteld
leading-recounted-no = Nee
leading-recounted-missing = Kies of er stembiljetten opnieuw zijn geteld.
leading-values = Oude en nieuwe waarden
leading-values-same = Er is niets aan de telling verbeterd.
leading-values-reopened = De telling is heropend en nog niet weer definitief.
leading-to-reopen = Naar de telling, om die te heropenen
leading-to-count = Naar de telling
leading-field = Veld
leading-before = Was
leading-after = Is
leading-by-at = { $name }, { $moment }

leading-recounts = Verzoeken om opnieuw te tellen
leading-recounts-text = Leg elk verzoek vast, ook als er niet opnieuw wordt geteld.
leading-recounts-none = Niemand heeft om een hertelling gevraagd.
leading-recount = Verzoek
leading-recount-new = Leg een verzoek vast
leading-recount-new-lead = Wie vraagt om opnieuw te tellen, waar en waarom?
leading-recount-about = { $count ->
    [0] { $body }, alle stembureaus
    [one] { $body }, stembureau { $stations }
   *[other] { $body }, stembureaus { $stations }
}
leading-recount-stations = Welke stembureaus?
leading-recount-stations-hint = Nummers met een spatie of komma ertussen. Laat leeg als het om de hele wijk gaat.
leading-stations-strange = Geen stembureau van deze wijk: { $stations }. Kijk de nummers na.
leading-body-missing = Kies een wijkraad of dorpsraad.
leading-requested-by = Wie vraagt het?
leading-requested-on = Dag van het verzoek
leading-day-outside = Kies een dag van { $first } tot en met { $last }.
leading-recount-record = Leg vast
leading-recount-open = wacht op een besluit
leading-recount-granted = er wordt opnieuw geteld
leading-recount-refused = er wordt niet opnieuw geteld
leading-recount-asked = Gevraagd door { $name } op { $day }.
leading-recount-decided = Besluit van { $day }: { $reason }
leading-recount-decision = Besluit
leading-recount-decide = Leg het besluit vast
leading-recount-decide-lead = Verzoek { $number }, van { $name }. Het besluit is daarna niet meer te veranderen.
leading-recount-decide-button = Leg het besluit vast
leading-granted-question = Wordt er opnieuw geteld?
leading-granted-yes = Ja
leading-granted-no = Nee
leading-granted-missing = Kies of er opnieuw wordt geteld.
leading-decided-on = Dag van het besluit
leading-too-long = Deze tekst is te lang. Gebruik hoogstens { $most } tekens.
leading-unprintable = Het teken { $sign } kan niet worden afgedrukt. Haal het weg.

leading-audit-screen-made = Scherm gemaakt
leading-audit-screen-withdrawn = Scherm ingetrokken
leading-audit-finding-ticked = Bevinding afgevinkt
leading-audit-investigation-opened = Onderzoek geopend
leading-audit-investigation-closed = Onderzoek afgesloten
leading-audit-recount-requested = Verzoek om hertelling vastgelegd
leading-audit-recount-decided = Besloten over hertelling
leading-audit-field-finding-sha256 = SHA-256 van de bevinding
leading-audit-field-note-sha256 = SHA-256 van de aantekening
leading-audit-field-recounted = Opnieuw geteld
leading-audit-field-granted = Toegewezen
