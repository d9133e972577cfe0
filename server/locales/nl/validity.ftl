# De zitting over de geldigheid.
validity-title = Zitting over de geldigheid
validity-lead = In de openbare zitting besluit het bureau welke kandidaatstellingen geldig zijn, en over het aantal zetels.
validity-empty = Er zijn nog geen aanmeldingen die zijn ondertekend.
validity-sessions = Zittingen over de geldigheid
validity-sessions-lead = De processen-verbaal van de zittingen. Een correctie is een nieuwe versie; de oude blijft hier staan.
validity-sessions-none = Er is nog geen zitting gehouden.
validity-session-link = Zitting { $session }, { $day }
validity-session-title = Zitting { $session } over de geldigheid
validity-correct = Maak een correctie
validity-figure-all = aanmeldingen
validity-figure-ready = klaar voor de zitting
validity-figure-blocked = nog niet klaar
validity-proposed = Wat nu wordt voorgesteld
validity-ready = Over alle aanmeldingen kan worden besloten.
validity-hold = Houd de zitting
validity-hold-lead = { $valid ->
    [one] 1 kandidaatstelling wordt geldig
   *[other] { $valid } kandidaatstellingen worden geldig
}, { $invalid } niet, in { $bodies ->
    [one] 1 raad
   *[other] { $bodies } wijkraden en dorpsraden
}.
validity-hold-button = Leg deze besluiten vast
validity-day-early = Die dag ligt vóór de sluiting van de aanmelding op { $closing }. Kies de dag van de zitting.
validity-blocks = Wat de zitting tegenhoudt
validity-blocks-text = De zitting kan pas besluiten als elke aanmelding is onderzocht. Open een groep om te zien om wie het gaat.
validity-block-not-examined = nog niet onderzocht
validity-block-repair = wacht op herstel
validity-block-check = herstel nog niet gecontroleerd
validity-block-second = wacht op de tweede medewerker
validity-block-no-body = geen wijk bekend
validity-block-no-reason = niet geldig zonder reden
validity-block-same-person = staat vaker dan is toegestaan
validity-next-not-examined = Onderzoek deze aanmeldingen, en doe een voorstel.
validity-next-repair = De kandidaat kan het verzuim nog herstellen. Wacht de termijn af, en handel het verzuim dan af.
validity-next-check = Kijk of het verzuim is hersteld, en onderzoek de aanmelding opnieuw.
validity-next-second = Laat een tweede medewerker het voorstel bekijken.
validity-next-no-body = Verbeter de aanmelding: vul in bij welke wijk zij hoort.
validity-next-no-reason = Open de aanmelding en vul in waarom zij niet geldig is.
validity-next-same-person = Besluit welke kandidaatstelling blijft, of dat het om verschillende personen gaat.
validity-same-title = Mogelijk dezelfde persoon
validity-same-text = Deze aanmeldingen hebben dezelfde achternaam en geboortedatum, of hetzelfde BSN. Dat is een bevinding; het bureau besluit.
validity-same-open = besluit nodig
validity-same-done = besloten
validity-same-decide = Besluit hierover
validity-same-question = Wat blijft er staan?
validity-same-stays = Deze blijft: { $name }
validity-same-others = Het zijn verschillende personen
validity-same-missing = Kies welke kandidaatstelling blijft, of dat het verschillende personen zijn.
validity-person-stays = deze van dezelfde persoon blijft
validity-person-goes = zelfde persoon staat elders
validity-person-other = andere persoon
validity-points-title = Voorbereid voor de zitting
validity-name-in-body = { $name } ({ $body })
validity-candidate = Kandidaat
validity-aanduiding = Aanduiding
validity-state = Stand
validity-prepared = Voorbereid
validity-prepared-now = Voorbereid:
validity-take-back = Neem dit terug
validity-decision = Besluit
validity-why = Reden
validity-is-valid = geldig
validity-is-invalid = niet geldig
validity-no-proposal = nog geen voorstel
validity-proposal = Voorstel van het onderzoek:
validity-differ-title = Anders besluiten
validity-differ-text = Doet u niets, dan neemt de zitting het voorstel over. Wilt u iets anders, of de aanduiding schrappen? Bereid dat hier voor, met een reden.
validity-decision-missing = Kies geldig of niet geldig.
validity-decision-same = Dit is al het voorstel van het onderzoek. Kies iets anders, schrap de aanduiding, of ga terug.
validity-strike = aanduiding geschrapt
validity-strike-label = Schrap de aanduiding “{ $aanduiding }”; de kandidaat blijft staan
validity-strike-invalid = Wie niet geldig is, komt niet op het stembiljet. Schrap de aanduiding niet ook.
validity-reason-label = Reden
validity-reason-how = De reden staat in het openbare proces-verbaal. Noem geen adres of geboortedatum.
validity-reason-missing = Vul de reden in.
validity-article-label = Artikel (mag leeg blijven)
validity-article-how = Alleen als u het artikel zeker weet.
validity-prepare = Bereid dit voor
validity-bodies-title = Per wijkraad en dorpsraad
validity-bodies-text = Als er te weinig kandidaten zijn, besluit de zitting ook over de zetels. Kies een raad om de kandidaten te zien.
validity-body = Wijkraad of dorpsraad
validity-bodies-vote = { $count ->
    [one] Stemming in 1 wijk
   *[other] Stemming in { $count } wijken
}
validity-bodies-no-vote = { $count ->
    [one] Geen stemming in 1 wijk met kandidaten
   *[other] Geen stemming in { $count } wijken met kandidaten
}
validity-bodies-nobody = { $count ->
    [one] Geen geldige kandidaat in 1 wijk
   *[other] Geen geldige kandidaat in { $count } wijken
}
validity-valid = Geldig
validity-invalid = Niet geldig
validity-seats = Zetels
validity-outcome = Gevolg
validity-places = Plaatsen door loting
validity-seats-choice = Er zijn meer kandidaten dan zetels.
validity-seats-equal = Evenveel kandidaten als zetels. Er wordt wel gestemd.
validity-seats-lowered = Van { $planned } naar { $seats } zetels. Er wordt wel gestemd.
validity-seats-sortition = { $seats } zetels, waarvan { $drawn } door loting onder bewoners.
validity-seats-no-vote = Niemand is kandidaat. Er kan niet worden gestemd.
validity-sortition-title = Loting onder bewoners voorbereiden
validity-sortition-text = In deze raden zijn minder dan vijf kandidaten. Voor de lege plaatsen worden bewoners geloot. Dit besluit legt vast om hoeveel plaatsen het gaat.
validity-progress-title = De zitting wordt vastgelegd
validity-progress-text = { $done } van { $total } raden zijn verwerkt.
validity-progress-finished = Alles is in één keer vastgelegd. Het proces-verbaal staat klaar.
validity-progress-going = Het werk gaat door, ook als u deze pagina verlaat. Pas als alles klaar is, geldt het.
validity-progress-failed = Er is niets vastgelegd
validity-progress-back = Naar de zitting over de geldigheid
validity-file = Proces-verbaal van de geldigheid (PDF)
validity-findings-file = Proces-verbaal van het onderzoek (PDF, niet openbaar)
validity-corrected-by = Deze zitting is later gecorrigeerd. Lees ook:
validity-corrects-link = Dit proces-verbaal is een correctie van:

# Het proces-verbaal.
validity-minutes-title = Proces-verbaal van de geldigheid en de nummering
validity-minutes-heading = Proces-verbaal van de geldigheid en de nummering van de kandidatenlijsten
validity-minutes-subject = { $election }, zitting { $session } over de geldigheid
validity-findings-title = Proces-verbaal van het onderzoek
validity-findings-heading = Proces-verbaal van het onderzoek van de kandidaatstellingen
validity-election = Verkiezing
validity-vote-on = Dag van de stemming
validity-regulation = Reglement
validity-session = Zitting
validity-corrects = Corrigeert
validity-corrects-text = zitting { $session } van { $day }
validity-reason = Reden van de correctie
validity-changes-title = Wat deze zitting verandert
validity-change = Verandering
validity-decided = besloten
validity-struck = geschrapt
validity-added = toegevoegd
validity-moved = verplaatst
validity-from-to = van { $from } naar { $to }
validity-summary-title = Overzicht
validity-summary-text = In { $bodies ->
    [one] 1 raad
   *[other] { $bodies } wijkraden en dorpsraden
} { $valid ->
    [one] is 1 kandidaatstelling geldig
   *[other] zijn { $valid } kandidaatstellingen geldig
} en { $invalid } niet geldig.
validity-total = Samen
validity-numbering-title = De nummering
validity-numbering-first = De nummers op het stembiljet worden geloot in een openbare zitting. Zij staan in het proces-verbaal van de loting.
validity-numbering-none = Alle raden houden de nummers van hun loting.
validity-numbering-anew = { $count ->
    [one] Voor 1 raad wordt opnieuw geloot. De andere raden houden de nummers van hun loting.
   *[other] Voor { $count } raden wordt opnieuw geloot. De andere raden houden de nummers van hun loting.
}
validity-anew = Hier wordt opnieuw geloot
validity-candidates-title = De kandidaten
validity-candidates-text = De lijsten staan op alfabet, zonder nummer. Een geboortedatum of adres staat er niet in.
validity-nobody = Niemand is hier kandidaat.
validity-refused = Niet geldig
validity-aanduiding-struck = De aanduiding “{ $aanduiding }” bij { $name } is geschrapt. De kandidaat blijft staan.
validity-list-personal = Van deze lijst bleef één kandidaat over. Die staat op persoonlijke titel.
validity-list-falls = Van deze lijst bleef niemand over. De lijst vervalt.
validity-omission-unrepaired = Verzuim niet hersteld: { $omission }.
validity-found-too-young = De kandidaat heeft op de dag van de stemming de vereiste leeftijd niet.
validity-found-title = Wat het onderzoek vond
validity-found-text = Er zijn { $examined } kandidaatstellingen onderzocht. Bij { $with } was er een verzuim.
validity-found-none = Er waren geen verzuimen.
validity-omission = Verzuim
validity-until = Te herstellen tot en met
validity-repaired = Hersteld
validity-repaired-yes = hersteld
validity-repaired-no = niet hersteld
validity-repaired-open = niet afgehandeld
validity-audit-text = Dit was de laatste gebeurtenis in het logboek voordat dit proces-verbaal werd gemaakt. Wie het logboek later controleert, vindt daar hetzelfde kenmerk.

# De correctie.
correction-title = Correctie van zitting { $session }
correction-lead = Bereid elke verandering voor. Houd dan één zitting waarin alles tegelijk wordt besloten. Zitting { $session } blijft leesbaar.
correction-planned = Voorbereide veranderingen
correction-planned-none = Er is nog niets voorbereid.
correction-counts = Er waren { $before } geldige kandidaatstellingen. Het worden er { $after }.
correction-others-keep = Alle andere raden houden hun loting.
correction-choose = Kies een kandidaat
correction-choose-text = Kies eerst de wijk. Kwam een aanmelding op papier? Voer die eerst in bij Aanmeldingen; daarna staat zij hier.
correction-body-lead = Kies een kandidaat om te schrappen, toe te voegen of te verplaatsen.
correction-stands = { $body }. Stand: { $state }.
correction-strike = Schrappen: de kandidaatstelling is niet geldig
correction-move = Verplaatsen naar een andere wijk
correction-to = Naar welke wijk
correction-to-how = Alleen bij verplaatsen. De kandidaat staat daar alleen, ook als die op een lijst stond.
correction-to-strike = U kiest schrappen en ook een wijk. Laat de wijk leeg, of kies verplaatsen.
correction-to-missing = Kies een andere wijk dan die waar de kandidaat nu staat.
correction-change-missing = Kies schrappen of verplaatsen.
correction-prepare = Bereid deze verandering voor
correction-prepare-add = Bereid voor om toe te voegen
correction-button = Leg deze correctie vast
correction-not-ready = Er is niets vastgelegd: er is niets voorbereid, of een verandering past niet meer. Kijk de veranderingen na.
correction-day-early = Die dag ligt vóór de zitting van { $before }, die u corrigeert. Kies een latere dag.
correction-unknown = Deze kandidaatstelling is er niet.
correction-not-valid = Deze kandidaatstelling is niet geldig, en kan dus niet worden geschrapt of verplaatst.
correction-valid = Deze kandidaatstelling is al geldig.
correction-same-body = De kandidaat staat al in die wijk.
refusal-session-blocked = { $count ->
    [one] Er is niets vastgelegd: over 1 aanmelding kan de zitting nog niet besluiten.
   *[other] Er is niets vastgelegd: over { $count } aanmeldingen kan de zitting nog niet besluiten.
}
refusal-session-blocked-next = Kijk op de agenda wat de zitting tegenhoudt.

# Bezwaar en beroep.
appeal-title = Bezwaren en beroepen
appeal-lead = Leg hier vast wie bezwaar of beroep instelde, en hoe het afliep. Namen en teksten worden versleuteld bewaard.
appeal-no-session = Er is nog geen zitting gehouden. Er kan nog geen beroep zijn.
appeal-none = Er zijn geen bezwaren of beroepen vastgelegd.
appeal-what = Wat
appeal-state = Stand
appeal-by = Door wie
appeal-day = Ontvangen op
appeal-until = Termijn tot en met
appeal-late = te laat
appeal-row = { $kind } { $number } tegen zitting { $session }
appeal-followed = Gevolgd door correctie in zitting { $session }.
appeal-term-runs = Tegen zitting { $session } kan beroep tot en met { $until }: nog { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}.
appeal-term-over = De termijn tegen zitting { $session } liep tot en met { $until }. Die is { $days ->
    [one] 1 dag
   *[other] { $days } dagen
} voorbij.
appeal-term-assumed = Voor een correctie is de termijn een aanname.
appeal-overdue = open, termijn { $days ->
    [one] 1 dag
   *[other] { $days } dagen
} voorbij
appeal-near = open, termijn eindigt { $days ->
    [0] vandaag
    [one] over 1 dag
   *[other] over { $days } dagen
}
appeal-open = open, nog { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
appeal-new = Nieuw bezwaar of beroep
appeal-kind = Wat is het?
appeal-kind-missing = Kies bezwaar of beroep.
appeal-objection = Bezwaar
appeal-appeal = Beroep
appeal-session = Tegen welke zitting
appeal-session-missing = Kies een zitting uit de lijst.
appeal-by-candidate = Kandidaat
appeal-by-voter = Kiezer
appeal-by-authority = Instantie
appeal-by-missing = Kies van wie het komt.
appeal-name = Naam
appeal-name-how = Wordt versleuteld bewaard.
appeal-name-missing = Vul de naam in.
appeal-application = Kenmerk van de aanmelding
appeal-application-how = Alleen als het over één aanmelding gaat, zoals r7k4-wq2m.
appeal-application-unknown = Dit kenmerk is er niet in deze verkiezing. Controleer het, of laat het leeg.
appeal-day-early = Die dag kan niet: het eerste dat telt is { $earliest }. Kies een latere dag.
appeal-text = Wat is er aangevoerd?
appeal-text-missing = Vul in wat er is aangevoerd.
appeal-button = Leg dit vast
appeal-steps = Hoe het afliep
appeal-outcome-title = Leg de afloop vast
appeal-outcome = Afloop
appeal-outcome-missing = Kies hoe het afliep.
appeal-upheld = gegrond
appeal-dismissed = ongegrond
appeal-inadmissible = niet-ontvankelijk
appeal-withdrawn = ingetrokken
appeal-decided-on = Dag van de beslissing
appeal-correction = Welke correctie volgde
appeal-correction-how = Laat leeg als er geen correctie kwam.
appeal-outcome-text = Wat is er beslist, en waarom?
appeal-outcome-text-missing = Vul in wat er is beslist, en waarom.
appeal-outcome-button = Leg de afloop vast

# Het logboek.
audit-kind-validity-prepared = Punt voor de zitting voorbereid
audit-kind-validity-decided = Besluit over kandidaatstellingen
audit-kind-validity-session-held = Zitting over de geldigheid gehouden
audit-kind-appeal-lodged = Bezwaar of beroep vastgelegd
audit-kind-appeal-settled = Afloop van bezwaar of beroep vastgelegd
audit-field-valid = Geldig
audit-field-invalid = Niet geldig
audit-field-decisions-sha256 = Kenmerk van de besluiten
audit-field-bodies-drawn = Te loten raden
audit-field-minutes-sha256 = Kenmerk van het proces-verbaal
audit-field-findings-sha256 = Kenmerk van het onderzoek
audit-field-outcome = Afloop
audit-field-correction = Correctie

validity-letters = Brieven over het besluit
validity-letters-lead = Iedere kandidaat krijgt een brief met het besluit, de gronden en hoe beroep kan worden ingesteld, ook per e-mail als het adres bekend is. Wie al een brief over deze zitting kreeg, krijgt er geen tweede.
validity-letters-button = Stuur de brieven
validity-letters-text = { $done } van { $total } brieven zijn gemaakt.
validity-letters-finished = Iedereen over wie deze zitting besliste, heeft een brief. De e-mail is onderweg.
validity-letters-going = Het werk gaat door, ook als u deze pagina verlaat.
validity-letters-failed = Niet alle brieven zijn gemaakt
