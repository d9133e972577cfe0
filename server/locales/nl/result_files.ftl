# The files of a result.
result-files-title = Uitslagbestanden
result-files-lead = Bij elke vastgestelde uitslag horen vijf bestanden. Ze worden één keer gemaakt en veranderen niet meer. De SHA-256 van de EML-bestanden staat op het proces-verbaal.
result-files-of = Uitslagbestanden van { $body }
result-files-public-lead = De uitslag van { $body }, versie { $version }, als bestanden. U mag ze vrij gebruiken.
result-files-version = versie { $version }
result-files-all = Alle bestanden en processen-verbaal (ZIP)
result-files-none = Er is nog geen uitslag vastgesteld. De bestanden komen er vanzelf bij het vaststellen.
result-files-missing = { $count ->
    [one] Eén uitslag heeft nog geen bestanden. Die is vastgesteld voordat er bestanden waren.
   *[other] { $count } uitslagen hebben nog geen bestanden. Die zijn vastgesteld voordat er bestanden waren.
}
result-files-count = { $count ->
    [one] Eén bestand
   *[other] { $count } bestanden
}
result-files-make = Bestanden maken
result-files-column-files = Bestanden
result-files-column-place = Plaats
result-files-kind-count = Telling (EML_NL 510d)
result-files-kind-result = Uitslag (EML_NL 520)
result-files-kind-table = Telling als tabel (CSV, osv4-3)
result-files-kind-json = Alles bij elkaar (JSON)
result-files-kind-overview = Overzicht per stembureau (PDF)
result-files-link = Uitslagbestanden: EML_NL, CSV, JSON en per stembureau
result-files-check-title = Controleren of een bestand echt is
result-files-check-text = Bereken de SHA-256 van het bestand en vergelijk die met de blokken hierboven en met het proces-verbaal. Op veel computers kan dat met deze opdracht:
result-files-to-result = Naar de uitslag
result-files-check-link = Een bestand controleren
result-files-check-lead = Kies een EML-bestand met een telling of een uitslag en typ het eerste blok van de SHA-256 over van het papieren proces-verbaal. U ziet daarna of het bestand gelijk is aan de opgeslagen uitslag, en welke cijfers anders zijn. Er verandert niets aan de uitslag.
result-files-file = EML-bestand
result-files-file-missing = Kies een bestand.
result-files-block = Eerste blok van de SHA-256 op het proces-verbaal
result-files-block-help = Vier tekens: cijfers en letters van a tot en met f.
result-files-block-wrong = Typ de vier tekens van het eerste blok over van het proces-verbaal.
result-files-check-button = Controleren
result-files-unread = Dit bestand kan niet worden gelezen. Er is niets vergeleken. Kijk hieronder wat er mis is en kies een ander bestand.
result-files-not-a-result = Dit bestand bevat geen telling en geen uitslag. Kies een bestand van soort 510 of 520.
result-files-of-another = Dit bestand hoort bij { $key }, en dat is geen wijkraad van deze verkiezing. Kies een ander bestand.
result-files-nothing-stored = Voor { $body } is geen bestand van deze soort opgeslagen, dus er is niets om mee te vergelijken.
result-files-right-title = Het bestand klopt
result-files-wrong-title = Het bestand klopt niet
result-files-paper-right = Het blok dat u typte, hoort bij dit bestand.
result-files-paper-wrong = Het blok dat u typte, hoort niet bij dit bestand. Kijk of u het goed overtypte. Klopt het blok, dan is dit niet het bestand dat op het papier staat.
result-files-equal = { $kind } van { $body } is gelijk aan wat is opgeslagen bij versie { $version }.
result-files-other-bytes = Alle cijfers van { $kind } van { $body } zijn gelijk aan versie { $version }, maar het bestand zelf is veranderd.
result-files-differs = { $kind } van { $body } is anders dan wat is opgeslagen bij versie { $version }.
result-files-differing = Wat anders is
result-files-column-figure = Cijfer
result-files-column-found = In het bestand
result-files-column-stored = Opgeslagen
result-files-more = Nog { $count } cijfers zijn anders.
result-files-again = Nog een bestand controleren
result-files-not-there = staat er niet
result-files-elected = gekozen
result-files-not-elected = niet gekozen
result-files-person = { $name } van lijst { $list }
result-files-figure-voters = Kiesgerechtigden
result-files-figure-poll-cards = A, stempassen
result-files-figure-proxies = B, volmachten
result-files-figure-admitted = D, toegelaten kiezers
result-files-figure-on-candidates = E, stemmen op kandidaten
result-files-figure-blank = F, blanco
result-files-figure-invalid = G, ongeldig
result-files-figure-more-ballots = I, meer stembiljetten
result-files-figure-fewer-ballots = J, minder stembiljetten
result-files-figure-list = Totaal van lijst { $list }
result-files-figure-candidate = Kandidaat { $candidate } van lijst { $list }
minutes-files-title = Uitslagbestanden
minutes-files-text = Bij deze uitslag horen de EML-bestanden met deze SHA-256. Een bestand met een andere SHA-256 is een ander bestand.
minutes-files-none = Bij deze uitslag zijn geen EML-bestanden gemaakt.
audit-kind-result-files-made = Uitslagbestanden gemaakt
audit-kind-result-file-held-against = Bestand vergeleken met de uitslag
audit-field-count-sha256 = SHA-256 van de telling
audit-field-result-sha256 = SHA-256 van de uitslag
audit-field-equal = gelijk
