lots-entrant = lijst { $list }: { $name }
lots-first-and-more = { $name } en { $more } { $more ->
    [one] ander
   *[other] anderen
}
lots-moment = { $day }, { $time } uur
lots-refused-empty-pool = Er is niet geloot: er doet niemand mee. Controleer de telling.
lots-refused-repeated = Er is niet geloot: { $id } doet twee keer mee. Controleer de lijsten.
lots-refused-unwritable = Er is niet geloot: de aanduiding { $text } bevat een teken dat niet op een regel past.
lots-refused-context = Er is niet geloot: de naam van de loting past niet op één regel.
lots-refused-sign = Er staat een “{ $sign }” tussen de cijfers. Er is niets opgeslagen. Typ alleen de cijfers 0 tot en met 9, één voor elke dobbelsteen; spaties mogen.
lots-refused-length = U typte { $found } { $found ->
    [one] cijfer
   *[other] cijfers
}. Er is niets opgeslagen. Voor deze loting zijn het er precies { $needed }, één voor elke dobbelsteen.
lots-refused-differ = De twee invoeren verschillen. Lees allebei de dobbelstenen opnieuw af.
lots-refused-one-person = U hebt de cijfers al getypt. Dit keer is niets opgeslagen. Laat iemand anders ze typen, met een eigen account.
lots-refused-too-late = Er is niet geloot: de deelnemers waren niet bekendgemaakt voordat de eerste dobbelsteen viel. Verklaar deze loting nietig, maak opnieuw bekend en gooi opnieuw.
lots-refused-no-commitment = Er is niet geloot: het is niet vastgelegd wanneer de deelnemers bekend zijn gemaakt. Maak ze bekend en gooi opnieuw.
lots-refused-no-drawer = Vul in wie er loot.
lots-refused-no-witness = Noem ten minste één getuige die niet zelf loot.
lots-refused-no-place = Vul in waar de loting is.
lots-refused-not-tied = { $id } staat niet gelijk en kan niet getrokken zijn. Kies een van de deelnemers.
lots-refused-missing = { $id } ontbreekt in de volgorde. Vul alle plaatsen in.
lots-refused-twice = { $id } staat twee keer in de volgorde. Kies op elke plaats een ander.
lots-refused-drawn = Er is niets vastgelegd: voor { $context } staat al een loting. Verklaar die eerst nietig, met een reden.
lots-refused-nothing = Er is niets veranderd: voor { $context } is er geen loting die nietig verklaard kan worden.
lots-refused-no-reason = Schrijf waarom de loting niet meer telt.
lots-refused-transcript = Er is niets vastgelegd: het verslag is niet wat de deelnemers en de cijfers geven.
lots-refused-another-tie = Er is niets vastgelegd: deze loting was voor een andere vraag. Loot voor de vraag die er nu ligt.
lots-refused-nobody-left = Er is niets vastgelegd: niemand die getrokken is, doet nog mee. Loot opnieuw tussen wie over is.
