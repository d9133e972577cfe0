# Documents: the minutes of the result of a body.
document-page = Bladzijde { $page } van { $pages }
minutes-title = Proces-verbaal van de uitslag van { $body }
minutes-subject = Uitslag van { $body }, verkiezing van { $day }, versie { $version }
minutes-unofficial = Dit is een voorbeeld. De cijfers zijn niet officieel en de namen zijn verzonnen. Aan dit stuk kan niemand rechten ontlenen.
minutes-heading = Proces-verbaal van de uitslag
minutes-subtitle = { $body }, verkiezing van { $day }
minutes-purpose = In dit proces-verbaal staat hoe de uitslag is vastgesteld: de stemmen, de verdeling van de zetels met elke stap en het artikel waarop die rust, en wie er gekozen is. Alle berekeningen zijn gemaakt met precieze breuken; er is niets afgerond.
minutes-election = Verkiezing
minutes-held-on = Dag van de stemming
minutes-body = Wijkraad of dorpsraad
minutes-gebied = Gebied
minutes-regulation = Reglement
minutes-seats = Aantal zetels
minutes-established-on = Vastgesteld op
minutes-version = Versie van de uitslag
minutes-replaces = Correctie
minutes-replaces-text = Deze uitslag vervangt versie { $version }. Reden: { $reason }

minutes-turnout-title = Opkomst
minutes-turnout-none = De totalen van de stembureaus zijn niet ingevoerd, of tellen niet op tot de stemmen van deze uitslag. Daarom staan ze hier niet.
minutes-turnout-letter = Letter
minutes-turnout-what = Alle stembureaus samen
minutes-turnout-number = Aantal
minutes-turnout-voters = Kiesgerechtigden
minutes-turnout-cards = Kiezers met een stempas
minutes-turnout-proxies = Kiezers met een volmacht
minutes-turnout-admitted = Toegelaten kiezers
minutes-turnout-votes = Stemmen op kandidaten
minutes-turnout-blank = Blanco stemmen
minutes-turnout-invalid = Ongeldige stemmen
minutes-turnout-cast = Uitgebrachte stemmen
minutes-turnout-more = Meer stembiljetten geteld dan kiezers
minutes-turnout-fewer = Minder stembiljetten geteld dan kiezers

minutes-votes-title = Stemmen per lijst en kandidaat
minutes-votes-lists = Boven de kandidaten van een lijst staat het aantal stemmen van de hele lijst.
minutes-votes-total = Alle geldige stemmen samen
minutes-list = Lijst
minutes-number = Nr.
minutes-deceased = { $name } (overleden)

minutes-seats-title = Zetels per lijst
minutes-seats-text = Een volle zetel hoort bij elke keer dat een lijst de kiesdeler haalt. Het overschot zijn de stemmen die daarna overblijven. In de laatste kolom staan alle zetels van de lijst, met de restzetels.
minutes-list-name = Naam
minutes-first-on-list = { $name } en anderen
minutes-full-seats = Volle zetels
minutes-remainder = Overschot
minutes-all-seats = Zetels

minutes-steps-title = De verdeling, stap voor stap
minutes-steps-text = Het cijfer is het aantal stemmen, het overschot of het gemiddelde dat bij die stap besliste. Waar het artikel niet is gelezen, staat erbij hoe zeker het is.

minutes-lots-title = Lotingen
minutes-lots-none = Er hoefde niet te worden geloot.
minutes-annulled-title = Lotingen die nietig zijn verklaard
minutes-annulled-text = Deze lotingen tellen niet mee voor de uitslag. Ze blijven zichtbaar, met de reden.
minutes-annulled-not-drawn = er is niet geloot
minutes-lot = Loting { $number }
minutes-lot-drawn = Getrokken
minutes-lot-drawn-text = nummer { $number }: { $name }
minutes-lot-method = Manier
minutes-lot-physical = met de hand, in de openbare zitting
minutes-lot-lot1 = met dobbelstenen en een berekening die iedereen kan herhalen (lot1)
minutes-lot-by = Getrokken door
minutes-lot-witnesses = In aanwezigheid van
minutes-lot-same = Dit lot volgt uit dezelfde loting als loting { $number }: die gaf de volgorde van allen die gelijk stonden.
minutes-lot-order = Volgorde
minutes-lot-place = Plaats
minutes-lot-when = Wanneer
minutes-lot-repeat = Iedereen kan deze loting herhalen met de opdracht hieronder, of met wijkzetel lot --verify en het verslag op de openbare pagina.
minutes-lot-context = Loting voor
minutes-lot-pool = Deelnemers
minutes-lot-pool-sha256 = SHA-256 van de deelnemers
minutes-lot-committed = Bekendgemaakt, voor de eerste dobbelsteen
minutes-lot-seed = Cijfers van de dobbelstenen
minutes-lot-typed-by = Getypt door
minutes-lot-command = Opdracht
minutes-lot-rank = Nr.
minutes-lot-id = Deelnemer
minutes-lot-ticket = Lotnummer

minutes-elected-title = Gekozen kandidaten
minutes-elected-text = In de volgorde van het alfabet. Een voorvoegsel telt niet mee.
minutes-name = Naam
minutes-ranking-title = Volgorde voor opvolging
minutes-ranking-single = Op elke lijst staat één kandidaat. Binnen een lijst is er dus geen verdere volgorde.
minutes-ranking-text = Per lijst de volgorde waarin de kandidaten aan de beurt zijn. Ook wie al gekozen is, staat erin.
minutes-place = Volgorde

minutes-objections-title = Bezwaren
minutes-objections-text = Bezwaren van kiezers tegen de uitslag, en het antwoord daarop. Zijn er geen bezwaren, streep dan door.
minutes-objection = Bezwaar
minutes-objection-answer = Antwoord
minutes-signatures-title = Ondertekening
minutes-signatures-text = Opgemaakt in de openbare zitting, te ………………………… op …………………………
minutes-office = Functie
minutes-signature = Handtekening
minutes-audit-title = Stand van het logboek
minutes-audit-text = Dit was de laatste gebeurtenis in het logboek voordat dit stuk werd gemaakt. Wie het logboek later controleert, vindt daar hetzelfde kenmerk.
minutes-audit-event = Gebeurtenis
minutes-audit-hash = Kenmerk (SHA-256)
minutes-audit-moment = Stuk gemaakt op

minutes-link = Proces-verbaal van de uitslag (PDF, { $size } kB)

minutes-session-title = De zitting
minutes-session-place = Plaats
minutes-session-day = Dag
minutes-session-present = Bij de zitting aanwezig, namens het bureau:
minutes-chair = voorzitter
minutes-member = lid
minutes-deaths-title = Overleden kandidaten
minutes-death = { $name } van lijst { $list } is overleden op { $day }. De stemmen op deze kandidaat tellen mee voor de lijst. De kandidaat krijgt geen zetel.
minutes-shortage-title = Te weinig kandidaten
minutes-shortage = Op { $day } is besloten over het aantal zetels. Het waren { $planned } zetels, met { $candidates } kandidaten. Er zijn nu { $seats } zetels. { $drawn ->
    [0] Er wordt niemand geloot.
    [one] Voor 1 daarvan wordt een bewoner geloot.
   *[other] Voor { $drawn } daarvan worden bewoners geloot.
}
minutes-changes-title = Wat deze correctie verandert
minutes-changes-none = Dezelfde kandidaten zijn gekozen als in de versie hiervoor.
minutes-changes-newly = Nu wel gekozen
minutes-changes-no-longer = Nu niet meer gekozen
minutes-objections-none = In de zitting zijn geen bezwaren gemaakt.
minutes-objections-raised = Deze bezwaren zijn in de zitting gemaakt, met het antwoord van het bureau.
minutes-signatures-session = Opgemaakt in de openbare zitting te { $place }, op { $day }.
minutes-annex-title = Bijlage: de telling per stembureau
minutes-annex-none = De telling per stembureau telt niet op tot de stemmen van deze uitslag. Daarom staat die hier niet.
minutes-annex-totals = Totalen per stembureau
minutes-annex-no-totals = De totalen van de stembureaus zijn niet ingevoerd.
minutes-annex-findings = De controles vonden in deze totalen het volgende. Een controle houdt niets tegen; het bureau heeft ernaar gekeken.
minutes-annex-no-findings = De controles vonden in deze totalen niets bijzonders.
minutes-annex-votes = Stemmen per stembureau en kandidaat
minutes-annex-text = Voor elke naam staat het nummer van de lijst, met bij langere lijsten de plaats op de lijst.
minutes-annex-station = Stembureau
minutes-annex-sum = Samen
# The overview per station, and what was investigated.
station-overview-title = Overzicht per stembureau
station-overview-file = Overzicht per stembureau van { $body }, { $day }, versie { $version }
station-overview-model = Met de gegevens van model Na 31 van de Kiesregeling, in een eigen opzet.
station-overview-unofficial = Dit is een voorbeeld. De cijfers zijn niet officieel en de namen zijn verzonnen. Aan dit stuk kan niemand rechten ontlenen.
station-overview-lead = Dit overzicht hoort bij het proces-verbaal van de uitslag. Het bevat van elk stembureau de totalen en de stemmen, wat de controles vonden, wat is onderzocht, en wat daarna is veranderd.
station-overview-stations = Stembureaus
station-overview-what = Wat is geteld
station-overview-no-findings = De controles vonden in deze telling niets bijzonders.
station-overview-findings = Wat de controles vonden
station-overview-investigation = Onderzoek { $number }
station-overview-reopened = Heropende telling
station-overview-reopened-text = De telling is op { $day } heropend. Reden: { $reason }
station-overview-nothing-changed = De telling bleek goed. Er is niets veranderd.
station-overview-not-counted = Van dit stembureau is geen telling ingevoerd.
station-overview-list = Lijst en kandidaat
investigation-opened = Geopend
investigation-reason = Reden
investigation-findings = Bevindingen
investigation-open = Het onderzoek was nog niet afgesloten toen dit stuk werd gemaakt.
investigation-closed = Afgesloten
recount-asked = { $count ->
    [0] Verzoek { $number } van { $day }, over de hele wijk. Reden: { $reason }
    [one] Verzoek { $number } van { $day }, over stembureau { $stations }. Reden: { $reason }
   *[other] Verzoek { $number } van { $day }, over de stembureaus { $stations }. Reden: { $reason }
}
recount-undecided = Op dit verzoek was nog niet besloten toen dit stuk werd gemaakt.
recount-granted = Besluit van { $day }: er is opnieuw geteld. Reden: { $reason }
recount-refused = Besluit van { $day }: er is niet opnieuw geteld. Reden: { $reason }
minutes-investigations-title = Onderzoek van tellingen
minutes-investigations-none = Er is geen telling onderzocht en niemand heeft om een nieuwe telling gevraagd.
minutes-investigations-values = Wat in een telling is veranderd, staat in het overzicht per stembureau: de oude waarde naast de nieuwe.
