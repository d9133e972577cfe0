# Het loot-me-niet-register: het formulier, de bevestiging en de vraag van de griffie.

footer-opt-out = Loot mij niet
opt-out-crumb = Loot mij niet
opt-out-title = Loot mij niet
opt-out-lead = Soms is er voor een zetel in een wijkraad geen kandidaat meer. Dan loot de gemeente een bewoner van de wijk. Wilt u niet meedoen aan zo’n loting? Vul dan dit formulier in.
opt-out-why = Uw keuze geldt voor alle wijkraden en dorpsraden van Rotterdam. Ze blijft gelden, ook als u verhuist en ook na een verkiezing, tot u haar terugneemt. U hoeft niet te zeggen waarom.
opt-out-free = Doet u niets? Dan kunt u worden geloot. Ook dan bent u tot niets verplicht: u mag altijd nee zeggen.
opt-out-wish = Wat wilt u?
opt-out-wish-enter = Loot mij niet: zet mij in het register
opt-out-wish-leave = Ik doe weer mee: haal mij uit het register
opt-out-wish-missing = Kies wat u wilt
opt-out-last = Achternaam
opt-out-last-hint = Zoals in het paspoort of op de identiteitskaart. Niet de naam van een partner.
opt-out-last-missing = Vul de achternaam in
opt-out-first = Voorletters of voornaam
opt-out-first-hint = Zoals in het paspoort. Alleen de eerste letter telt. Is er geen voornaam? Laat dit dan leeg.
opt-out-first-wrong = Vul voorletters of een voornaam in, of laat dit leeg
opt-out-birth = Geboortedatum
opt-out-birth-hint = Bijvoorbeeld 27 3 1987
opt-out-birth-to-come = Deze geboortedatum moet nog komen. Vul een dag in die voorbij is
opt-out-birth-too-old = Deze geboortedatum is te lang geleden. Kijk het jaar na
opt-out-email = E-mailadres
opt-out-email-hint = Daar sturen wij een link naartoe. Pas als u die gebruikt, geldt uw keuze.
opt-out-email-wrong = Dit is geen e-mailadres. Kijk het na: er staat een @ in, en daarna een punt
opt-out-button = Stuur mij de link
opt-out-wait = Er is te vaak om een link gevraagd. Er is nu niets verstuurd. Wacht { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
} en probeer het dan opnieuw.
opt-out-no-election = Dit systeem kan nog geen e-mail versturen, omdat er nog geen verkiezing is. Er is niets bewaard. Probeer het later opnieuw, of bel de griffie.
opt-out-kept = Wat wij bewaren
opt-out-kept-code = Van uw naam en geboortedatum maken wij een code. Alleen die code blijft. Niemand kan er uw naam of geboortedatum in lezen.
opt-out-kept-email = Uw e-mailadres bewaren wij alleen tot u de link gebruikt, en nooit langer dan { $hours } uur.
opt-out-kept-answer = De griffie kan het register niet bekijken. Ze kan alleen van één persoon vragen of die erin staat: ja of nee.
opt-out-kept-same = Heeft iemand anders dezelfde achternaam, dezelfde eerste letter en dezelfde geboortedatum? Dan kunnen wij u niet uit elkaar houden. Die persoon wordt dan ook niet geloot.
opt-out-kept-long = Nu iets anders? U kunt dit formulier altijd opnieuw invullen.
opt-out-sent-title = Kijk in uw e-mail
opt-out-sent-lead = Wij sturen u een e-mail met een link. Open die link en druk op de knop. Pas dan geldt uw keuze.
opt-out-sent-until = De link werkt { $hours } uur. Daarna wissen wij uw gegevens, en is er niets veranderd.
opt-out-sent-none = Geen e-mail gekregen? Kijk bij ongewenste e-mail, en kijk of het adres klopte. Vul anders het formulier opnieuw in.
opt-out-sent-demo = Bekijk de e-mail van deze demonstratie
opt-out-enter-title = Bevestig: loot mij niet
opt-out-enter-lead = Druk op de knop. Dan staat u in het register en wordt u niet geloot.
opt-out-enter-button = Loot mij niet
opt-out-leave-title = Bevestig: ik doe weer mee
opt-out-leave-lead = Druk op de knop. Dan staat u niet meer in het register en kunt u worden geloot.
opt-out-leave-button = Haal mij uit het register
opt-out-entered-title = U wordt niet geloot
opt-out-entered-lead = U staat in het register. Bij elke loting van nu af slaan wij u over.
opt-out-entered-gone = Uw e-mailadres is gewist.
opt-out-entered-back = Wilt u later weer meedoen? Vul dan het formulier opnieuw in.
opt-out-removed-title = U doet weer mee
opt-out-removed-lead = U staat niet in het register. U kunt worden geloot.
opt-out-removed-gone = Uw e-mailadres is gewist.
opt-out-over-title = Deze link werkt niet meer
opt-out-over-lead = Er is nu niets veranderd.
opt-out-over-used = Hebt u de link al gebruikt? Dan is uw keuze verwerkt, en hoeft u niets te doen.
opt-out-over-gone = Was de link te oud? Dan zijn uw gegevens gewist. Vul het formulier opnieuw in.
opt-out-again = Naar het formulier
opt-out-mail-enter-subject = Bevestig: loot mij niet
opt-out-mail-enter-text =
    Iemand vulde met dit e-mailadres het formulier “Loot mij niet” van de gemeente Rotterdam in.

    Bent u dat? Open dan deze link en druk op de knop. Pas dan wordt u niet meer geloot voor een wijkraad:
    { $address }

    De link werkt { $hours } uur.
    Bent u dat niet? Dan hoeft u niets te doen. Er verandert niets, en uw e-mailadres wordt gewist.
opt-out-mail-leave-subject = Bevestig: ik doe weer mee aan lotingen
opt-out-mail-leave-text =
    Iemand vroeg met dit e-mailadres om uit het register “Loot mij niet” van de gemeente Rotterdam te gaan.

    Bent u dat? Open dan deze link en druk op de knop. Pas dan kunt u weer worden geloot voor een wijkraad:
    { $address }

    De link werkt { $hours } uur.
    Bent u dat niet? Dan hoeft u niets te doen. Er verandert niets, en uw e-mailadres wordt gewist.
opt-out-mail-wiped = Gewist: adres en tekst worden niet bewaard.
opt-out-question-title = Loot-me-niet: staat iemand in het register?
opt-out-question-lead = U krijgt alleen ja of nee, voor één persoon. De lijst zelf kan niemand bekijken.
opt-out-question-logged = In het logboek staat dát u iets vroeg, en niet over wie.
opt-out-question-button = Kijk of deze persoon erin staat
opt-out-yes = Ja, in het register
opt-out-yes-next = Iemand met deze achternaam, eerste letter en geboortedatum wil niet worden geloot. Sla deze persoon over, ook als u denkt dat het een ander is.
opt-out-no = Nee, niet in het register
opt-out-no-next = Deze persoon doet mee aan lotingen.
opt-out-audit-asked = Vraag over het loot-me-niet-register: link verstuurd
opt-out-audit-confirmed = Keuze voor het loot-me-niet-register bevestigd
opt-out-audit-ended = Onbevestigde vragen over het loot-me-niet-register gewist
opt-out-audit-questioned = Gevraagd of iemand in het loot-me-niet-register staat
opt-out-audit-field-requests = Vragen
