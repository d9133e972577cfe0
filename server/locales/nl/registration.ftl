# Setting up an election, and its calendar.
calendar-closing = Sluiting van de kandidaatstelling
calendar-repair = Laatste moment om een verzuim te herstellen
calendar-session = Openbare zitting over de geldigheid
calendar-appeal = Laatste dag van beroep
calendar-draw = Loting van de volgorde op het stembiljet
calendar-vote = Dag van de stemming
calendar-result = Vaststelling van de uitslag
calendar-entry = Nieuwe leden treden in functie
calendar-read = bekend
calendar-inferred = afgeleid
calendar-assumed = aanname
calendar-moment = { $day }, { $time } uur
calendar-counted = { $days ->
    [0] Op dezelfde dag: { $from }, dus { $until }.
    [one] 1 dag na { $from } is { $until }.
   *[other] { $days } dagen na { $from } is { $until }.
}
calendar-counted-back = { $days ->
    [one] 1 dag vóór { $from } is { $until }.
   *[other] { $days } dagen vóór { $from } is { $until }.
}
calendar-not-moved = Er is teruggeteld. De dag schuift dan niet op voor een weekend of een feestdag.
calendar-too-long = De termijn is langer dan { $weeks } weken. De dag schuift dan niet op voor een weekend of een feestdag.
calendar-runs-on = Op { $over } loopt geen termijn af. De dag schuift op naar { $until }.
calendar-extended = Er waren te weinig werkdagen: { $held }, en er moeten er { $needed } zijn. De dag schuift op naar { $until }.
calendar-until = Het eindigt om { $time } uur. Die seconde telt nog mee.
calendar-first-weekday = De eerste { $weekday } na { $from } is { $until }.
calendar-nth-weekday = Nummer { $ordinal } van die dagen is { $until }.
calendar-order = { $first } ({ $day }) kan niet na { $then } ({ $other }) komen. Er is niets veranderd. Kies een andere dag, of verplaats eerst de andere.
calendar-order-strict = { $first } ({ $day }) moet vóór { $then } ({ $other }) liggen, niet op dezelfde dag of later. Er is niets veranderd. Kies een andere dag.
calendar-monday = maandag
calendar-tuesday = dinsdag
calendar-wednesday = woensdag
calendar-thursday = donderdag
calendar-friday = vrijdag
calendar-saturday = zaterdag
calendar-sunday = zondag
calendar-new-year = nieuwjaarsdag
calendar-good-friday = Goede Vrijdag
calendar-easter-monday = tweede paasdag
calendar-kings-day = Koningsdag
calendar-liberation-day = Bevrijdingsdag
calendar-ascension-day = Hemelvaartsdag
calendar-whit-monday = tweede pinksterdag
calendar-christmas-day = eerste kerstdag
calendar-second-christmas-day = tweede kerstdag

calendar-title = Kalender
calendar-file = Zet deze dagen in uw eigen agenda (.ics)
calendar-file-certainty = Zekerheid: { $certainty }
calendar-lead = Alle dagen zijn geteld vanaf de dag van de stemming, volgens het { $reglement }. Bij elke dag staat hoe die is gevonden.
calendar-drawing = De dagen op een tijdlijn, met het nummer uit de tabel
calendar-number = Nr.
calendar-what = Wat
calendar-day = Wanneer
calendar-why = Waarom die dag
calendar-action = Verplaatsen
calendar-chosen = Gekozen bij het instellen van de verkiezing. Deze dag kan hier niet worden verplaatst.
calendar-entry-note = Volgt uit de dag waarop de uitslag echt wordt vastgesteld. Deze dag kan hier niet worden verplaatst.
calendar-moved = verplaatst
calendar-computed = Volgens het reglement: { $day }.
calendar-moved-here = Verplaatst van { $from } naar { $to }, door { $who } op { $at }. Reden: { $reason }
calendar-moved-back = Van { $from } terug naar de berekende dag, door { $who } op { $at }. Reden: { $reason }
calendar-move = Verplaats
calendar-move-title = { $what } verplaatsen
calendar-move-lead = Nu: { $day }. Volgens het reglement: { $computed }. Dagen die hiervan worden geteld, schuiven mee, behalve als ze zelf zijn verplaatst.
calendar-move-to = Nieuwe dag
calendar-move-time = Tijd
calendar-move-time-hint = De laatste seconde die meetelt, zoals 15:00:00.
calendar-move-time-wrong = Dit is geen tijd. Typ uren en minuten, zoals 15:00.
calendar-move-back = Terug naar de dag volgens het reglement
calendar-move-back-hint = Kruis dit aan om het verplaatsen ongedaan te maken. De nieuwe dag hierboven telt dan niet.
calendar-move-reason = Reden
calendar-move-reason-hint = Wie dit later leest, moet begrijpen waarom. Noem geen personen.
calendar-move-reason-missing = Schrijf op waarom deze dag wordt verplaatst.
calendar-move-reason-long = De reden is te lang. Gebruik hooguit { $most } tekens.
calendar-move-same = Deze dag stond al zo. Er is niets veranderd. Kies een andere dag.
calendar-move-beyond = Vanaf deze dag is de kalender niet te tellen. Kies een andere dag.
calendar-move-button = Verplaats deze dag

set-up-title = Verkiezing instellen
set-up-lead = Stel een verkiezing in voor alle raden of voor enkele. U ziet alles nog een keer voordat het wordt vastgelegd.
set-up-regulation = Kiesreglement
set-up-regulation-from = { $title }, voor verkiezingen vanaf { $from }
set-up-regulation-until = { $title }, voor verkiezingen van { $from } tot en met { $until }
set-up-regulation-missing = Kies het kiesreglement waaronder wordt gestemd.
set-up-name = Naam van de verkiezing
set-up-name-hint = Zoals: Wijkraadsverkiezing 18 maart 2026.
set-up-name-missing = Vul de naam van de verkiezing in.
set-up-name-long = De naam is te lang. Gebruik hooguit { $most } tekens.
set-up-day = Dag van de stemming
set-up-day-hint = Bij een tussentijdse verkiezing kan dit elke dag zijn.
set-up-not-in-force = Het { $title } geldt niet op { $day }. Kies een andere dag of een ander reglement.
set-up-day-beyond = Vanaf deze dag is de kalender niet te tellen. Kies een andere dag.
set-up-standing = Soort
set-up-standing-missing = Kies of dit een echte verkiezing is of een oefening.
set-up-official = Echte verkiezing. Cijfers worden pas openbaar als een uitslag is vastgesteld.
set-up-rehearsal = Oefening. Op elke pagina staat dat de cijfers niet officieel zijn.
set-up-source = Opmerking of bron
set-up-source-hint = Mag leeg blijven. Bijvoorbeeld waar de cijfers vandaan komen.
set-up-source-long = De opmerking is te lang. Gebruik hooguit { $most } tekens.
set-up-id = Kenmerk
set-up-id-hint = Komt in het webadres. Mag leeg blijven, dan maken wij een kenmerk van de naam. Kleine letters, cijfers en streepjes.
set-up-id-wrong = Gebruik alleen kleine letters (a tot en met z), cijfers en streepjes. Begin met een letter. Hooguit { $most } tekens.
set-up-id-taken = Er is al een verkiezing met het kenmerk { $id }. Kies een ander kenmerk.
set-up-scope = Voor welke raden
set-up-scope-missing = Kies of de verkiezing voor alle raden is of voor enkele.
set-up-scope-all = Alle raden in de lijst hieronder
set-up-scope-chosen = Alleen de raden die ik hieronder aankruis
set-up-no-body = Kruis hieronder minstens één raad aan, of kies alle raden.
set-up-bodies = Raden en zetels
set-up-bodies-hint = Het aantal zetels is dat van de laatste verkiezing van elke raad. Verander het als de gemeenteraad anders besloot.
set-up-body = Raad
set-up-gebied = Gebied
set-up-seats = Zetels
set-up-seats-of = Zetels van { $name }
set-up-seats-wrong = { $name }: { $why }
set-up-seats-none = Er moet minstens 1 zetel zijn.
set-up-seats-many = Meer dan { $most } zetels kan niet. Kijk of het aantal goed is getypt.
set-up-button = Bekijk wat er wordt ingesteld

set-up-confirm-title = Klopt dit?
set-up-confirm-lead = Er is nog niets vastgelegd. Kijk alles na. Daarna kan de verkiezing niet meer worden verwijderd.
set-up-total = { $bodies ->
    [one] 1 raad, { $seats } zetels
   *[other] { $bodies } raden, samen { $seats } zetels
}
set-up-source-none = geen
set-up-is-official = echte verkiezing
set-up-is-rehearsal = oefening, niet officieel
set-up-confirm-button = Stel deze verkiezing in
set-up-change-button = Terug om te wijzigen
