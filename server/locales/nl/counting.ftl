# What the checks find in the count of a station, and too few candidates.
finding-figure = { $field } is { $number }
finding-sum-voters = A en B samen zijn { $number }
finding-sum-lists = de stemmen van alle lijsten samen zijn { $number }
finding-sum-votes = E, F en G samen zijn { $number }
finding-sum-candidates = de kandidaten van lijst { $list } hebben samen { $number }
finding-difference = het verschil tussen D en H is { $number }
finding-share = de grens is { $share } deel
finding-number = de grens is { $number }
finding-F101 = Niet precies één van de twee vragen over extra onderzoek is beantwoord.
finding-F102 = Bij een vraag over extra onderzoek zijn beide antwoorden aangekruist.
finding-F111 = Een vraag over verschillen met het stembureau is niet beantwoord.
finding-F112 = Bij een vraag over verschillen met het stembureau zijn beide antwoorden aangekruist.
finding-F201 = De stempassen en de volmachten zijn samen niet het aantal toegelaten kiezers.
finding-F202 = De stemmen op de lijsten zijn samen niet het aantal stemmen op kandidaten.
finding-F203 = De stemmen op kandidaten, de blanco en de ongeldige stemmen zijn samen niet het aantal uitgebrachte stemmen.
finding-F204 = De lijsten hebben stemmen, maar bij het totaal E staat 0.
finding-F301 = Aangekruist is dat er evenveel kiezers als stemmen zijn. Dat klopt niet.
finding-F302 = Aangekruist is dat er meer stemmen dan kiezers zijn. Dat klopt niet.
finding-F303 = Aangekruist is dat er minder stemmen dan kiezers zijn. Dat klopt niet.
finding-F304 = Niet precies één vakje over kiezers en stemmen is aangekruist.
finding-F305 = Er zijn evenveel kiezers als stemmen, maar bij I of J staat een verschil.
finding-F306 = Er zijn meer stemmen dan kiezers, maar bij I staat een ander verschil.
finding-F307 = Er zijn meer stemmen dan kiezers, maar bij J staat toch een getal.
finding-F308 = Er zijn minder stemmen dan kiezers, maar bij J staat een ander verschil.
finding-F309 = Er zijn minder stemmen dan kiezers, maar bij I staat toch een getal.
finding-F310 = Er is een verschil tussen kiezers en stemmen. Of het verklaard is, is niet duidelijk ingevuld.
finding-F401 = Een lijst heeft stemmen, maar het totaal van de lijst is 0.
finding-F402 = Het totaal van een lijst is niet de som van de kandidaten.
finding-F403 = Het totaal van een lijst is niet het aantal stemmen van die lijst bij E.
finding-W001 = De tweede invoer is anders dan de eerste.
finding-W002 = De coördinator heeft deze velden opnieuw laten invoeren.
finding-W201 = Er zijn veel blanco stemmen.
finding-W202 = Er zijn veel ongeldige stemmen.
finding-W203 = Het verschil tussen kiezers en stemmen is groot.
finding-W204 = Er is geen enkele stem uitgebracht.
finding-W301 = De uitslag van een kandidaat of lijst valt hier op.

shortage-enough = Er zijn { $candidates } kandidaten voor { $seats } zetels. Dat is genoeg.
shortage-lowered = Er zijn { $candidates } kandidaten voor { $seats } zetels. Het aantal zetels wordt { $candidates }.
shortage-sortition = Er zijn { $candidates } kandidaten voor { $seats } zetels. Minder dan { $fewest } zetels kan niet. Voor { $missing ->
    [one] 1 zetel wordt een bewoner geloot.
   *[other] { $missing } zetels worden bewoners geloot.
}
shortage-choose = Er zijn meer kandidaten dan zetels, dus de kiezers kiezen wie er een zetel krijgt.
shortage-everyone = Alle { $candidates } kandidaten krijgen een zetel.
shortage-nobody = Er zijn geen kandidaten, dus er kan niet worden gestemd.

death-after-result = Het overlijden is niet vastgelegd: het was na de dag van de uitslag. De uitslag blijft zoals die is.
death-after-result-next = De zetel komt dan vrij. Meld dit bij de griffie; die vult de zetel.
