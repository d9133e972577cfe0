# Who wants to stand: the start page of an election, and the check.
home-stand = Stel u kandidaat
home-stand-left = Aanmelden kan nog { $left }.
home-stand-more = Lees hoe het werkt

start-title = Stel u kandidaat voor uw wijkraad
start-lead = { $title }. De stemming is op { $day }.
start-rehearsal = Dit is een oefening. De verkiezing is verzonnen: wat u hier invult, telt niet.
start-open = Aanmelden kan nog
start-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
start-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
start-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
start-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
}
start-until = Tot en met
start-clock = De klok van de server telt. Daar is het nu
start-register = Meld u aan
start-check = Controleer of u mee kunt doen
start-check-hint = Twee vragen. Wij bewaren uw antwoorden niet.
start-closed = Aanmelden kan niet meer
start-closed-since = De aanmelding sloot op
start-closed-next = Hebt u zich op tijd aangemeld?
start-closed-own = Bekijk hoe het met uw aanmelding staat

start-what = Wat doet een wijkraad?
start-what-text = Een wijkraad is een groep bewoners die hun wijk kennen. De leden horen wat er speelt, denken met de gemeente mee over plannen voor de wijk en geven advies. In een dorp heet dat een dorpsraad.
start-what-more = U hoeft geen ervaring te hebben en geen lid te zijn van een partij. U kunt alleen meedoen of samen met anderen, op één lijst.
start-conditions = Wanneer kunt u meedoen?
start-condition-age = U bent op de dag van de stemming, { $day }, { $age } jaar of ouder.
start-condition-residence = U woont op { $day } in de wijk waar u kandidaat bent.
start-condition-once = { $count ->
    [one] U bent op één plaats kandidaat: in één wijk en op één lijst.
   *[other] U bent op hooguit { $count } plaatsen kandidaat.
}
start-steps = Hoe gaat het verder?
start-over = (voorbij)
start-step-closing = Uw aanmelding moet binnen zijn. Tot dit moment kunt u haar ook veranderen of intrekken.
start-step-repair = Ontbreekt er iets aan uw aanmelding? Dan kunt u dat tot dit moment herstellen.
start-step-session = In een openbare zitting wordt besloten welke aanmeldingen geldig zijn.
start-step-appeal = De laatste dag om in beroep te gaan tegen dat besluit.
start-step-draw = In het openbaar wordt geloot in welke volgorde iedereen op het stembiljet staat.
start-step-vote = De bewoners stemmen.
start-step-result = De uitslag wordt vastgesteld.
start-seats = Zetels per wijk
start-seats-total = { $bodies ->
    [one] Er is 1 raad, met { $seats } zetels. Elke stip is een zetel.
   *[other] Er zijn { $bodies } raden, samen met { $seats } zetels. Elke stip is een zetel.
}
start-examples = Adressen om te proberen
start-examples-text = De postcodes van deze oefening bestaan niet echt. Met deze adressen kunt u elke uitkomst bekijken.
start-examples-show = Laat de adressen zien
start-examples-of = Hoort bij
start-examples-address = Postcode en huisnummer
start-example = { $postcode }, nummer { $number }
start-example-none = geen wijkraad: { $buurt }
start-example-ambiguous = niet zeker: dit nummer ligt in twee buurten

# The check.
check-step = Vraag { $number } van 2. Wij bewaren uw antwoord niet.
check-birth-title = Wanneer bent u geboren?
check-birth = Geboortedatum
check-birth-hint = Bijvoorbeeld 20 5 1980.
check-birth-to-come = Deze dag moet nog komen. Vul de dag in waarop u bent geboren
check-birth-too-old = Deze dag is meer dan 120 jaar geleden. Kijk het jaar na
check-next = Verder
check-address-title = Waar woont u?
check-postcode = Postcode
check-postcode-hint = Vier cijfers en twee letters, zoals 3011 AB.
check-number = Huisnummer
check-number-hint = Een letter of toevoeging mag u weglaten.
check-number-missing = Vul uw huisnummer in
check-number-wrong = Vul een huisnummer in dat met een cijfer begint, zoals 12 of 12a
check-show = Laat zien of ik mee kan doen
postcode-missing = Vul uw postcode in
postcode-no-letters = De twee letters van de postcode ontbreken. Schrijf de hele postcode, zoals 3011 AB
postcode-wrong = Dit is geen postcode. Schrijf vier cijfers en twee letters, zoals 3011 AB

check-eligible = U kunt meedoen
check-eligible-for = U kunt u kandidaat stellen voor { $name }.
check-undecided = Misschien kunt u meedoen
check-undecided-why = Wij weten nog niet bij welke wijkraad uw adres hoort. Er is niets wat u tegenhoudt.
check-refused = U kunt nu niet meedoen
check-refused-why = Met deze antwoorden voldoet u niet aan alle voorwaarden. Hieronder staat waarom.
check-your-address = Uw adres
check-address = { $postcode }, nummer { $number }
check-belongs = Dit adres hoort bij { $name }.
check-belongs-elsewhere = Dit adres hoort bij een wijkraad die niet meedoet aan deze verkiezing.
check-belongs-nowhere = Dit adres ligt in { $buurt }. Die buurt hoort bij geen wijkraad.
check-belongs-unknown = Wij weten niet bij welke wijkraad dit adres hoort.
check-belongs-ambiguous = Dit adres kan bij meer dan één wijkraad horen.
check-number-known = De postcode en het huisnummer staan in de tabel van adressen, in de buurt { $buurten }.
check-postcode-in-one = Het huisnummer staat niet in de tabel van adressen. Alle nummers van deze postcode liggen in de buurt { $buurten }. Uw adres waarschijnlijk ook.
check-buurten-alike = De postcode ligt in meer dan één buurt. Voor de wijkraad maakt dat niet uit.
check-postcode-in-several = Het huisnummer staat niet in de tabel van adressen, en de postcode ligt in meer dan één buurt: { $buurten }.
check-number-in-several = Dit huisnummer staat in de tabel van adressen in meer dan één buurt: { $buurten }.
check-postcode-unknown = De postcode staat niet in de tabel van adressen. Kijk of u hem goed hebt getypt. Een nieuw adres kan nog ontbreken.
check-buurt-unknown = De buurt van dit adres staat niet in de lijst van buurten met een wijkraad.
check-why = Waarom
check-mark-right = in orde
check-mark-unsure = niet zeker
check-mark-wrong = niet in orde
check-mark-self = weet u zelf
check-old-enough = Op de dag van de stemming, { $day }, bent u { $age } jaar of ouder.
check-too-young = Op de dag van de stemming, { $day }, bent u nog geen { $age } jaar. Dat wordt u op { $reached }.
check-leap-day = U bent op 29 februari geboren. In een jaar zonder die dag telt { $day } als uw verjaardag.
check-lives-in-wijk = U woont in de wijk. Op { $day } moet dat ook zo zijn.
check-lives-elsewhere = Op { $day } woont u in een andere wijk: die van { $name }.
check-lives-outside = U woont waar geen wijkraad is. Kandidaten moeten op { $day } in een wijk met een wijkraad wonen.
check-lives-unknown = Wij weten niet in welke wijk u op { $day } woont.
check-stands-once = U mag op één plaats kandidaat zijn: in één wijk en op één lijst.
check-named-twice = U staat meer dan één keer op dezelfde lijst.
check-other-list = U staat in dezelfde wijk ook op een andere lijst.
check-other-wijk = U bent ook kandidaat voor { $name }.
check-in-time = Aanmelden kan nog tot en met { $closes }.
check-too-late = Aanmelden kon tot en met { $closes }. Het is nu { $now }.
check-what-now = Wat nu?
check-next-register = Meld u aan. U kunt tussendoor stoppen en later verdergaan.
check-next-wrong = Kijk of uw antwoorden kloppen. Verhuist u binnenkort? Dan telt het adres waar u op de genoemde dag woont.
check-next-other-election = Kijk op de voorpagina of er voor uw wijkraad een andere verkiezing komt.
check-next-unsure = Kijk of het adres klopt. Klopt het? Meld u dan aan en kies zelf uw wijkraad. Het stembureau zoekt het uit.
check-next-nowhere = Klopt het adres? Dan is er geen wijkraad waarvoor u kandidaat kunt zijn. Denkt u dat dit niet klopt, neem dan contact op met het stembureau.
check-no-decision = Dit is geen besluit. Meldt u zich aan, dan kijkt een medewerker uw aanmelding na.
check-again = Probeer een ander adres
check-start-over = Begin opnieuw
check-kept-nowhere = Uw antwoorden staan alleen op deze pagina. Wij bewaren ze niet.
