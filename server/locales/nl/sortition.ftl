# Loting van bewoners.
sortition-title = Loting van bewoners
sortition-title-of = Loting van bewoners: { $body }
sortition-number = Loting { $number }
sortition-heading = Loting { $number } van bewoners: { $body }
sortition-all = Lotingen
sortition-lead = Is er voor een zetel geen opvolger, of waren er te weinig kandidaten? Dan wordt een bewoner van de wijk geloot. U bevriest eerst de lijst, dan wordt in het openbaar geloot, en daarna nodigt u de bewoners in die volgorde uit.
sortition-no-extract-title = Er is nog geen uittreksel van de bevolking
sortition-no-extract = Zonder uittreksel uit het bevolkingsregister is er geen lijst om uit te loten. De beheerder laadt het uittreksel met deze opdracht:
sortition-waits-title = Waarvoor kan worden geloot
sortition-waits-none = Er wacht nu geen zetel op een loting, of de loting ervoor loopt al.
sortition-waits-vacancy = Vacature { $number }
sortition-for = Waarvoor
sortition-for-vacancy = vacature { $number }
sortition-for-lacking = { $count ->
    [one] één plaats waarvoor geen kandidaat was
   *[other] { $count } plaatsen waarvoor geen kandidaat was
}
sortition-places = Aantal plaatsen
sortition-day = Peildag
sortition-on-list = Bewoners op de lijst
sortition-extract = Uittreksel geladen op
sortition-frozen-at = Lijst bevroren
sortition-batch = Groep
sortition-batch-of = { $count } bewoners tegelijk uitgenodigd
sortition-term = Termijn voor een antwoord
sortition-term-of = { $days } dagen
# Beginnen.
sortition-start = Een loting beginnen
sortition-start-title = Een loting beginnen: { $body }
sortition-start-lead = Kies waarvoor u loot en de peildag. Op die dag moeten de bewoners aan de eisen voldoen. Hierna ziet u eerst hoeveel bewoners dat zijn.
sortition-start-for = Waarvoor wordt geloot?
sortition-start-for-how = Voor elke vacature komt er één plaats. De volgorde van de loting bepaalt wie de eerste plaats krijgt.
sortition-start-for-missing = Kies waarvoor wordt geloot. Wat u koos, wacht niet op een loting.
sortition-start-for-mixed = Loot apart voor vacatures en voor plaatsen waarvoor geen kandidaat was.
sortition-start-on = Peildag
sortition-start-on-how = Een kandidaat moet op de dag van de verkiezing oud genoeg zijn en in de wijk wonen. Voor een loting geldt de peildag (aanname).
sortition-start-button = Tel de bewoners
sortition-confirm-title = Klopt dit? Dan bevriest u de lijst
sortition-confirm-lead = Na het bevriezen verandert de lijst niet meer. Elke bewoner krijgt een code die niets over de persoon zegt. De naam blijft verzegeld.
sortition-confirm-nobody = Er blijft niemand over om te loten. U kunt die uitkomst vastleggen, met de redenen.
sortition-counted = Wie telt mee
sortition-freeze-title = Bevriezen
sortition-freeze-button = Bevries de lijst
sortition-freeze-nobody = Leg vast dat niemand kan worden geloot
sortition-considered = { $count ->
    [one] Eén bewoner staat in het uittreksel met een adres in de wijk. De peildag is { $day }.
   *[other] { $count } bewoners staan in het uittreksel met een adres in de wijk. De peildag is { $day }.
}
sortition-unmet-deceased = { $count ->
    [0] Niemand van hen is overleden.
    [one] Eén van hen is overleden en telt niet mee.
   *[other] { $count } van hen zijn overleden en tellen niet mee.
}
sortition-unmet-moved = { $count ->
    [0] Niemand van hen is vertrokken.
    [one] Eén van hen is vertrokken en telt niet mee.
   *[other] { $count } van hen zijn vertrokken en tellen niet mee.
}
sortition-unmet-not-yet = { $count ->
    [0] Niemand van hen komt er pas later wonen.
    [one] Eén van hen woont er op de peildag nog niet en telt niet mee.
   *[other] { $count } van hen wonen er op de peildag nog niet en tellen niet mee.
}
sortition-unmet-young = { $count ->
    [0] Niemand van hen is op de peildag te jong.
    [one] Eén van hen is op de peildag te jong en telt niet mee.
   *[other] { $count } van hen zijn op de peildag te jong en tellen niet mee.
}
sortition-out-opted = { $count ->
    [0] Niemand van hen staat in het loot-me-niet-register.
    [one] Eén van hen staat in het loot-me-niet-register en telt niet mee.
   *[other] { $count } van hen staan in het loot-me-niet-register en tellen niet mee.
}
sortition-out-member = { $count ->
    [0] Niemand van hen is als zittend lid herkend.
    [one] Eén van hen is zittend lid en telt niet mee.
   *[other] { $count } van hen zijn zittend lid en tellen niet mee.
}
sortition-out-together = { $count ->
    [0] Niemand van hen staat in het loot-me-niet-register of is als zittend lid herkend.
    [one] Eén van hen staat in het loot-me-niet-register of is zittend lid, en telt niet mee.
   *[other] { $count } van hen staan in het loot-me-niet-register of zijn zittend lid, en tellen niet mee.
}
sortition-out-ineligible = { $count } voldoen niet aan een andere eis.
sortition-members-not-found = { $count ->
    [one] Eén lid is niet met zekerheid herkend in het uittreksel. Let daarop als u uitnodigt: een lid dat toch wordt geloot, valt af.
   *[other] { $count } leden zijn niet met zekerheid herkend in het uittreksel. Let daarop als u uitnodigt: een lid dat toch wordt geloot, valt af.
}
sortition-left = { $count ->
    [one] Eén bewoner blijft over om te loten.
   *[other] { $count } bewoners blijven over om te loten.
}
sortition-nobody = Niemand blijft over om te loten.
# Loten.
sortition-list-title = De lijst
sortition-list-of = { $count ->
    [one] Er staat één bewoner op de lijst.
   *[other] Er staan { $count } bewoners op de lijst.
}
sortition-list-file = Lijst met codes (lijst.txt)
sortition-order-file = Volgorde met codes (volgorde.csv)
sortition-sha256 = Controlegetal van de lijst (SHA-256)
sortition-to-dice = Loot met dobbelstenen
sortition-to-hand = Loot met de hand
sortition-to-typing = Typ de cijfers van de dobbelstenen
sortition-to-invite = Nodig de volgende bewoners uit
sortition-to-more = Loot meer nummers
sortition-to-end = Breek deze loting af
sortition-to-all = Naar alle lotingen van deze wijkraad
sortition-publish-title = De lijst bekendmaken
sortition-publish-lead = Maak eerst het controlegetal bekend, zodat niemand de lijst nog kan veranderen. Daarna werpt u de dobbelstenen, in het openbaar.
sortition-throw = Werp { $digits } keer een dobbelsteen met tien kanten. Tel een 10 als 0. Dat is genoeg voor elke eerste groep die uit deze lijst kan komen.
sortition-type-title = De cijfers van de dobbelstenen
sortition-hand-title = Loten met de hand
sortition-hand-lead = Op de lijst staan { $count } bewoners. Niemand trekt zoveel briefjes. Loot daarom nummers van 1 tot en met { $count }, bijvoorbeeld met tien ballen voor elk cijfer. Typ minstens { $least } nummers, in de volgorde waarin ze zijn getrokken. Bewoner 1 staat bovenaan de lijst.
sortition-numbers = Getrokken nummers
sortition-numbers-how = Zet een spatie of een nieuwe regel tussen de nummers. Een nummer dat al is getrokken of niet op de lijst staat, telt niet: trek opnieuw.
sortition-numbers-button = Leg deze volgorde vast
sortition-numbers-missing = Er staan geen nummers. Typ de nummers die zijn getrokken.
sortition-numbers-wrong = "{ $found }" is geen nummer. Typ alleen hele getallen.
sortition-how = Hoe geloot
sortition-method-physical = Met de hand: nummers van de lijst
sortition-method-lot1 = Met dobbelstenen, volgens lot1
sortition-drawn = Aantal geloot
sortition-published-at = Lijst bekendgemaakt
# Uitnodigen.
sortition-invited-title = Uitgenodigde bewoners
sortition-position = Plaats
sortition-id = Code op de lijst
sortition-name = Naam
sortition-born = Geboren op
sortition-register = Nummer in het uittreksel
sortition-erased = De naam is vernietigd
sortition-batch-number = Groep
sortition-invited-on = Uitgenodigd op
sortition-until = Antwoord uiterlijk
sortition-why-title = Wie is overgeslagen, en waarom
sortition-after-title = Wie komt hierna
sortition-after-text = Deze bewoners zijn nog niet uitgenodigd. Is iemand verhuisd of overleden? Leg dat dan vast; die bewoner wordt overgeslagen.
sortition-invite-title = De volgende bewoners uitnodigen
sortition-invite-lead = Deze bewoners zijn aan de beurt. Elke bewoner krijgt een brief. De brieven staan klaar zodra u bevestigt.
sortition-invite-until = Bij brieven van vandaag kan tot en met { $day } worden geantwoord.
sortition-invite-on = Dag van de brieven
sortition-invite-on-how = De termijn begint de dag erna.
sortition-invite-button = Nodig deze bewoners uit
sortition-invite = { $count ->
    [one] Nog niet alle plaatsen hebben iemand (open: { $open }). Eén bewoner is aan de beurt.
   *[other] Nog niet alle plaatsen hebben iemand (open: { $open }). { $count } bewoners zijn aan de beurt.
}
sortition-waiting = { $count ->
    [one] Er is nog één plaats open; er kan nog iemand komen die is uitgenodigd.
   *[other] Er zijn nog { $count } plaatsen open; er kunnen nog bewoners komen die zijn uitgenodigd.
}
sortition-filled = Voor alle plaatsen is iemand gevonden.
sortition-exhausted = { $count ->
    [one] Iedereen die is geloot, is aan de beurt geweest. Eén plaats blijft leeg.
   *[other] Iedereen die is geloot, is aan de beurt geweest. { $count } plaatsen blijven leeg.
}
sortition-passed = { $id }: { $why }.
sortition-passed-no-place = nam aan, maar alle plaatsen gingen naar bewoners die eerder waren geloot
sortition-state-waiting = kan nog antwoorden
sortition-state-no-answer = geen antwoord op tijd
sortition-state-declined = wil niet
sortition-state-accepted = wil graag, onderzoek nodig
sortition-state-admitted = in orde
sortition-state-refused = niet toegelaten
sortition-dropped-opted = staat in het loot-me-niet-register
sortition-dropped-member = is al lid
sortition-dropped-moved = is verhuisd
sortition-dropped-deceased = is overleden
sortition-dropped-ineligible = voldoet niet aan een eis
sortition-stage-nobody = niemand te loten
sortition-stage-broken-off = afgebroken
sortition-stage-to-draw = nog loten
sortition-stage-dice = wacht op cijfers
sortition-stage-invite = uitnodigen
sortition-stage-waiting = wacht op antwoord
sortition-stage-filled = klaar
sortition-stage-exhausted = niemand meer over
sortition-next-nobody = Er bleef niemand over om te loten. De redenen staan hieronder. Laat de zetel leeg, of laad een nieuw uittreksel en begin opnieuw.
sortition-next-broken-off = Deze loting is afgebroken en telt niet meer. De reden:
sortition-next-draw = De lijst is bevroren. Loot nu in het openbaar de volgorde.
sortition-next-dice = De lijst is bekendgemaakt. Twee mensen typen de cijfers van de dobbelstenen, ieder met een eigen account.
sortition-next-invite = { $count ->
    [one] Nodig de volgende bewoner uit.
   *[other] Nodig de volgende { $count } bewoners uit.
}
sortition-next-waiting = Wacht op de antwoorden, en onderzoek wie de uitnodiging aanneemt. Wie niet op tijd antwoordt, wordt vanzelf overgeslagen.
sortition-next-seat = Er is een bewoner die de plaats kan krijgen. Benoem die bewoner op de pagina van de vacature.
sortition-next-lacking = Er is een bewoner die de plaats kan krijgen. De uitslag is nog niet vastgesteld. Meld daarna de vacature van die zetel, en benoem de bewoner daar.
sortition-next-report = Er is een bewoner die de plaats kan krijgen. De zetel was vanaf het begin leeg: meld daar nu de vacature van, en benoem de bewoner daar.
sortition-report-seat = Meld de vacature van zetel { $seat }
sortition-next-filled = Voor elke plaats is een bewoner gevonden.
sortition-next-exhausted = { $count ->
    [one] Iedereen op de lijst is aan de beurt geweest. Eén plaats blijft leeg. Laat de zetel leeg, of begin een nieuwe loting.
   *[other] Iedereen op de lijst is aan de beurt geweest. { $count } plaatsen blijven leeg. Laat de zetels leeg, of begin een nieuwe loting.
}
sortition-next-more = { $count ->
    [one] Iedereen die is geloot, is aan de beurt geweest. Er is nog één plaats. Loot meer nummers van de lijst.
   *[other] Iedereen die is geloot, is aan de beurt geweest. Er zijn nog { $count } plaatsen. Loot meer nummers van de lijst.
}
# Een bewoner.
sortition-resident-title = Geloot op plaats { $position }
sortition-waits-for-earlier = Deze bewoner wil graag. Iemand die eerder is geloot, kan de plaats nog krijgen. Onderzoek pas als dat niet meer kan.
sortition-letter = De brief met de uitnodiging (PDF)
sortition-registered = De brief in het register: verzonden, retour, Engelse tekst
sortition-seat = De zetel is aangeboden: { $name }.
sortition-step-title = Vastleggen wat er gebeurde
sortition-step = Wat gebeurde er?
sortition-step-on = Op welke dag?
sortition-step-note = Reden
sortition-step-note-how = Nodig als iemand niet wordt toegelaten of afvalt. De reden blijft verzegeld.
sortition-step-button = Leg vast
sortition-step-missing = Kies wat er gebeurde.
sortition-step-accepted = Neemt de uitnodiging aan
sortition-step-declined = Wil niet
sortition-step-admitted = Onderzocht en in orde
sortition-step-refused = Onderzocht en niet toegelaten
sortition-step-dropped = Valt af: { $why }
# Afbreken.
sortition-end-title = Deze loting afbreken
sortition-end-lead = Wat er gebeurde, blijft bewaard. De loting telt niet meer, en u kunt een nieuwe beginnen. Wie al is uitgenodigd, moet u dat zelf laten weten.
sortition-end-reason = Waarom wordt de loting afgebroken?
sortition-end-reason-how = Schrijf hier geen namen van bewoners.
sortition-end-button = Breek de loting af
# Nagaan.
sortition-check-title = Zelf nagaan
sortition-check-text = De codes zeggen niets over de bewoners. Met deze bestanden kan iedereen het controlegetal en de volgorde narekenen.
sortition-command = Deze regels geven de hele volgorde, in de map met lijst.txt:
sortition-public-link = De openbare pagina van deze loting
sortition-public-lead = Voor een zetel in deze raad zijn bewoners geloot. Hier staat hoe de lijst is gemaakt en hoe is geloot. Namen staan hier niet: elke bewoner heeft een code die niets over de persoon zegt.
sortition-public-order = De volgorde
sortition-public-all = { $count ->
    [one] Er is één bewoner geloot.
   *[other] Er zijn { $count } bewoners geloot. Hier staan de eersten; het bestand heeft ze allemaal.
}
sortition-invited = Uitgenodigd
# Het bewijs op papier.
sortition-proof-title = Bewijs van loting { $number } van bewoners: { $body }
sortition-proof-unofficial = Dit is een voorbeeld, of een oefening. De namen zijn verzonnen, en aan dit bewijs kan niemand rechten ontlenen.
sortition-proof-link = Bewijs van deze loting (PDF)
sortition-proof-order = { $count ->
    [one] Er is één bewoner geloot.
   *[other] Er zijn { $count } bewoners geloot. Hier staan de eerste { $printed }; alle bewoners staan in volgorde.csv.
}
sortition-proof-sha256 = SHA-256 van alle codes in deze volgorde, elk op een eigen regel: { $sha256 }
sortition-proof-number = Nummer op de lijst
sortition-proof-by-hand = De nummers zijn met de hand getrokken. Bewoner 1 staat bovenaan de lijst.
sortition-proof-repeat = Haal lijst.txt van de openbare pagina van deze loting. Deze regels geven dan de hele volgorde.
# De zaak van een vacature.
sortition-drawn-named = { $name } (loting nummer { $number })
sortition-case-start = Deze zetel gaat naar een bewoner die wordt geloot. Begin de loting, of ga verder met de loting die al loopt.
sortition-case-link = Naar de loting
sortition-case-next = De loting voor deze zetel loopt. Benoemen kan zodra een bewoner de uitnodiging aannam en is onderzocht.
sortition-case-appoint = { $name } is geloot, nam de uitnodiging aan en is onderzocht. Benoem deze bewoner.
sortition-case-name = Naam van wie op papier is geloot
sortition-case-name-how = Alleen als buiten dit programma is geloot. De naam wordt verzegeld bewaard.
sortition-case-name-needed = Alleen als buiten dit programma is geloot. Er is een uittreksel van de bevolking: loot anders met een bevroren lijst. De naam wordt verzegeld bewaard.
# Geweigerd.
sortition-refused-no-extract = Er is geen uittreksel van de bevolking, dus er is niets geteld. Vraag de beheerder om het uittreksel te laden.
sortition-refused-nothing = Wat u koos, wacht niet op een loting. Er is niets bevroren.
sortition-refused-over = Deze loting is voorbij. Er is niets vastgelegd.
sortition-refused-drawn = Deze lijst is al geloot, of wacht niet op cijfers. Er is niets vastgelegd.
sortition-refused-not-drawn = Er is nog niet geloot. Er is niets vastgelegd.
sortition-refused-few = Er zijn te weinig nummers. Loot er minstens { $least }; er is niets vastgelegd.
sortition-refused-nobody-next = Er is nu niemand aan de beurt. Er is niemand uitgenodigd.
sortition-refused-early = Die dag ligt te vroeg: eerder dan { $day } kan niet. Er is niets vastgelegd.
sortition-refused-late = Het antwoord kwam te laat: het kon tot en met { $day }. Het telt niet, en er is niets vastgelegd.
sortition-refused-not-possible = Dit past niet bij wat er al gebeurde met deze bewoner. Er is niets vastgelegd.
sortition-refused-no-reason = Er staat geen reden. Schrijf waarom; er is niets vastgelegd.
sortition-refused-nobody-yet = De loting voor deze zetel loopt nog, en nog niemand kan de zetel krijgen. Er is niemand benoemd.
sortition-refused-name = Er staat geen naam van wie op papier is geloot. Vul de naam in, of begin een loting met een bevroren lijst. Er is niemand benoemd.
# De brief.
invitation-heading = Uitnodiging: een zetel in { $body }
invitation-subject = Uitnodiging { $reference }
invitation-id = Uw code op de lijst
invitation-place = Uw plaats in de loting
invitation-drawn = U bent geloot. { $places ->
    [one] In { $body } is één zetel vrij waarvoor geen opvolger is.
   *[other] In { $body } zijn { $places } zetels vrij waarvoor geen opvolger is.
} Daarom is in het openbaar geloot uit de bewoners van de wijk. Wij nodigen u uit om lid te worden.
invitation-work = Een lid praat en beslist mee over de wijk, samen met de andere leden. U hoeft geen ervaring te hebben.
invitation-answer-title = Wat wij van u vragen
invitation-until = Laat ons uiterlijk op { $day } weten of u lid wilt worden.
invitation-free = U mag weigeren, zonder reden. Dat heeft geen gevolgen voor u.
invitation-silence = Horen wij niets op tijd, dan nodigen wij de volgende bewoner uit.
invitation-order = Meer bewoners kregen tegelijk een uitnodiging. Zeggen er meer ja dan er zetels zijn, dan gaat wie eerder is geloot voor.
invitation-after-title = Wat er daarna gebeurt
invitation-after = Zegt u ja, dan onderzoeken wij of u aan de eisen voldoet. Daarna wordt u benoemd, en krijgt u bericht over de papieren die nodig zijn.
invitation-term-title = Hoe de laatste dag is berekend
invitation-data-title = Uw gegevens
invitation-data = Uw naam komt uit het bevolkingsregister en wordt alleen hiervoor gebruikt. Openbaar is alleen uw code op de lijst, en niet uw antwoordcode. Wordt u lid, dan is uw naam openbaar. Wilt u nooit meer worden geloot? Meld u dan aan voor het loot-me-niet-register.
# Het logboek.
sortition-audit-frozen = Lijst van bewoners bevroren
sortition-audit-published = Lijst van bewoners bekendgemaakt voor de loting
sortition-audit-seed-typed = Cijfers getypt voor de loting van bewoners
sortition-audit-drawn = Bewoners geloot
sortition-audit-proof-made = Bewijs van de loting van bewoners gemaakt
sortition-audit-invited = Gelote bewoners uitgenodigd
sortition-audit-changed = Vastgelegd wat een gelote bewoner deed
sortition-audit-appointed = Zetel aangeboden aan een gelote bewoner
sortition-audit-broken-off = Loting van bewoners afgebroken
sortition-audit-field-sortition = Loting
sortition-audit-field-vacancies = Vacatures
sortition-audit-field-places = Plaatsen
sortition-audit-field-residents = Bewoners
sortition-audit-field-extract = Kenmerk van het uittreksel
sortition-audit-field-grounds-sha256 = Controlegetal van de redenen
sortition-audit-field-seed = Cijfers van de dobbelstenen
sortition-audit-field-batch = Groep
sortition-audit-field-ids-sha256 = Controlegetal van de codes
sortition-audit-field-resident = Code van de bewoner
