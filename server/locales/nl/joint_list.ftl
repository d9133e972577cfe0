# Profiel, gezamenlijke lijsten en wat te laat kwam.
audit-kind-joint-list-begun = Gezamenlijke lijst gemaakt
audit-kind-joint-list-invited = Uitgenodigd voor een lijst
audit-kind-invitation-answered = Uitnodiging beantwoord
audit-kind-joint-list-ordered = Volgorde van een lijst vastgelegd
audit-kind-joint-list-left = Van een lijst af gegaan
audit-kind-photo-kept = Foto toegevoegd
audit-kind-photo-removed = Foto weggehaald
audit-kind-came-too-late = Te laat ontvangen
audit-field-joint-list = Lijst (sleutel)
audit-field-invitation = Uitnodiging
audit-field-takes-part = Doet mee
audit-field-places = Plaatsen
audit-field-closed-at = Gesloten om
audit-field-received-at = Ontvangen om

list-new-title = Een lijst maken
list-new-lead = Met een lijst doen meer mensen samen mee, in een vaste volgorde. U maakt de lijst en nodigt de anderen uit. Iedereen vult zelf de eigen aanmelding in en ondertekent die zelf.
list-lead = Een lijst voor { $body }. Iedereen op de lijst woont in deze wijk. Wie niet heeft ondertekend voordat de aanmelding sluit, staat niet op de lijst.
list-name = Naam van de lijst
list-name-hint = Deze naam komt boven de lijst op het stembiljet. Hooguit { $longest } tekens.
list-name-missing = Vul een naam voor de lijst in
list-name-long = De naam heeft { $signs } tekens. Gebruik er hooguit { $longest }.
list-name-signs = Deze tekens kunnen niet op het stembiljet: { $signs }. Gebruik letters, cijfers en gewone leestekens.
list-name-letter = Gebruik ten minste één letter in de naam.
list-name-taken = In deze wijk is al een lijst met deze naam. Kies een andere naam.
list-on-list = U staat al op een lijst. Er is geen nieuwe lijst gemaakt.
list-no-wijk = Vul eerst uw adres in. Dan weten we voor welke wijk de lijst is.
list-sign = Het teken { $sign } kan niet op het stembiljet. Gebruik letters, cijfers en gewone leestekens
list-begin = Maak de lijst
list-places = Wie er op de lijst staat
list-place = Plaats
list-who = Wie
list-answer = Stand
list-action = Terugnemen
list-recall = Neem terug
list-ended = Uitnodigingen die niet meer gelden
list-ended-declined = { $email } wil niet op de lijst
list-ended-recalled = { $email }: u hebt de uitnodiging teruggenomen
list-invite = Iemand uitnodigen
list-invite-lead = Wie u uitnodigt, krijgt een e-mail met een link. De link werkt 30 dagen, en niet meer na het sluiten van de aanmelding. Alleen u ziet het e-mailadres.
list-email = E-mailadres
list-email-hint = Zoals naam@voorbeeld.nl
list-email-missing = Vul het e-mailadres in van wie u uitnodigt
list-email-wrong = Dit is geen e-mailadres. Kijk het na: er staat een @ in, en daarna een punt.
list-email-already = Dit adres heeft al een uitnodiging. Er is niets verstuurd.
list-full = Op deze lijst kunt u niemand meer uitnodigen. Neem eerst een uitnodiging terug, of bel het verkiezingsbureau.
list-invite-button = Verstuur de uitnodiging
list-order = Volgorde veranderen
list-order-lead = Geef iedereen een nummer. Nummer 1 staat bovenaan. Wie al heeft ondertekend en een andere plaats krijgt, krijgt daarvan een e-mail. De handtekening blijft gelden: wie niet meer mee wil doen, kan de lijst verlaten.
list-place-of = Plaats van { $who }
list-order-button = Leg deze volgorde vast
list-order-range = Kies een nummer van 1 tot en met { $last }
list-order-twice = Nummer { $place } staat er twee keer. Geef iedereen een eigen nummer
list-leave = De lijst verlaten
list-leave-founder = Verlaat u de lijst, dan beheert de eerste ander op de lijst die verder. Is er niemand anders, dan vervalt de lijst. Uw aanmelding blijft: u doet dan alleen mee en ondertekent opnieuw.
list-leave-member = Verlaat u de lijst, dan blijft uw aanmelding bestaan. U doet dan alleen mee en ondertekent opnieuw.
list-leave-button = Verlaat deze lijst
list-next = Verder met mijn aanmelding
list-none = Bij deze verkiezing zijn er geen lijsten: iedereen staat voor zichzelf op het stembiljet.
list-none-next = U kunt wel een aanduiding achter uw naam zetten.
list-complete = Compleet
list-complete-about = Iedereen heeft ondertekend.
list-without-some = Nog niet iedereen
list-without-some-about = De lijst kan meedoen, maar niet met iedereen die erop staat.
list-refused = Kan zo niet meedoen
list-refused-about = Dit moet nog gebeuren:
list-too-few = { $standing ->
    [0] Nog niemand heeft ondertekend.
    [one] Er heeft 1 mens ondertekend.
   *[other] Er hebben { $standing } mensen ondertekend.
} Een lijst heeft ten minste { $fewest } mensen.
list-awaited = Plaats { $place } heeft nog niet ondertekend.
list-declined = Plaats { $place } wil niet op de lijst.
list-other-wijk = Plaats { $place } woont in een andere wijk en kan niet op deze lijst staan.
list-wijk-unknown = Van plaats { $place } is de wijk niet bekend. Het verkiezingsbureau kijkt dat na.
list-twice = Plaats { $place } is dezelfde persoon als plaats { $first }. Niemand kan twee keer op een lijst staan.
list-somebody = Iemand die de aanmelding nog invult
list-somebody-invited = Iemand die is uitgenodigd
list-founder = { $name } (beheert de lijst)
list-answer-signed = Ondertekend
list-answer-busy = Nog niet ondertekend
list-answer-invited = Uitgenodigd
list-signed-place = Tekende voor plaats { $place }; de volgorde is daarna veranderd.
list-choice-hint = Kiest u samen? Dan maakt u hierna de lijst en nodigt u de anderen uit. Bent u zelf uitgenodigd, gebruik dan de link uit die e-mail.
list-notice-title = U staat op een lijst
list-notice-text = U staat op plaats { $place }.
list-notice-link = Bekijk de lijst
list-wrong-wijk = De lijst is voor een andere wijk dan waar u woont. Verlaat de lijst, of verbeter uw adres
list-not-yet = U koos samen met anderen, maar u staat nog op geen lijst. Maak een lijst, gebruik uw uitnodiging, of kies alleen
list-mail-subject = Uitnodiging voor de lijst { $list }
list-mail-text = 
    U bent uitgenodigd voor de lijst { $list }, voor { $body }.
    Het gaat om { $election }.

    Bekijk de uitnodiging en antwoord hier:
    { $address }

    De link werkt { $days } dagen, en niet meer na het sluiten van de aanmelding.
    Wilt u niet meedoen? Dan hoeft u niets te doen, of u kiest op die pagina dat u niet meedoet.
    Deze e-mail is verstuurd omdat iemand uw adres invulde.
list-moved-subject = Uw plaats op de lijst { $list } is veranderd
list-moved-text = 
    Wie de lijst { $list } beheert, heeft de volgorde veranderd.
    U staat nu op plaats { $place }. Het gaat om { $election }.

    Uw handtekening blijft gelden. Wilt u zo niet meedoen? Dan kunt u de lijst verlaten tot de aanmelding sluit.
invitation-title = Uitnodiging voor de lijst { $list }
invitation-lead = Iemand vraagt u om mee te doen op deze lijst, voor { $body }.
invitation-what = Wat het betekent
invitation-what-own = U logt in met uw eigen e-mailadres, vult zelf uw aanmelding in en ondertekent die zelf. Pas dan stemt u in.
invitation-what-order = Wie de lijst maakte, bepaalt de volgorde. Verandert uw plaats nadat u hebt ondertekend, dan krijgt u een e-mail.
invitation-what-until = Antwoord en onderteken vóór het sluiten van de aanmelding:
invitation-join = Ik wil meedoen
invitation-join-how = U logt daarvoor eerst in.
invitation-join-button = Zet mij op deze lijst
invitation-decline = Niet meedoen
invitation-decline-lead = Wie de lijst beheert, ziet dat u niet meedoet. U hoeft niet te zeggen waarom.
invitation-decline-button = Ik doe niet mee
invitation-on-list = U staat al op een lijst. Er is niets veranderd.
invitation-on-list-next = Verlaat eerst die lijst, en open daarna deze uitnodiging opnieuw.
invitation-over-joined = Deze uitnodiging is gebruikt: u staat op de lijst.
invitation-over-declined = U hebt deze uitnodiging afgeslagen. Wilt u toch meedoen, vraag dan om een nieuwe uitnodiging.
invitation-over-recalled = Deze uitnodiging is teruggenomen.
invitation-over-closed = De aanmelding is gesloten. Deze uitnodiging geldt niet meer.
invitation-over-old = Deze uitnodiging is ouder dan 30 dagen en geldt niet meer. Vraag om een nieuwe.
