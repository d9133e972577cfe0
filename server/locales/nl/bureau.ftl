# The bureau: elections, bodies, and establishing a result.
bureau-title = Verkiezingsbureau
bureau-lead = Alle verkiezingen, de nieuwste bovenaan.
bureau-new-election = Nieuwe verkiezing
bureau-no-elections = Er is nog geen verkiezing. Zet er eerst een op.
bureau-elections = Verkiezingen
bureau-election = Verkiezing
bureau-day = Dag
bureau-state = Stand
bureau-unofficial = niet officieel
bureau-established-of = { $established } van { $bodies } uitslagen vastgesteld
bureau-bodies = { $bodies ->
    [one] Er is 1 wijkraad of dorpsraad in deze verkiezing.
   *[other] Er zijn { $bodies } wijkraden en dorpsraden in deze verkiezing. Wat werk vraagt, staat bovenaan.
}
bureau-pages = Over deze verkiezing
bureau-calendar = Kalender
bureau-imports = Cijfers inlezen
bureau-ready = { $bodies ->
    [one] Van 1 raad kan de uitslag nu worden vastgesteld.
   *[other] Van { $bodies } raden kan de uitslag nu worden vastgesteld.
}
bureau-establish-all = Stel alle uitslagen vast die klaar zijn
bureau-states = Hoe ver elke raad is
bureau-all-bodies = Toon alle raden
bureau-body = Wijkraad of dorpsraad
bureau-seats = Zetels
bureau-candidates = Lijsten en kandidaten
bureau-stations = Stembureaus geteld
bureau-votes = Stemmen
bureau-ballot = { $lists } lijsten, { $candidates } kandidaten
bureau-counted = { $counted } van { $stations }
bureau-version = versie { $version }, vastgesteld op { $day }
bureau-contradictory = { $stations ->
    [one] bij 1 stembureau kloppen de totalen niet
   *[other] bij { $stations } stembureaus kloppen de totalen niet
}
bureau-shortage-open = te weinig kandidaten: er is een besluit nodig

standing-outdated = correctie nodig
standing-differences = totalen kloppen niet
standing-lot = wacht op loting
standing-ready = klaar om vast te stellen
standing-waits = wacht op cijfers
standing-established = vastgesteld
standing-corrected = gecorrigeerd

todo-title = Wat nu?
todo-no-stations = Er zijn nog geen stembureaus. Lees eerst de stembureaus en de tellingen in.
todo-waits = { $counted } van de { $stations } stembureaus zijn geteld. Lees de andere tellingen in.
todo-no-votes = Er zijn geen geldige stemmen geteld. Controleer de tellingen en lees ze opnieuw in.
todo-shortage = Er zijn te weinig kandidaten. Besluit eerst over het aantal zetels.
todo-shortage-button = Besluit over de zetels
todo-lot = Een gelijke stand kan alleen het lot beslissen. Leg eerst de loting vast.
todo-lot-button = Naar de loting
todo-differences = De totalen van een stembureau kloppen niet. Bekijk wat de controles vonden. Kloppen de stemmen, stel de uitslag dan vast.
todo-ready = Alles is geteld. De uitslag kan worden vastgesteld.
todo-establish-button = Stel de uitslag vast
todo-outdated = De cijfers zijn veranderd sinds de uitslag werd vastgesteld. Bekijk wat er anders wordt, en stel een correctie vast.
todo-correct-button = Maak een correctie
todo-established = De uitslag is vastgesteld. U hoeft niets te doen. Klopt er toch iets niet, maak dan een correctie.

tabulation-counted = stembureaus geteld
tabulation-votes = Stemmen per kandidaat en stembureau
tabulation-votes-text = Voor elke naam staat het nummer van de lijst. Schuif de tabel opzij om alle stembureaus te zien.
tabulation-deceased = overleden; de stemmen tellen voor de lijst
tabulation-totals = Totalen per stembureau
tabulation-letters = Wat de letters betekenen
tabulation-findings = Wat de controles vonden
tabulation-findings-text = Een controle houdt niets tegen. Kijk de cijfers na op het papier van het stembureau.
tabulation-outcome = De uitkomst op dit moment
tabulation-not-established = Dit is een berekening. De uitslag is niet vastgesteld, en niemand is gekozen.
tabulation-same = Deze berekening komt overeen met de uitslag die is vastgesteld.
tabulation-versions = Vastgestelde uitslagen
version-minutes = Proces-verbaal (PDF)
version-title = Uitslag, versie { $version }
version-lead = De uitslag van { $body }, zoals vastgesteld op { $day }.
version-replaced = Deze versie telt niet meer. Zij is vervangen door versie { $version }.

session-title = De zitting
session-place = Plaats
session-place-missing = Vul in waar de zitting was.
session-day = Dag van de zitting
session-day-early = Die dag ligt vóór de stemming van { $election }. Kies de dag van de zitting.
session-day-before = Die dag ligt vóór de uitslag van { $before }, die u corrigeert. Kies een latere dag.
session-day-late = Die dag is nog niet geweest. Kies vandaag of een eerdere dag.
session-chair = Voorzitter
session-chair-missing = Vul de naam van de voorzitter in.
session-members = Andere leden die aanwezig waren
session-members-how = Eén naam op elke regel.
session-member-twice = { $name } staat er twee keer. Noem elk lid één keer.
session-raised = Bezwaren die in de zitting zijn gemaakt
session-raised-how = Eén bezwaar op elke regel. Laat leeg als er geen bezwaren waren.
session-answers = Antwoorden op de bezwaren
session-answers-how = Eén antwoord op elke regel, in dezelfde volgorde als de bezwaren.
session-answers-differ = Er zijn { $raised } bezwaren en { $answers } antwoorden. Geef bij elk bezwaar één antwoord, elk op een eigen regel.
session-reason = Reden van de correctie
session-reason-how = De reden staat op de openbare pagina en in het proces-verbaal. Noem geen namen van kiezers.
session-reason-missing = Vul in waarom er een correctie is.
session-too-long = Dit is te lang. Gebruik hooguit { $most } tekens op een regel.
session-unprintable = Het teken { $letter } kan niet in het proces-verbaal worden gedrukt. Schrijf het met gewone letters.

establish-title = Uitslag vaststellen
establish-lead = Vul in wat er in de openbare zitting over { $body } gebeurde. Daarna ziet u precies wat er wordt vastgesteld. Nu verandert er nog niets.
establish-to-confirm = Bekijk wat er wordt vastgesteld
establish-button = Stel deze uitslag vast
establish-elected = Wie er een zetel krijgt
establish-list = Lijst
establish-seats = Zetels per lijst
establish-lot = Er is geloot tussen { $names }. Getrokken werd { $name }.
establish-lot-number = Er is geloot. Getrokken werd nummer { $number }.
confirm-title = Klopt dit?
confirm-lead = Dit wordt vastgesteld voor { $body }, als versie { $version } van de uitslag. Een vastgestelde uitslag kan alleen met een correctie veranderen.
confirm-outcome = De uitslag
confirm-digest = Kenmerk van wat u hier ziet (SHA-256):
correct-title = Uitslag corrigeren
correct-lead = De uitslag van { $body } is al vastgesteld. Een correctie is een nieuwe versie, met een reden. De oude versie blijft te lezen.
correct-button = Stel deze correctie vast
correct-nobody = niemand
correct-members-title = Er zijn al leden toegelaten
correct-members-text = Op de eerdere uitslag zijn al leden toegelaten. Deze correctie verandert wie er gekozen is, maar de ledenlijst verandert niet vanzelf. Bel eerst de griffie: die besluit wat dit voor de leden betekent.
correct-members-known = De griffie weet van deze correctie
correct-members-unknown = Overleg eerst met de griffie, en vink dit daarna aan.
establish-all-title = Alle uitslagen vaststellen die klaar zijn
establish-all-lead = { $bodies ->
    [0] Er is nu geen uitslag die kan worden vastgesteld.
    [one] Van 1 raad wordt de uitslag vastgesteld. Kies de naam om te zien wie er gekozen is.
   *[other] Van { $bodies } raden wordt de uitslag vastgesteld, in dezelfde zitting. Kies een naam om te zien wie er gekozen is.
}
establish-all-none = Er is nu geen uitslag die kan worden vastgesteld. Kijk in het overzicht wat er nog moet gebeuren.
establish-all-button = Stel al deze uitslagen vast
progress-title = Uitslagen vaststellen
progress-text = { $done } van { $total } uitslagen zijn behandeld.
progress-going = Het werk gaat door, ook als u deze pagina verlaat.
progress-look = Kijk opnieuw
progress-finished = Het werk is klaar.
progress-failures = Deze uitslagen zijn niet vastgesteld
progress-broken = Er is niets vastgesteld: de uitslag of het proces-verbaal kon niet worden gemaakt. Stel deze uitslag apart vast.

deaths-title = Overleden kandidaten
deaths-lead = Overlijdt een kandidaat vóór de uitslag, dan tellen de stemmen mee voor de lijst. De kandidaat krijgt geen zetel. Overlijdt iemand na de uitslag, dan komt de zetel vrij en is de griffie aan de beurt.
deaths-none = Er is geen overlijden vastgelegd.
death-record-title = Een overlijden vastleggen
death-candidate = Kandidaat
death-choose = Kies een kandidaat
death-candidate-missing = Kies een kandidaat van deze raad.
death-known = Dit overlijden is al vastgelegd.
death-day = Dag van overlijden
death-day-late = Die dag is nog niet geweest. Vul de dag van overlijden in.
death-source = Bron
death-source-how = Hoe weet het bureau dit? Bijvoorbeeld: bericht van de burgerlijke stand.
death-source-missing = Vul in hoe het bureau dit weet.
death-button = Leg het overlijden vast
death-withdrawn = Ingetrokken: { $reason }
death-withdraw = Intrekken
death-withdraw-title = Een overlijden intrekken
death-withdraw-lead = Het overlijden van { $name } wordt ingetrokken, omdat het een vergissing was. De regel blijft staan, met uw reden.
death-withdraw-reason = Reden
death-withdraw-missing = Vul in waarom dit een vergissing was.
death-withdraw-button = Trek in

shortage-title = Te weinig kandidaten
shortage-none-title = Zijn er genoeg kandidaten?
shortage-lead = Het reglement zegt wat er gebeurt als er te weinig kandidaten zijn. Het bureau besluit; pas daarna verandert het aantal zetels.
shortage-no-rule = Het reglement van deze verkiezing heeft hier geen regel voor.
shortage-what = Wat wordt besloten
shortage-outcome = Er zijn { $seats } zetels. { $drawn ->
    [0] Er wordt niemand geloot.
    [one] Voor 1 zetel wordt later een bewoner geloot. Die blijft in de uitslag leeg.
   *[other] Voor { $drawn } zetels worden later bewoners geloot. Die blijven in de uitslag leeg.
}
shortage-nothing = Er hoeft nu niets te worden besloten.
shortage-undecided = Hierover is nog niet besloten. Tot dan gelden de zetels zoals ze waren.
shortage-day = Dag van het besluit
shortage-button = Leg dit besluit vast
