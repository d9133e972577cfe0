# Letters about one seat, and the words that pages share with them.
letter-subject = { $heading }, kenmerk { $reference }
letter-subtitle = { $body }, verkiezing van { $day }
letter-unofficial = Dit is een voorbeeld. De cijfers zijn niet officieel en de namen zijn verzonnen. Aan deze brief kan niemand rechten ontlenen.
letter-to = Aan
letter-place = Kandidaat op
letter-date = Datum
letter-reference = Kenmerk
letter-regulation = Reglement
letter-step = Wat
letter-article = Artikel
letter-name = Naam
letter-office = Functie
letter-signature = Handtekening
letter-signature-title = Ondertekening
letter-chair = voorzitter van het centraal stembureau
letter-certainty = Waar ‘afgeleid’ of ‘aanname’ staat, kennen we het artikel van het reglement niet. De regel volgt dan uit wat wel bekend is, of is overgenomen uit de Kieswet.

letter-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
letter-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weken
}
letter-term-counted = { $days ->
    [0] Het is dezelfde dag: { $until }.
   *[other] De termijn is { $length }. De dag na { $from } is de eerste dag. De laatste is { $until }.
}
letter-term-counted-back = { $length } vóór { $from } is { $until }.
letter-term-backward = Er is teruggeteld. Zo’n dag schuift niet op.
letter-term-too-long = Een termijn van meer dan { $weeks } weken schuift niet op.
letter-term-day-off = { $day } ({ $why })
letter-term-runs-on = Op { $days } wordt niet gewerkt. De termijn loopt door tot en met { $until }.
letter-term-extended = De termijn telde { $days } werkdagen en moet er { $least } tellen. Daarom loopt hij door tot en met { $until }.
letter-weekend = een { $weekday }
letter-monday = maandag
letter-tuesday = dinsdag
letter-wednesday = woensdag
letter-thursday = donderdag
letter-friday = vrijdag
letter-saturday = zaterdag
letter-sunday = zondag
letter-holiday-new-year = Nieuwjaarsdag
letter-holiday-good-friday = Goede Vrijdag
letter-holiday-easter-monday = tweede paasdag
letter-holiday-kings-day = Koningsdag
letter-holiday-liberation-day = Bevrijdingsdag
letter-holiday-ascension-day = Hemelvaartsdag
letter-holiday-whit-monday = tweede pinksterdag
letter-holiday-christmas-day = eerste kerstdag
letter-holiday-second-christmas-day = tweede kerstdag
letter-installation-first = De uitslag is vastgesteld op { $established }. De eerste { $weekday } daarna is { $first }.
letter-installation-nth = Nieuwe leden beginnen op de { $ordinal }e daarvan: { $day }.

letter-cause-resignation = het lid heeft ontslag genomen
letter-cause-moved-out = het lid is uit de wijk verhuisd
letter-cause-death = het lid is overleden
letter-cause-lost-requirement = het lid voldoet niet meer aan een vereiste
letter-cause-incompatible-office = het lid heeft een functie die niet samengaat met het lidmaatschap
letter-cause-not-accepted = wie benoemd was, heeft de benoeming niet aangenomen
letter-cause-not-admitted = wie benoemd was, is niet toegelaten
letter-cause-leave = het lid is tijdelijk met verlof
letter-cause-enlargement = de raad kreeg een zetel erbij
letter-cause-never-filled = de zetel was vanaf het begin leeg
letter-paper-offices = Een verklaring van alle openbare functies die u hebt (de bijlage bij deze brief)
letter-paper-extract = Een uittreksel uit de Basisregistratie Personen
letter-route-most-votes = U hebt de meeste stemmen van de kandidaten die nog geen lid zijn en lid kunnen worden.
letter-route-same-list = U bent de volgende op de lijst waar deze zetel bij hoort.
letter-route-other-list = Op de lijst van wie vertrok, is niemand meer die lid kan worden. De zetel gaat naar een andere lijst. Die van u is als eerste aan de beurt, en op die lijst bent u de volgende.
letter-route-no-list = Op deze zetel zat nog niemand, dus hij hoort niet bij een lijst. De verdeling van de zetels gaat door: uw lijst is als eerste aan de beurt, en op die lijst bent u de volgende.
letter-route-sortition = Volgens de regels van deze termijn is er geen kandidaat die de zetel kan krijgen. Daarom is er geloot onder de bewoners van de wijk.
letter-route-leave-vacant = Volgens de regels van deze termijn is er geen kandidaat die de zetel kan krijgen.
letter-verdict-appointed = benoemd
letter-verdict-own-list = voorbijgegaan: staat op de lijst die niemand meer heeft, de zetel gaat naar een andere lijst
letter-verdict-no-votes = voorbijgegaan: de lijst kreeg geen stemmen
letter-verdict-deceased = voorbijgegaan: is overleden
letter-verdict-moved-out = voorbijgegaan: woont niet meer in de wijk
letter-verdict-on-leave = voorbijgegaan: is met verlof
letter-verdict-own-seat = voorbijgegaan: het is de zetel van deze kandidaat zelf
letter-verdict-declined = voorbijgegaan: heeft deze zetel niet aangenomen of is er niet voor toegelaten
letter-verdict-member = voorbijgegaan: is al lid of al benoemd
letter-verdict-waived = voorbijgegaan: wil niet in aanmerking komen
letter-verdict-own-seat-vacant = voorbijgegaan: is zelf vertrokken, en die zetel is nog niet gevuld
letter-verdict-ineligible = voorbijgegaan: kan niet worden benoemd

notice-heading = Kennisgeving van benoeming
notice-elected = U bent gekozen als lid van { $body }. De uitslag is vastgesteld op { $day }. Met deze brief krijgt u daarvan bericht.
notice-successor = Op { $day } bent u benoemd tot lid van { $body }. Vanaf { $vacant } is er een zetel te vullen: { $cause }. Met deze brief krijgt u daarvan bericht.
notice-temporary = Op { $day } bent u benoemd tot tijdelijk lid van { $body }. U vervangt een lid dat met verlof is van { $from } tot { $back }. Op die laatste dag stopt uw lidmaatschap vanzelf.
notice-answer-title = Laat ons weten of u de zetel aanneemt
notice-answer-until = Uw antwoord moet uiterlijk op { $until } bij de griffie zijn.
notice-answer-how = Schrijf ons dat u de benoeming aanneemt of dat u haar niet aanneemt. Zet uw naam, het kenmerk van deze brief, de datum en uw handtekening erbij.
notice-enclosures = Neemt u de benoeming aan? Stuur dan deze papieren mee:
notice-silence-title = Als u niet antwoordt
notice-silence = Hebben wij op { $until } geen antwoord, dan geldt dat als een weigering. De zetel gaat dan naar iemand anders.
notice-computed-title = Zo is { $until } berekend
notice-why-title = Waarom u
notice-after-title = Wat er daarna gebeurt
notice-examination = Neemt u de benoeming aan, dan onderzoeken wij uw papieren. Klopt alles, dan wordt u toegelaten. U krijgt daar bericht van.
notice-withdrawal = Wilt u toch geen lid worden? Zolang u niet bent toegelaten, kunt u uw antwoord nog intrekken.
notice-entry = De nieuwe leden beginnen op { $day }.
notice-entry-later = U bent lid vanaf de dag waarop wij bekendmaken dat u bent toegelaten.

offices-title = Bijlage: verklaring van openbare functies
offices-text = Stuur deze verklaring mee als u de benoeming aanneemt. Vul alle openbare functies in die u nu hebt, ook onbetaalde. Een openbare functie is een functie bij de overheid of in een bestuur van de overheid.
offices-body = Benoemd voor
offices-list-title = Mijn openbare functies
offices-none = Hebt u geen openbare functies? Schrijf dan in de eerste regel: geen.
offices-office = Functie
offices-where = Bij welke organisatie
offices-since = Sinds
offices-truth = Ik verklaar dat deze lijst volledig is en klopt.
offices-place-and-day = Plaats en datum

decision-heading-appointed = Besluit tot benoeming van een opvolger
decision-heading-leave = Besluit tot benoeming van een tijdelijke vervanger
decision-heading-drawn = Besluit tot benoeming van een bewoner
decision-heading-sortition = Besluit: geen opvolger, loting onder bewoners
decision-heading-vacant = Besluit dat geen opvolger kan worden benoemd
decision-person = { $name } (lijst { $list }, plaats { $candidate })
decision-outcome-title = Het besluit
decision-appointed = De voorzitter van het centraal stembureau benoemt { $who } tot lid van { $body }. { $route }
decision-leave = De voorzitter van het centraal stembureau benoemt { $who } tot tijdelijk lid van { $body }, zolang het verlof duurt. { $route }
decision-sortition = Voor deze zetel in { $body } is geen kandidaat meer die kan worden benoemd. Daarom wordt geloot onder de bewoners van de wijk.
decision-vacant = Voor deze zetel in { $body } kan geen opvolger worden benoemd. De zetel blijft leeg.
decision-reason = Toelichting: { $reason }
decision-route-most-votes = Deze kandidaat heeft de meeste stemmen van wie nog geen lid is en lid kan worden.
decision-route-same-list = Deze kandidaat is de volgende op de lijst waar de zetel bij hoort.
decision-route-other-list = Op de lijst van wie vertrok, is niemand meer die kan worden benoemd. De zetel gaat naar een andere lijst, en deze kandidaat is daar de volgende.
decision-route-no-list = Op deze zetel zat nog niemand, dus hij hoort niet bij een lijst. De verdeling van de zetels gaat door, en deze kandidaat is op de lijst die aan de beurt is de volgende.
decision-vacancy-title = De vacature
decision-seat = Zetel
decision-left-by = Zetel van
decision-cause = Oorzaak
decision-cause-article = Artikel over de oorzaak
decision-vacant-on = Zetel te vullen vanaf
decision-known-on = Bekend bij de griffie sinds
decision-decide-by = Besluit uiterlijk op
decision-considered-title = Iedereen die is bekeken
decision-considered-text = In deze volgorde, tot en met wie is benoemd.
decision-considered-none = Er is niemand bekeken.
decision-verdict = Oordeel en reden
decision-computed-title = De berekening
decision-computed-text = Het cijfer is het aantal stemmen, het overschot of het gemiddelde dat bij die stap besliste. Het komt uit de uitslag van de verkiezing.
decision-step-reassigned = De zetel gaat naar een andere lijst
decision-to = Naar
decision-figure = Cijfer
decision-by-lot = { $step } (door loting)
decision-lot-title = Loting
decision-objection-title = Bent u het niet eens met dit besluit?
decision-objection = Wie het niet eens is met dit besluit, kan bezwaar maken. Stuur uw bezwaar uiterlijk op { $until } naar de griffie. Zet erin: uw naam en adres, de datum, het kenmerk van dit besluit, waarom u het er niet mee eens bent, en uw handtekening.

letter-template = Tekst van de griffie
letter-template-own = standaardtekst
letter-template-version = versie { $version }
letter-closing-title = Tot slot
letter-translated = Dit is een vertaling. De brief in het Nederlands is de brief die geldt.
letter-own-page = Op uw eigen pagina ziet u hoe het met uw benoeming staat. Scan de code met uw telefoon, of typ het adres in uw browser:
letter-own-page-alt = QR-code met het adres van uw eigen pagina: { $address }
