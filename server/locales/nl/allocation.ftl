# The page of one body: votes, seats and why.
body-name = { $kind ->
    [dorpsraad] Dorpsraad { $name }
   *[wijkraad] Wijkraad { $name }
}
body-state = Stand van de uitslag:
body-lead-established = { $elected } van de { $candidates } kandidaten zijn gekozen. Onder elke naam staat de vraag waarom. Kies die voor de uitleg.
body-lead-open = Dit zijn de { $candidates } kandidaten met hun stemmen. Wie er gekozen is, staat nog niet vast.
body-figures = In cijfers
body-contents = Op deze pagina
body-seats = zetels
body-candidates = kandidaten
body-votes = geldige stemmen
body-quota = kiesdeler

votes-title = Stemmen per kandidaat
votes-candidate = Kandidaat
votes-votes = Stemmen
votes-outcome = Uitkomst
votes-list = lijst { $list }
votes-place = lijst { $list }, plaats { $candidate }
votes-elected = gekozen
votes-not-elected = niet gekozen
votes-tied = loting
votes-key-elected = gekozen
votes-key-other = niet gekozen
votes-key-open = stemmen
votes-key-mark = minste stemmen waarmee iemand gekozen is: { $votes }
why-link-elected = Waarom deze persoon?
why-link-not-elected = Waarom niet deze persoon?

list-label = Lijst { $list }

not-counted-title = Er is nog geen uitslag
not-counted-text = De stemmen zijn nog niet allemaal geteld, of de uitslag is nog niet vastgesteld. Tot die tijd laten wij geen cijfers zien.
ready-title = De zetels zijn nog niet verdeeld
ready-text = De stemmen zijn geteld. Het verkiezingsbureau moet de zetels nog verdelen. Tot die tijd is niemand gekozen.

corrected-title = Deze uitslag is gecorrigeerd
corrected-text = Dit is versie { $version }, vastgesteld op { $day }. Deze versie vervangt versie { $replaces }. Reden: { $reason }
lot-title = Het lot moet beslissen
lot-purpose-residual = { $names } staan precies gelijk. Het lot bepaalt wie de restzetel krijgt.
lot-purpose-majority = { $names } staan precies gelijk. Een van hen moet een zetel afstaan aan de lijst met meer dan de helft van de stemmen. Wie wordt getrokken, verliest de zetel.
lot-purpose-election = { $names } staan precies gelijk. Het lot bepaalt wie er gekozen is.
lot-purpose-vacancy = { $names } staan precies gelijk. Het lot bepaalt wie de vrije zetel krijgt.
lot-places = { $places ->
    [one] Er is nog 1 zetel.
   *[other] Er zijn nog { $places } zetels.
}
lot-value = Zij hebben { $count ->
    [2] allebei
   *[other] alle { $count }
} hetzelfde cijfer: { $value }.
lot-when = De loting gebeurt in een openbare zitting. Daarna wordt de verdeling opnieuw berekend, vanaf het begin. Tot die tijd is niemand gekozen.
altered-title = Voor dit voorbeeld is een cijfer veranderd
altered-text = Zo zijn twee cijfers gelijk, en ziet u wat er gebeurt bij een gelijke stand. In de bron was de stand niet gelijk.
altered-figure = { $name } heeft hier { $used } stemmen. In de bron staan er { $published }.

allocation-title = Zo zijn de zetels verdeeld
allocation-title-open = Zo ver is de verdeling
quota-title = De kiesdeler
quota-text = De kiesdeler is het aantal stemmen dat recht geeft op een zetel. Deel alle geldige stemmen door het aantal zetels:
quota-sum = { $votes } stemmen gedeeld door { $seats } zetels is { $quota } stemmen.
quota-exact = De breuk blijft staan. Er wordt niet afgerond, want een klein verschil kan een zetel schelen.
most-votes-text = Er is geen kiesdeler. De kandidaten met de meeste stemmen zijn gekozen.
steps-title = Stap voor stap
steps-text = Eerst krijgt elke lijst een zetel voor elke keer dat zij de kiesdeler haalt. De zetels die dan over zijn, heten restzetels. Die worden één voor één verdeeld. Het cijfer is het aantal stemmen, het overschot of het gemiddelde dat bij die stap besliste.
steps-show = { $count ->
    [one] Bekijk de stap van de berekening
   *[other] Bekijk alle { $count } stappen van de berekening
}
steps-number = Stap
steps-who = Voor wie?
steps-places = Zetels
steps-figure = Cijfer
steps-by-lot = door loting
steps-from = van { $list }
step-full = Zetels voor de kiesdeler
step-largest-remainder = Restzetel door het grootste overschot
step-average-one-each = Restzetel door het hoogste gemiddelde, hooguit één per lijst
step-average = Restzetel door het hoogste gemiddelde
step-majority = Zetel erbij door de meerderheid van de stemmen
step-exhaustion = Zetels terug: meer zetels dan kandidaten
step-reassigned = Teruggegeven zetel opnieuw verdeeld
step-preference = Gekozen met voorkeurstemmen
step-list-order = Gekozen door de volgorde van de lijst
empty-seats = { $seats ->
    [one] 1 zetel blijft leeg: er is niemand meer voor.
   *[other] { $seats } zetels blijven leeg: er is niemand meer voor.
}

why-full = { $who } haalde { $votes } stemmen. De kiesdeler is { $quota }. Dat is genoeg voor { $places ->
    [one] een zetel in de eerste ronde.
   *[other] { $places } zetels in de eerste ronde.
}
why-largest-remainder = Er waren zetels over: restzetels. { $who } had een overschot van { $value } stemmen. Geen lijst die nog meedeed, had een groter overschot.
why-average-one-each = Er waren nog zetels over. { $who } had met { $value } stemmen per zetel het hoogste gemiddelde van de lijsten die nog meededen. In deze ronde krijgt elke lijst hooguit één zetel.
why-average = Er waren nog steeds zetels over. { $who } had met { $value } stemmen per zetel het hoogste gemiddelde.
why-majority = { $who } haalde meer dan de helft van de stemmen, maar niet meer dan de helft van de zetels. Daarom kwam er een zetel bij, van { $from }.
why-majority-lost = { $to } haalde meer dan de helft van de stemmen. Daarom ging er een zetel van { $who } naar { $to }.
why-gave-back = { $who } had recht op meer zetels dan er kandidaten op de lijst staan. { $places ->
    [one] 1 zetel ging terug en is opnieuw verdeeld.
   *[other] { $places } zetels gingen terug en zijn opnieuw verdeeld.
}
why-reassigned-votes = Een andere lijst had meer zetels dan kandidaten en gaf een zetel terug. { $who } was daarna als eerste aan de beurt, met { $value } stemmen.
why-reassigned-remainder = Een andere lijst had meer zetels dan kandidaten en gaf een zetel terug. { $who } was daarna als eerste aan de beurt, met een overschot van { $value } stemmen.
why-reassigned-average = Een andere lijst had meer zetels dan kandidaten en gaf een zetel terug. { $who } was daarna als eerste aan de beurt, met een gemiddelde van { $value } stemmen per zetel.
why-lot = Er was een gelijke stand. Het lot heeft beslist.
why-only-candidate = Op de lijst staat alleen { $name }. De zetel is dus voor { $name }.
why-preference = { $name } kreeg zelf { $votes } stemmen. De voorkeurdrempel is { $threshold }. Wie daar boven komt, gaat voor op de volgorde van de lijst.
why-preference-plain = { $name } kreeg zelf { $votes } stemmen en gaat voor op de volgorde van de lijst.
why-list-order = De zetel ging naar de kandidaat die het hoogst op de lijst stond en nog geen zetel had. Dat was { $name }.
why-most-votes = { $name } kreeg { $votes } stemmen en hoort bij de { $seats } kandidaten met de meeste stemmen.

why-not-deceased = { $name } is overleden. De stemmen tellen mee voor de lijst.
why-not-without-votes = { $who } kreeg geen stemmen. Een lijst zonder stemmen doet niet mee aan de verdeling.
why-not-quota = { $who } kreeg { $votes } stemmen. De kiesdeler is { $quota }. Dat is te weinig voor een zetel in de eerste ronde.
why-not-share = Bij de restzetels telt eerst het grootste overschot. Daaraan doen alleen lijsten mee met minstens { $share } deel van de kiesdeler. Dat zijn { $bar } stemmen. { $who } had er { $votes } en deed dus niet mee.
why-not-remainder = Bij de restzetels telt eerst het grootste overschot. Het laatste overschot dat een zetel gaf, was { $last } ({ $winner }). { $who } had een overschot van { $own }.
why-not-average = Bij de restzetels door het hoogste gemiddelde was { $last } het laatste gemiddelde dat een zetel gaf ({ $winner }). { $who } had met een zetel een gemiddelde van { $own }.
why-not-reassigned = Andere lijsten gaven zetels terug, omdat zij te weinig kandidaten hadden. De laatste van die zetels ging naar { $winner }, met het cijfer { $last }. { $who } had { $own }.
why-not-equal = { $who } stond gelijk met { $winner }. Het lot heeft beslist.
why-not-no-seat-left = Alle zetels gingen naar lijsten die vóór { $who } aan de beurt waren.
why-not-others = { $who } kreeg { $seats ->
    [one] 1 zetel. Die ging naar { $names }.
   *[other] { $seats } zetels. Die gingen naar { $names }.
}
why-not-threshold = { $name } kreeg zelf { $votes } stemmen. De voorkeurdrempel is { $threshold } en die is niet gehaald. Daarom telt de volgorde van de lijst, en daarop stonden anderen hoger.
why-not-preference-full = { $name } kreeg zelf { $votes } stemmen, meer dan de voorkeurdrempel van { $threshold }. Maar de kandidaten die de zetels kregen, hadden er meer.
why-not-most-votes = { $name } kreeg { $votes } stemmen en hoort niet bij de { $seats } kandidaten met de meeste stemmen.
why-not-gap = De gekozen kandidaat met de minste stemmen is { $winner }, met { $last } stemmen. { $gap ->
    [0] { $name } kreeg er evenveel.
   *[other] { $name } kreeg er { $gap } minder.
}
