# Wat als: wie er komt onder elke regel.
what-if-city-title = Wat als: opvolging in de hele stad
what-if-body-title = Wat als: opvolging in { $body }
what-if-crumb = Wat als
what-if-city-lead = { $seats ->
    [one] Stel dat het lid van deze ene zetel op { $day } weggaat. Wie komt er dan, onder elke regel?
   *[other] Stel dat elk van de { $number } leden op { $day } weggaat. Wie komt er dan, onder elke regel? Elke zetel is apart bekeken: de andere leden blijven.
  }
what-if-body-lead = Stel dat een lid op { $day } weggaat. Wie komt er dan, onder elke regel? Elke zetel is apart bekeken: de andere leden blijven.
what-if-changes-nothing = Deze pagina rekent alleen. Er verandert niets en er wordt niets vastgelegd.
what-if-without = { $count ->
    [one] Van één wijkraad is nog geen uitslag vastgesteld. Die telt hier niet mee.
   *[other] Van { $count } wijkraden is nog geen uitslag vastgesteld. Die tellen hier niet mee.
  }
what-if-day = Op welke dag?
what-if-day-how = Bijvoorbeeld 2-5-2027. Vóór het begin van de termijn rekent deze pagina met de eerste dag.
what-if-day-button = Reken
what-if-day-wrong = Deze dag bestaat niet. Hieronder staat de stand van vandaag. Typ een dag als 2-5-2027.
what-if-which = Welke zetel?
what-if-all-seats = Alle zetels naast elkaar
what-if-seat-wrong = Deze zetel heeft op die dag geen lid en is niet vacant. Kies een zetel uit de lijst.
what-if-to-city = Kijk naar de hele stad
what-if-agreement = Lijst of stemmen: komt dezelfde persoon?
what-if-agreement-lead = De volgende op de lijst, vergeleken met de kandidaat met de meeste stemmen in de hele wijk (de regels van 2022, en de stemmen van de hele wijk).
what-if-agree-all = zetels: dezelfde persoon
what-if-agree-named = zetels: alleen de stemmen wijzen iemand aan, de lijst is leeg
what-if-agree-different = zetels: een ander
what-if-agree-open = zetels: dat hangt af van een lot
what-if-agree-nobody = zetels: niemand
what-if-outcomes = Wie er komt onder elke regel
what-if-outcomes-lead = Elke balk is het geheel van alle zetels. Geteld zijn zetels, geen personen.
what-if-part-own-list = { $number } van dezelfde lijst
what-if-part-other-list = { $number } van een andere lijst
what-if-part-lot = { $number } na een lot tussen gelijken
what-if-part-resident = { $number } door een bewoner te loten
what-if-part-nobody = { $number } niemand
what-if-part-silent = { $number } niet van toepassing
what-if-part-votes = { $count ->
    [one] { $median } stemmen, van de ene kandidaat die komt
   *[other] { $median } stemmen heeft de middelste van de { $number } kandidaten die komen
  }
what-if-votes = Hoeveel stemmen wie er komt heeft
what-if-votes-lead = De middelste kandidaat: de helft heeft minder stemmen, de helft meer. Iedereen telt één keer, ook wie bij meer zetels de volgende is. Een regel die voor minder zetels iemand aanwijst, telt minder kandidaten.
what-if-figures = De cijfers per regel
what-if-fold-seats = Alle zetels in een tabel
what-if-fold-figures = De cijfers in een tabel
what-if-fold-bodies = Alle wijkraden in een tabel
what-if-column-rule = Regel
what-if-column-own-list = Zelfde lijst
what-if-column-other-list = Andere lijst
what-if-column-lot = Lot
what-if-column-resident = Bewoner
what-if-column-nobody = Niemand
what-if-column-silent = Niet van toepassing
what-if-column-other = Anders dan nu
what-if-column-median = Middelste aantal stemmen
what-if-city-file = Alle zetels onder elke regel (csv)
what-if-body-file = Deze tabel (csv)
what-if-bodies = Per wijkraad
what-if-column-seats = Zetels
what-if-column-same = Lijst en stemmen: dezelfde
what-if-column-different = Lijst en stemmen: een ander
what-if-column-list-empty = De lijst heeft niemand meer
what-if-column-2022 = Regels van 2022: anders dan nu
what-if-names = Naam voor naam
what-if-fold-names = Alle wijkraden, zetel voor zetel
what-if-names-lead = Open een wijkraad voor alle zetels naast elkaar.
what-if-column-leaves = Wie weggaat
what-if-seats-title = Alle zetels naast elkaar
what-if-none = Op deze dag is er geen zetel om te vergelijken.
what-if-real = echte vacature
what-if-as-now = zoals nu
what-if-seat = Zetel { $seat }
what-if-vacancy = Zetel { $seat }, vacature { $vacancy }
what-if-leave = Zetel { $seat }, vervanging bij verlof, vacature { $vacancy }
what-if-new-seat = Nieuwe zetel
what-if-empty-seat = Leeg vanaf het begin
what-if-own-list-votes = { $votes ->
    [one] zelfde lijst, { $number } stem
   *[other] zelfde lijst, { $number } stemmen
  }
what-if-list-votes = { $votes ->
    [one] lijst { $list }, { $number } stem
   *[other] lijst { $list }, { $number } stemmen
  }
what-if-lot = Lot tussen { $names }
what-if-resident = Een bewoner, door loting
what-if-nobody = Niemand
what-if-not-allowed = Mag niet van het reglement
what-if-no-list = Er is geen lijst om naar te kijken
what-if-no-allocation = Deze verkiezing verdeelde geen zetels over lijsten
what-if-too-many-seats = Geldt niet: { $seats } zetels, en dit kan alleen onder { $below }
what-if-silent-why = Deze regel zegt niets over deze zetel.
what-if-sortition-why = Onder deze regel wordt niet naar kandidaten gekeken.
what-if-from-case = Wie er zou komen onder andere regels
what-if-detail = { $seat }: als { $name } weggaat
what-if-detail-real = { $seat }: na { $name }
what-if-rules-title = Wat de regels betekenen
what-if-rule-in-force = Zoals het nu is
what-if-means-in-force = De volgorde die op deze dag voor deze zetel geldt: het reglement van deze verkiezing, of een later besluit van de raad.
what-if-rule-2022 = Regels van 2022
what-if-means-2022 = De niet gekozen kandidaat van de hele wijk met de meeste stemmen. Is er niemand meer, dan wordt een bewoner geloot. Met de artikelen van het Kiesreglement wijkraden 2022.
what-if-rule-same-list = De lijst
what-if-means-same-list = De volgende op de lijst van wie weggaat, in de volgorde van de uitslag. Is er niemand meer, dan houdt deze kolom op: zo ziet u hoe vaak een lijst leeg is.
what-if-rule-other-list = Een andere lijst
what-if-means-other-list = De zetel gaat naar een andere lijst, door de verdeling van de zetels voort te zetten. Daarna houdt deze kolom op.
what-if-rule-most-votes = Stemmen van de hele wijk
what-if-means-most-votes = De kandidaat van de hele wijk met de meeste stemmen die geen lid is, van welke lijst ook. Daarna houdt deze kolom op: er wordt niet geloot.
what-if-rule-sortition = Loting
what-if-means-sortition = Altijd een bewoner die wordt geloot, ook als er nog kandidaten zijn. Wie dat is, hangt af van de loting.
what-if-coincide = Sommige kolommen vallen samen. De regels van 2022 en de stemmen van de hele wijk geven dezelfde persoon, zolang er een kandidaat is. Staat op elke lijst maar één persoon, dan is de lijst altijd leeg. Een andere lijst geeft dan ook de kandidaat met de meeste stemmen.
what-if-assumed = De artikelen over opvolging zijn voor een deel een aanname. Bij elke zetel staat welk artikel het is, en hoe zeker dat is.
policy-most-votes = de meeste stemmen in de hele wijk
policy-same-list = dezelfde lijst
policy-other-list = een andere lijst
policy-sortition = loting onder bewoners
policy-leave-vacant = leeg laten
policy-then = , daarna{ " " }
# Everybody leaves at once.
what-if-leaving = Wie gaat er weg?
what-if-one-by-one = Telkens één lid: de anderen blijven
what-if-together = Alle leden tegelijk
what-if-city-lead-together = { $seats ->
    [one] Stel dat het lid van deze ene zetel op { $day } weggaat. Wie komt er dan, onder elke regel?
   *[other] Stel dat op { $day } alle leden tegelijk weggaan en { $number } zetels leeg zijn. Wie komt er dan, onder elke regel?
  }
what-if-body-lead-together = Stel dat op { $day } alle leden tegelijk weggaan. Wie komt er dan, onder elke regel?
what-if-together-order = De zetels worden gevuld op nummer, eerst zetel 1. Dat is de volgorde van de lijsten, en op een lijst die van de kandidaten. Wie een zetel krijgt, is lid en krijgt geen tweede. Wie weggaat, komt niet terug. Zo kan een lijst leeg raken voordat haar laatste zetel aan de beurt is. Deze volgorde is een aanname: het reglement noemt er geen voor zetels die op één dag leeg raken.
what-if-counts-again = Daarom kan één persoon bij meer zetels de volgende zijn. Die telt dan bij elk van die zetels mee. Kies “Alle leden tegelijk” om iedereen hooguit één zetel te geven.
what-if-open = Hangt af van een lot bij een eerdere zetel
what-if-open-why = Het lot bij een eerdere zetel is niet getrokken, en daarvan hangt af wie hier komt.
what-if-detail-together = { $seat }: als { $name } en alle andere leden weggaan
what-if-turnover = Lijst of stemmen: komen dezelfde mensen?
what-if-turnover-lead = Geteld in personen, in welke zetel ze ook komen: wie er komt door de lijst, vergeleken met wie er komt door de stemmen van de hele wijk. Wie alleen na een lot komt, telt niet mee.
what-if-turnover-both = { $count ->
    [one] { $number } persoon komt bij allebei
   *[other] { $number } personen komen bij allebei
  }
what-if-turnover-list = { $count ->
    [one] { $number } persoon alleen door de lijst
   *[other] { $number } personen alleen door de lijst
  }
what-if-turnover-votes = { $count ->
    [one] { $number } persoon alleen door de stemmen
   *[other] { $number } personen alleen door de stemmen
  }
what-if-column-persons = Verschillende personen
what-if-column-same-persons = Personen bij lijst én stemmen
what-if-column-different-persons = Personen bij één van de twee
