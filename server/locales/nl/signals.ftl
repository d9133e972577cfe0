# Signalen uit het bevolkingsregister: wie vertrok, overleed of niet te vinden is.

signals-title = Signalen uit het bevolkingsregister
signals-link = Signalen uit het bevolkingsregister{ $count ->
    [0] {""}
    [one] : 1 open
   *[other] : { $count } open
}
signals-lead = Bij elk nieuw uittreksel vergelijkt dit systeem wie er zitting heeft, is benoemd of kan opvolgen met het bevolkingsregister. Een verschil is een signaal. U beslist wat het betekent.
signals-source = Het nieuwste uittreksel is van { $day } en heeft { $persons ->
    [one] één persoon
   *[other] { $persons } personen
}.
signals-no-extract = Voor deze verkiezing is er nog geen uittreksel van het bevolkingsregister. De beheerder leest het in met de opdracht “wijkzetel import population”.
signals-open = { $count ->
    [0] Er wachten geen signalen op u.
    [one] Er wacht één signaal op u.
   *[other] Er wachten { $count } signalen op u.
}
signals-compare = Vergelijk nu opnieuw
signals-compare-when = Nodig als iemand na het uittreksel lid werd of is benoemd. Bij een nieuw uittreksel gaat het vanzelf.
signals-show-open = Wat op u wacht
signals-show-all = Alle signalen
signals-kind = Soort signaal
signals-column-what = Wie en wat
signals-column-source = Bron
signals-column-state = Stand
signals-compared = Het is vergeleken op { $day }, voor { $count ->
    [one] één persoon
   *[other] { $count } personen
}.
signals-not-compared = Het is nog niet vergeleken. Kies “Vergelijk nu opnieuw”.
signals-sits = Wie zitting heeft of is benoemd
signals-sits-lead = Klopt zo’n signaal, dan is er een vacature, of gaat de benoeming niet door.
signals-sits-none = Over wie zitting heeft of is benoemd wacht er niets op u.
signals-succeeds = Wie kan opvolgen
signals-succeeds-lead = Kandidaten zonder zetel. Klopt zo’n signaal, dan slaat dit systeem de kandidaat over zodra er een zetel vrijkomt.
signals-succeeds-none = Over wie kan opvolgen wacht er niets op u.
signals-unlinked-candidates = { $count ->
    [one] Eén kandidaat die kan opvolgen
   *[other] { $count } kandidaten die kunnen opvolgen
}
signal-links-title = Zelf koppelen aan het register: { $body }
signal-links-lead = Van deze personen is geen aanmelding of loting in dit systeem, dus ook geen geboortedatum. Kies iemand en vul in hoe die in het bevolkingsregister staat. Daarna vergelijkt het systeem ook deze persoon met elk uittreksel.
signal-links-linked = Met de hand gekoppeld
signal-links-none = Niemand.
signal-links-back = Terug naar de lijst van deze wijkraad
signal-link-title = Koppel { $name } aan het register
signal-link-lead = Vul in hoe deze persoon in het bevolkingsregister staat. Het systeem zoekt in het nieuwste uittreksel. Wat u invult wordt versleuteld bewaard. Niemand kan het hier teruglezen.
signal-link-bsn = Burgerservicenummer, als u het hebt
signal-link-bsn-hint = Negen cijfers. Alleen nodig als er meer mensen met deze naam en geboortedatum zijn.
signal-link-bsn-wrong = Dit is geen burgerservicenummer. Kijk de negen cijfers na, of laat dit leeg
signal-link-initials-hint = Zoals ze in het bevolkingsregister staan. Alleen de eerste letter wordt vergeleken.
signal-link-initials-missing = Vul de voorletters in
signal-link-button = Zoek en koppel
signal-link-made = Gekoppeld op { $day }
signal-link-end = Maak de koppeling los
signal-link-end-lead = Klopt de koppeling niet? Maak die dan los. Deze persoon wordt dan niet meer vergeleken.
signal-link-anew = Opnieuw koppelen
signal-link-not-found = In het uittreksel staat niemand met deze achternaam en geboortedatum. Er is niets gekoppeld. Kijk de spelling en de datum na
signal-link-cannot-be-told = In het uittreksel past niemand zeker: er zijn er meer, of de eerste letter is een andere. Er is niets gekoppeld. Vul ook het burgerservicenummer in
signal-link-other = Dit burgerservicenummer is van iemand met een andere achternaam of geboortedatum. Er is niets gekoppeld. Kijk na wat u invulde
signals-none-filtered = Er is geen signaal dat zo past. Kies iets anders.
signals-unlinked = { $count ->
    [one] Eén persoon is niet te vergelijken
   *[other] { $count } personen zijn niet te vergelijken
}
signals-unlinked-why = Van hen is geen aanmelding of loting in dit systeem, dus ook geen geboortedatum. Kies een wijkraad om hen zelf aan het register te koppelen.
signal-kind-deceased = Overleden
signal-kind-left-municipality = Vertrokken uit de gemeente
signal-kind-moved-out = Verhuisd uit de wijk
signal-kind-no-address = Geen adres bekend
signal-kind-not-found = Niet gevonden
signal-kind-cannot-be-told = Niet te zeggen wie het is
signal-day-unknown = een dag die niet bekend is
signal-says-deceased = Het register zegt: overleden op { $day }.
signal-says-left-municipality = Het register zegt: vertrokken uit de gemeente op { $day }.
signal-says-moved-out = Het register zegt: woont sinds { $day } niet meer in de wijk.
signal-says-no-address = Het register kent geen adres van deze persoon.
signal-says-not-found = In het uittreksel staat niemand met deze naam en geboortedatum.
signal-says-cannot-be-told = In het uittreksel past niemand zeker: er zijn er meer met deze naam en geboortedatum, of de voorletter is een andere.
signal-source = Uittreksel van { $day }
signal-state-open = wacht op u
signal-state-gone = niet meer in het uittreksel
signal-state-known = al bekend
signal-state-barred = bevestigd, wordt overgeslagen
signal-state-dismissed = terzijde gelegd
signal-state-settled = vacature { $number } gemeld
signal-title = Signaal: { $name }
signal-fact-extract = Kenmerk van het uittreksel
signal-fact-found = Voor het eerst gevonden op
signal-next-leaves = Controleer dit in het bevolkingsregister. Klopt het? Meld dan de vacature: de reden en de dag staan al ingevuld. Klopt het niet? Leg het signaal dan terzijde.
signal-next-no-address = Controleer in het bevolkingsregister waar deze persoon woont. Woont die niet meer in de wijk? Meld dan de vacature en vul de dag in. Anders legt u het signaal terzijde.
signal-next-not-found = Zoek deze persoon zelf op in het bevolkingsregister. Een andere schrijfwijze van de naam kan ook de reden zijn. Is er een vacature? Meld die dan met de reden die u vindt. Anders legt u het signaal terzijde.
signal-next-cannot-be-told = Dit systeem kiest niet wie het is. Zoek het zelf op in het bevolkingsregister, en meld een vacature of leg het signaal terzijde.
signal-next-gone = Het nieuwste uittreksel zegt dit niet meer. U hoeft niets te doen.
signal-next-known = Het vertrek is al gemeld, of deze persoon heeft geen zetel meer en wordt bij de opvolging al overgeslagen. U hoeft niets te doen.
signal-next-barred = U hebt dit signaal bevestigd. Bij de opvolging slaat dit systeem deze kandidaat over. Komt iemand terug in de wijk? Trek de reden dan in bij “Wie niet in aanmerking komt”.
signal-candidate-leaves = Deze kandidaat heeft geen zetel, maar kan opvolgen. Controleer het in het bevolkingsregister, voordat u deze kandidaat iets vraagt. Klopt het? Bevestig het dan. Klopt het niet? Leg het signaal dan terzijde.
signal-candidate-unclear = Deze kandidaat heeft geen zetel, maar kan opvolgen. Zoek deze persoon zelf op in het bevolkingsregister. Woont die niet meer in de wijk, of is die overleden? Bevestig het dan met de reden en de dag die u vindt. Anders legt u het signaal terzijde.
signal-in-line-title = Eerst een signaal
signal-in-line-lead = Het bevolkingsregister zegt iets over wie hier aan de beurt is of kan komen. Beslis daarover voordat u iemand benoemt.
signal-in-line = { $name }: { $says }
signal-confirm = Klopt het signaal?
signal-confirm-button = Bevestig en sla deze kandidaat over
signal-passing-not = Deze reden telt niet in dit reglement: de kandidaat wordt niet overgeslagen.
signal-passing-deceased = Wie is overleden, wordt overgeslagen.
signal-passing-moved-out = Wie niet meer in de wijk woont, wordt overgeslagen.
signal-passing-ineligible = Wie niet benoemd kan worden, wordt overgeslagen.
signal-next-settled = Voor dit signaal is een vacature gemeld. Het is afgehandeld.
signal-next-dismissed = Dit signaal is terzijde gelegd. Hetzelfde feit komt niet terug. Een andere dag of een ander feit wel.
signal-report = Meld de vacature
signal-appointment = Naar de benoeming
signal-dismiss = Klopt het signaal niet?
signal-dismiss-lead = Leg het terzijde met een reden. Ook bij een volgend uittreksel komt hetzelfde feit dan niet terug.
signal-reason = Waarom klopt het niet?
signal-reason-hint = Bijvoorbeeld wat u in het register zag. De reden wordt versleuteld bewaard. Alleen de griffie kan die lezen.
signal-reason-missing = Schrijf op waarom het signaal niet klopt
signal-reason-long = De reden is te lang. Maak die korter dan 2.000 tekens
signal-dismiss-button = Leg dit signaal terzijde
signal-reason-was = Waarom het terzijde is gelegd
signal-audit-compared = Uittreksel vergeleken met wie er zitting heeft
signal-audit-settled = Vacature gemeld na een signaal
signal-audit-dismissed = Signaal terzijde gelegd
signal-audit-linked = Iemand met de hand aan het register gekoppeld
signal-audit-looked-up = Iemand in het register gezocht, niet gekoppeld
signal-audit-link-ended = Koppeling aan het register losgemaakt
signal-audit-field-identity = Bewijs van de gegevens
signal-audit-confirmed = Signaal bevestigd, kandidaat wordt overgeslagen
signal-audit-field-signal = Signaal
signal-audit-field-signals = Nieuwe signalen
due-signals = { $count ->
    [one] Eén signaal uit het bevolkingsregister
   *[other] { $count } signalen uit het bevolkingsregister
}: beslis wat het betekent
due-kind-signals = Signaal
