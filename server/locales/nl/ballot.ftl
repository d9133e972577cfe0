# De volgorde op het stembiljet.
ballot-title = Stembiljet
ballot-title-of = Stembiljet: { $body }
ballot-counts = { $lists } { $lists ->
    [one] lijst
   *[other] lijsten
}, { $candidates } { $candidates ->
    [one] kandidaat
   *[other] kandidaten
}
ballot-number = Nr.
ballot-name = Lijst of kandidaat
ballot-aanduiding = Aanduiding
ballot-locality = Woonplaats
ballot-why = Hoe de volgorde tot stand kwam
ballot-how = Methode
ballot-reason = Reden van de nieuwe loting

ballot-ground-lists = De volgorde van de { $entrants } lijsten is geloot.
ballot-ground-candidates = De volgorde van de { $entrants } kandidaten is geloot.
ballot-ground-one-list = Er is één lijst, dus er viel niets te loten. Die lijst krijgt nummer 1.
ballot-ground-one-candidate = Er is één kandidaat, dus er viel niets te loten. Die kandidaat krijgt nummer 1.
ballot-ground-public = De loting was in een openbare zitting.
ballot-ground-list-order = De kandidaten van een lijst staan in de volgorde die de lijst zelf heeft gekozen.

ballot-state-nobody = niemand doet mee
ballot-state-first = nog niet geloot
ballot-state-dice = wacht op de dobbelstenen
ballot-state-drawn = geloot
ballot-state-anew = opnieuw loten

ballot-anew-annulled = De loting is nietig verklaard. Reden: { $reason }
ballot-anew-session = Zitting { $session } heeft iets gecorrigeerd in deze wijk. Reden: { $reason }
ballot-anew-entrants = Er doen anderen mee dan bij de loting. Er is dus opnieuw een loting nodig.

ballot-method-physical = met de hand
ballot-method-lot1 = met dobbelstenen (lot1)
ballot-method-alone = zonder loting, want er doet er één mee

ballot-refused-body = De loting is niet vastgelegd: deze wijk hoort niet bij de verkiezing.
ballot-refused-entrants = De loting is niet vastgelegd: deze deelnemers staan er twee keer in: { $entrants }.
ballot-refused-order = De loting is niet vastgelegd: de volgorde klopt niet met de deelnemers. Er ontbreken: { $missing }. Horen er niet bij: { $extra }. Staan er vaker in: { $twice }.
ballot-refused-drawn = De loting is niet vastgelegd: deze wijk is al geloot.
ballot-refused-not-drawn = De loting is niet vastgelegd: deze wijk is nog niet eerder geloot.
ballot-refused-no-reason = Deze wijk is al eens geloot. Schrijf waarom er opnieuw wordt geloot.
ballot-refused-not-asked = Er is niets vastgelegd: voor het stembiljet van deze wijk is nu geen loting nodig, of een andere.
ballot-refused-in-use = Er is niets veranderd: er zijn al tellingen, een loting of een uitslag met de nummers van dit stembiljet.
ballot-refused-in-use-next = Trek eerst de ingelezen tellingen in. Is er al een uitslag, dan blijft dit stembiljet zoals het is.
ballot-refused-imported = Er is niet geloot: de lijsten van deze wijk komen uit een bestand, en een loting zou ze vervangen.
ballot-refused-imported-next = Trek op de pagina “Bestanden inlezen” eerst de kandidaten en de lijsten in. Loot daarna.

ballot-proof-title = Drukproef stembiljet: { $about }
ballot-proof-all = alle wijken
ballot-proof-subject = { $title }, { $election }
ballot-proof-subtitle = { $election }, stemming op { $day }
ballot-proof-unofficial = Dit is geen echt stembiljet. De gegevens zijn voor een demonstratie of een oefening.
ballot-proof-lead = Controleer alle namen, aanduidingen en nummers voordat dit wordt gedrukt.
ballot-proof-head = Gemaakt op { $made }. Het logboek stond toen op regel { $seq }, met SHA-256 { $hash }.
ballot-proof-page = Bladzijde { $number } van { $total }

ballot-audit-pool-committed = Deelnemers van een stembiljet bekendgemaakt
ballot-audit-seed-typed = Dobbelstenen voor een stembiljet getypt
ballot-audit-drawn = Volgorde van een stembiljet vastgelegd
ballot-audit-draw-annulled = Loting van een stembiljet nietig verklaard
ballot-audit-proof-made = Drukproef van een stembiljet gemaakt
ballot-audit-alone = zonder loting

# De zitting, bij het bureau.
ballot-desk-title = Loting van het stembiljet
ballot-desk-lead = Loot de wijken een voor een, in een openbare zitting. Na elke loting staat de volgende klaar.
ballot-progress = Geloot: { $drawn } van { $all }
ballot-progress-all = Alle wijken met kandidaten zijn geloot.
ballot-progress-label = Hoe ver de wijken zijn
ballot-next = Volgende wijk: { $body }
ballot-desk-body = Wijk
ballot-desk-state = Stand
ballot-desk-entrants = Deelnemers
ballot-desk-order = Lotingen
ballot-desk-all = Alle wijken
ballot-bodies = Alle wijken
ballot-entrants-title = Wie er meedoen
ballot-entrants-none = In deze wijk is niemand met een geldige kandidatuur. Er is dus niets te loten.
ballot-entrant = Deelnemer
ballot-entrant-id = Kenmerk
ballot-how-title = Hoe wilt u loten?
ballot-hand-text = Met briefjes of balletjes. Daarna legt u hier de hele volgorde vast, en wie erbij waren.
ballot-hand-link = Loting met de hand vastleggen
ballot-dice-text = Met tienzijdige dobbelstenen en een berekening die iedereen kan herhalen (lot1). U maakt eerst bekend wie er meedoen.
ballot-dice-link = Loten met dobbelstenen
ballot-alone-title = Er is geen loting nodig
ballot-alone-text = In deze wijk doet er één mee. Die krijgt nummer 1.
ballot-alone-button = Nummer 1 vastleggen
ballot-overtaken = Voor loting { $number } is bekendgemaakt wie er meedoen, maar dat is veranderd. Verklaar die loting nietig. Daarna kunt u opnieuw loten.
ballot-changed = Er is niets vastgelegd. Sinds u deze pagina opende, is er iets veranderd: een collega was u voor, of er doen anderen mee. Hieronder staat wat er nu geldt.
ballot-changed-title = Er is iets veranderd
ballot-order-title = De volgorde op het stembiljet
ballot-in-use = Er zijn al tellingen of er is een uitslag met deze nummers. De volgorde kan daarom niet meer veranderen.
ballot-annul-lead = De loting blijft zichtbaar, met uw reden. De nummers vervallen. Daarna kan er opnieuw worden geloot.

ballot-hand-title = Loting met de hand: { $body }
ballot-hand-lead = Loot eerst alle briefjes, in de openbare zitting. Vul daarna in wie op welke plaats is getrokken.
ballot-hand-form = In welke volgorde zijn ze getrokken?
ballot-place = Als { $place }e getrokken
ballot-place-how = Het briefje dat als eerste is getrokken, krijgt nummer 1.
ballot-place-missing = Kies wie als { $place }e is getrokken.
ballot-place-twice = { $name } staat ook op plaats { $place }. Kies een ander.
ballot-place-unknown = Deze deelnemer doet niet mee. Kies iemand uit de lijst.
ballot-reason-label = Waarom wordt er opnieuw geloot?
ballot-reason-how = Iedereen kan dit lezen. Noem geen persoonsgegevens.
ballot-confirm-drawn = De volgorde
ballot-record-button = Volgorde vastleggen

ballot-publish-title = Deelnemers bekendmaken: { $body }
ballot-publish-lead = Stap 1. Leg vast wie er meedoen, voordat er één dobbelsteen valt. De SHA-256 gaat naar het logboek en naar de openbare pagina.
ballot-type-title = De cijfers van de dobbelstenen: { $body }
ballot-public-link = Naar de openbare pagina
ballot-own = Stembiljet { $body }: cijfers typen

ballot-proofs-title = Drukproef en bestanden
ballot-proofs-text = Bij elke loting wordt de drukproef van die wijk gemaakt en bewaard.
ballot-proof-link = Drukproef van deze wijk, versie { $version } (PDF)
ballot-proof-link-all = Drukproef van alle wijken, versie { $version } (PDF)
ballot-proof-old = Na deze drukproef is er nog geloot. Maak een nieuwe.
ballot-proof-none = Er is nog geen drukproef van alle wijken.
ballot-proof-missing = Er is nog geen drukproef van deze wijk.
ballot-proof-make = Drukproef van alle wijken maken
ballot-proof-make-body = Drukproef van deze wijk maken
ballot-lists-file = Lijsten (CSV)
ballot-candidates-file = Kandidaten (CSV)
ballot-eml-file = Kandidatenlijsten als EML_NL 230b

# Wat iedereen ziet.
ballot-public-title = Het stembiljet
ballot-public-lead = De volgorde op het stembiljet wordt per wijk geloot. Hier staat wie welk nummer heeft, en waarom.
ballot-public-planned = De loting is op { $when }, in een openbare zitting.
ballot-public-not-yet = De volgorde is nog niet geloot.
ballot-public-nobody = In deze wijk is nog geen geldige kandidatuur bekend.
ballot-public-dice = Bekend is wie er meedoen. De volgorde wordt nu met dobbelstenen geloot.
ballot-public-anew = Deze wijk wordt opnieuw geloot. De volgorde hieronder geldt straks niet meer.
ballot-public-file = Deze volgorde is overgenomen uit een bestand. Hier is er niet voor geloot.
ballot-public-order = Wie staat waar
ballot-public-draws = De loting
ballot-public-draws-text = Alle lotingen van deze wijk. Een loting met dobbelstenen kunt u zelf narekenen.
ballot-public-bodies = Per wijk
ballot-public-results = Kandidaten en uitslag van deze wijk
