# Files with lists, candidates, stations, counts and totals.
import-title = Gegevens inlezen
import-lead = Hier leest u bestanden in voor deze verkiezing. Begin bovenaan: kandidaten horen bij lijsten, en tellingen horen bij kandidaten en stembureaus.
import-there = Wat er nu is
import-column-kind = Gegevens
import-column-there = Nu aanwezig
import-column-state = Stand
import-column-next = Volgende stap
import-none = nog niets
import-rows = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
import-open = Openen
import-state-missing = ontbreekt
import-state-there = aanwezig
import-state-waits = wacht op bevestiging
import-state-first = eerst: { $kinds }
import-complete = Alle vijf soorten gegevens zijn aanwezig.

import-kind-lists = Lijsten
import-kind-candidates = Kandidaten
import-kind-stations = Stembureaus
import-kind-counts = Tellingen per kandidaat
import-kind-totals = Totalen per stembureau
import-about-lists = Elke wijkraad heeft lijsten met de nummers 1, 2, 3 en zo verder. Een lijst is persoonlijk (één kandidaat) of collectief.
import-about-candidates = Elke lijst heeft kandidaten met de nummers 1, 2, 3 en zo verder. Het bestand bevat de kandidaten van alle wijkraden.
import-about-stations = Elk stembureau heeft een eigen nummer in deze verkiezing en telt voor één wijkraad.
import-about-counts = Elk stembureau in het bestand heeft voor elke kandidaat van zijn wijkraad één regel met het aantal stemmen, ook als dat 0 is.
import-about-totals = De letters van het proces-verbaal. A stempassen, B volmachten, D toegelaten kiezers, E stemmen op kandidaten, F blanco, G ongeldig, H uitgebrachte stemmen, I meer en J minder stembiljetten.
import-columns = Kolommen: { $columns }. De volgorde maakt niet uit. De kolommen zijn gescheiden door ; of ,
import-template = Leeg voorbeeld (CSV)
import-export = Wat er nu is (CSV)
import-upload-title = Bestand kiezen
import-upload-file = CSV-bestand
import-upload-rule = Hooguit 32 MB. Sla een werkblad eerst op als “CSV UTF-8”. Er verandert nog niets: u ziet eerst wat er in het bestand staat.
import-upload-button = Controleren
import-upload-missing = Kies een bestand
import-upload-empty-name = bestand zonder naam
import-upload-needs = Dit kan nog niet. Lees eerst in: { $kinds }.
import-upload-replaces = { $count ->
    [one] Er is nu 1 regel. Een nieuw bestand vervangt die.
   *[other] Er zijn nu { $count } regels. Een nieuw bestand vervangt ze allemaal.
}
import-history = Eerdere bestanden
import-column-file = Bestand
import-column-by = Aangeboden
import-column-rows = Regels
import-file-uploaded = { $when } door { $who }
import-file-confirmed = Bevestigd { $when } door { $who }

import-file-refused = { $count ->
    [one] geweigerd: 1 fout
   *[other] geweigerd: { $count } fouten
}
import-file-checked = wacht op bevestiging
import-file-running = wordt ingelezen
import-file-imported = ingelezen
import-file-replaced = vervangen
import-file-withdrawn = ingetrokken

import-problems-title = Dit bestand is niet ingelezen
import-problems-count = { $count ->
    [one] { $file } bevat 1 fout. Er is niets veranderd. Verbeter die en kies het bestand opnieuw.
   *[other] { $file } bevat { $count } fouten. Er is niets veranderd. Verbeter ze allemaal en kies het bestand opnieuw.
}
import-problems-shown = Hieronder staan de eerste { $count }.
import-problems-caption = Fouten in het bestand
import-column-line = Regel
import-column-column = Kolom
import-column-problem = Wat er mis is
import-whole-file = hele bestand
import-whole-line = hele regel
import-line = regel { $line }
import-column-place = kolom { $number } ({ $name })

import-wrong-spreadsheet = Dit is een werkblad, geen CSV. Open het en sla het op als “CSV UTF-8”.
import-wrong-picture = Dit is een afbeelding, geen CSV. Kies het goede bestand.
import-wrong-html = Dit is een webpagina, geen CSV. Download het bestand zelf en kies dat.
import-wrong-xml = Dit is XML, geen CSV. Kies het CSV-bestand.
import-wrong-json = Dit is JSON, geen CSV. Kies het CSV-bestand.
import-wrong-pdf = Dit is een PDF, geen CSV. Kies het CSV-bestand.
import-wrong-compressed = Dit is een ingepakt bestand. Pak het eerst uit en kies het CSV-bestand.
import-wrong-utf-wide = Dit bestand is opgeslagen als “Unicode-tekst” (UTF-16). Sla het op als “CSV UTF-8”.
import-wrong-binary = Dit is geen tekst. Kies een CSV-bestand.
import-wrong-empty = Het bestand is leeg. Kies het goede bestand.
import-wrong-encoding = Hier staat een teken dat geen UTF-8 is. Sla het bestand op als “CSV UTF-8”; dan blijven letters als é en ş heel.
import-wrong-separator = De kolommen zijn niet gescheiden door ; of , Sla het bestand op als CSV met puntkomma’s.
import-wrong-unknown-column = Deze kolom hoort niet in dit bestand. Haal haar weg, of kijk of u het goede bestand koos.
import-wrong-unnamed-column = Deze kolom heeft geen naam. Haal haar weg of geef haar een naam.
import-wrong-missing-column = De kolom { $name } ontbreekt. Voeg haar toe.
import-wrong-double-column = Deze kolom staat er twee keer. Haal er één weg.
import-wrong-no-rows = Onder de kolomnamen staat niets. Kies het goede bestand.
import-wrong-cells = Deze regel heeft { $found } cellen in plaats van { $expected }. Zet tekst met een scheidingsteken erin tussen aanhalingstekens, en sluit elk aanhalingsteken.
import-wrong-missing = Deze cel is leeg. Vul haar in.
import-wrong-number = “{ $found }” is geen heel getal. Gebruik alleen cijfers, zonder punt, komma of min.
import-wrong-small = Dit getal is te klein. Het is minstens { $least }.
import-wrong-large = Dit getal is te groot. Het is hoogstens { $most }.
import-wrong-control = In deze cel staat een regeleinde, een tab of een onzichtbaar teken. Haal het weg, of sluit het aanhalingsteken.
import-wrong-long = Deze tekst is te lang. Gebruik hoogstens { $most } tekens.
import-wrong-word = “{ $found }” kan hier niet. Kies uit: { $words }.
import-wrong-postcode = “{ $found }” is geen postcode. Schrijf vier cijfers en twee letters, zoals 3011 AB.
import-wrong-code = “{ $found }” kan geen code zijn. Gebruik kleine letters, cijfers en streepjes.
import-wrong-body = De wijkraad “{ $body }” doet niet mee aan deze verkiezing. Gebruik de code, zoals pernis.
import-wrong-twice = Dit staat ook op regel { $first }. Haal één van de twee weg.
import-wrong-gap = Nummer { $missing } ontbreekt. De nummers lopen van 1 zonder gaten door.
import-wrong-list = De wijkraad { $body } heeft geen lijst { $list }. Verbeter het nummer, of lees eerst de lijsten opnieuw in.
import-wrong-candidate = De wijkraad { $body } heeft op lijst { $list } geen kandidaat { $candidate }. Verbeter het nummer van lijst, kandidaat of stembureau.
import-wrong-station = Er is geen stembureau { $station }. Verbeter het nummer, of lees eerst de stembureaus opnieuw in.
import-wrong-one-person = Lijst { $list } van { $body } is persoonlijk en heeft { $candidates } kandidaten. Het kan er één zijn; anders is de lijst collectief.
import-wrong-no-candidates = Lijst { $list } van { $body } heeft geen kandidaat. Voeg de kandidaten toe, of lees de lijsten opnieuw in zonder deze lijst.
import-wrong-no-count = Stembureau { $station } heeft geen aantal voor kandidaat { $candidate } van lijst { $list }, en in totaal voor { $missing } niet. Vul ze in, met 0 waar geen stemmen zijn.
import-wrong-settled = Voor { $body } is geloot of een uitslag vastgesteld. Daar moet dit bestand precies hetzelfde zijn als wat er nu is.
import-wrong-list-has-candidates = Lijst { $list } van { $body } ontbreekt, maar heeft kandidaten. Zet de lijst erbij, of trek eerst de kandidaten in.
import-wrong-candidate-counted = Kandidaat { $candidate } van lijst { $list } van { $body } ontbreekt, maar heeft tellingen. Zet de kandidaat erbij, of trek eerst de tellingen in.
import-wrong-candidate-new = Kandidaat { $candidate } van lijst { $list } van { $body } is nieuw, maar er zijn al tellingen zonder deze kandidaat. Trek eerst de tellingen in.
import-wrong-station-used = Stembureau { $station } ontbreekt of hoort nu bij een andere wijkraad, maar heeft al cijfers. Laat het staan, of trek eerst de cijfers in.
import-wrong-needs = Dit bestand bouwt op andere gegevens. Lees eerst in: { $kind }.

import-check-title = Kijk na: { $kind }
import-check-lead = In dit bestand zijn geen fouten gevonden. Er is nog niets veranderd.
import-check-holds = Wat het bestand bevat
import-check-body = Wijkraad
import-check-sum-stations = Kiezers
import-check-sum-counts = Stemmen
import-check-sum-totals = Uitgebrachte stemmen
import-check-all = Samen
import-check-first = De eerste regels
import-check-without = Hierover staat niets in het bestand: { $bodies }.
import-check-stations-without = { $count ->
    [one] Van 1 stembureau staan er geen cijfers in: { $stations }.
   *[other] Van { $count } stembureaus staan er geen cijfers in: { $stations }.
}
import-more = en nog { $count }
import-check-replaces = { $count ->
    [one] Dit vervangt de regel die er nu is.
   *[other] Dit vervangt de { $count } regels die er nu zijn. Het oude bestand blijft bewaard.
}
import-check-established = Een uitslag die is vastgesteld, blijft staan. Alleen een correctie van de uitslag gebruikt de nieuwe cijfers.
import-check-button = Inlezen
import-check-changed = De gegevens zijn veranderd sinds dit bestand werd gecontroleerd. Kies het bestand opnieuw.
import-findings = Opvallende cijfers
import-findings-lead = { $count ->
    [one] De controle vond 1 ding dat niet klopt of opvalt. Kijk het na op papier.
   *[other] De controle vond { $count } dingen die niet kloppen of opvallen. Kijk ze na op papier.
}
import-column-station = Stembureau
import-column-code = Code
import-column-finding = Wat opvalt
import-explanation = Toelichting
import-explanation-rule = Hoe u dit hebt nagekeken. De toelichting wordt bewaard bij het bestand.
import-explanation-missing = Geef een toelichting bij de opvallende cijfers
import-reason = Reden
import-reason-rule = Waarom u vervangt wat er is. De reden wordt bewaard bij het bestand.
import-reason-missing = Geef de reden waarom u vervangt wat er is

import-finding-voters = A en B samen is { $sum }, maar D is { $found }.
import-finding-lists = De kandidaten hebben samen { $sum } stemmen, maar E is { $found }.
import-finding-votes = E, F en G samen is { $sum }, maar H is { $found }.
import-finding-no-e = De kandidaten hebben samen { $sum } stemmen, maar E is 0.
import-finding-equal = D en H zijn gelijk, maar I of J is niet 0.
import-finding-more = H is { $difference } hoger dan D, maar I is niet dat verschil.
import-finding-more-j = H is { $difference } hoger dan D, maar J is niet 0.
import-finding-fewer = H is { $difference } lager dan D, maar J is niet dat verschil.
import-finding-fewer-i = H is { $difference } lager dan D, maar I is niet 0.
import-finding-blank = Er zijn veel blanco stemmen.
import-finding-invalid = Er zijn veel ongeldige stemmen.
import-finding-difference = D en H verschillen veel: { $difference }.
import-finding-no-votes = Er zijn geen stemmen uitgebracht.
import-finding-remarkable = Een uitslag valt op: één kandidaat heeft bijna alle stemmen, of een lijst heeft alleen hier geen stemmen.
import-finding-paper = De antwoorden of totalen op het papier spreken elkaar tegen.

import-running-title = Bezig met inlezen
import-running-lead = U kunt deze pagina sluiten: het inlezen gaat door. De pagina ververst vanzelf.
import-running-progress = { $done } van { $total } regels ingelezen
import-running-elsewhere = Het inlezen is begonnen.
import-running-look = Nu kijken
import-stopped = Het inlezen is afgebroken omdat het systeem stopte. Er is niets ingelezen. Bevestig opnieuw.
import-failed = Het inlezen is niet gelukt. Er is niets ingelezen. Kies het bestand opnieuw, of bevestig opnieuw. Blijft het misgaan? Vraag de beheerder.
import-done-title = Ingelezen: { $kind }
import-done-lead = { $count ->
    [one] 1 regel uit { $file } is ingelezen.
   *[other] { $count } regels uit { $file } zijn ingelezen.
}
import-done-next = Verder met gegevens inlezen
import-over-title = Bestand { $file }
import-over-refused = Dit bestand is niet ingelezen, omdat er fouten in stonden. Kies het verbeterde bestand.
import-over-replaced = Dit bestand is ingelezen en later vervangen door een ander.
import-over-withdrawn = Dit bestand is ingetrokken. Het is niet in gebruik.

import-withdraw-title = Intrekken: { $kind }
import-withdraw-lead = Alle regels van deze soort gaan weg uit deze verkiezing. Daarna kunt u een ander bestand inlezen.
import-withdraw-button = Intrekken
import-withdraw-link = Alle regels intrekken
import-withdraw-reason-missing = Geef de reden waarom u dit intrekt

import-refused-running = Er is niets gestart: een ander bestand van deze verkiezing wordt nu ingelezen.
import-refused-running-next = Wacht tot dat klaar is, en bevestig dan opnieuw.
import-refused-over = Er is niets gestart: dit bestand is al ingelezen of ingetrokken.
import-refused-in-use = Er is niets ingetrokken: andere gegevens bouwen hierop, of er is geloot of een uitslag vastgesteld.
import-withdrawn-reason = Waarom het is ingetrokken
