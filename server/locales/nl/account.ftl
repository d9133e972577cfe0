# Accounts: signing in, passwords and users.
role-coordinator = Coördinator verkiezingsbureau
role-typist = Invoerder
role-clerk = Griffie
role-auditor = Controleur
role-administrator = Beheerder

sign-in-title = Inloggen
sign-in-lead = Voor medewerkers van het verkiezingsbureau en de griffie.
sign-in-login = Inlognaam
sign-in-password = Wachtwoord
sign-in-button = Inloggen
sign-in-refused = De inlognaam of het wachtwoord klopt niet. U bent niet ingelogd. Probeer het opnieuw, of vraag de beheerder om een nieuw wachtwoord.
sign-in-wait = { $seconds ->
    [one] Er is te vaak een verkeerd wachtwoord gegeven. U bent niet ingelogd. Probeer het over 1 seconde opnieuw.
   *[other] Er is te vaak een verkeerd wachtwoord gegeven. U bent niet ingelogd. Probeer het over { $seconds } seconden opnieuw.
}

first-title = De eerste beheerder
first-lead = Dit systeem heeft nog geen gebruikers. Maak hier uw account als beheerder. Daarna voegt u de anderen toe.
first-button = Account maken
first-too-late = Er is al een beheerder. Er is geen account gemaakt.
first-too-late-next = Log in met uw account, of vraag de beheerder om er een te maken.

account-title = Mijn account
account-work = Uw werk
account-details = Uw gegevens
dice-title = Dobbelstenen om te typen
dice-lead = Bij een loting typen twee mensen de cijfers van de dobbelstenen, elk met een eigen account.
dice-none = Er wacht nu geen loting op cijfers van dobbelstenen.
dice-of-seats = Loting om een zetel: { $body }, { $election }
dice-of-vacancy = Loting bij vacature { $number }: { $body }, { $election }
dice-typed-by-nobody = Nog niemand heeft de cijfers getypt.
dice-typed-by-one = Eén persoon heeft de cijfers getypt. Nu moet een tweede dat doen.
dice-typed-by-you = U hebt de cijfers getypt. Nu moet een ander dat doen.

password-title = Wachtwoord wijzigen
password-lead = Na het wijzigen bent u alleen op dit apparaat nog ingelogd.
password-must-change = U bent ingelogd met een wachtwoord dat iemand anders ook heeft gezien. Kies eerst een eigen wachtwoord.
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-repeated = Nieuw wachtwoord, nog een keer
password-rule = Minstens 15 tekens. Een paar woorden die niet bij elkaar horen werken goed. Hoofdletters en cijfers hoeven niet.
password-button = Wachtwoord wijzigen
password-too-short = Kies een wachtwoord van minstens 15 tekens
password-too-long = Kies een wachtwoord van hoogstens 200 tekens
password-common = Dit wachtwoord is te makkelijk te raden. Kies een paar woorden die niet bij elkaar horen
password-holds-login = Dit wachtwoord lijkt te veel op de inlognaam. Kies een ander
password-differs = Typ hier hetzelfde als bij het nieuwe wachtwoord
password-not-yours = Dit is niet uw huidige wachtwoord
password-wait = { $seconds ->
    [one] Er is te vaak een verkeerd huidig wachtwoord gegeven. Uw wachtwoord is niet gewijzigd. Probeer het over 1 seconde opnieuw.
   *[other] Er is te vaak een verkeerd huidig wachtwoord gegeven. Uw wachtwoord is niet gewijzigd. Probeer het over { $seconds } seconden opnieuw.
}
password-unchanged = Kies een ander wachtwoord dan het huidige

users-title = Gebruikers
users-lead = Wie kan inloggen, en wat iemand mag. Een account wordt nooit verwijderd, omdat het logboek ernaar verwijst.
users-column-state = Stand
users-column-actions = Wijzigen
user-name = Naam
user-login = Inlognaam
user-login-rule = Minstens 3 letters of cijfers. Ook . - _ en @ mogen.
user-role = Rol
user-enabled = actief
user-disabled = uitgeschakeld
user-own = uw eigen account
user-enable = Inschakelen
user-disable = Uitschakelen
user-reset = Nieuw wachtwoord
user-add-title = Gebruiker toevoegen
user-add-lead = Na het toevoegen ziet u een eerste wachtwoord. De gebruiker moet het bij de eerste keer inloggen wijzigen.
user-add-button = Toevoegen
user-name-missing = Vul een naam in van hoogstens 100 tekens
user-login-wrong = Vul een inlognaam in van minstens 3 letters of cijfers
user-login-taken = Deze inlognaam is al in gebruik. Kies een andere
user-role-missing = Kies een rol
user-password-title = Eerste wachtwoord
user-password-lead = { $name } kan hiermee inloggen, en moet dan een eigen wachtwoord kiezen.
user-first-password = Eerste wachtwoord
user-password-once = Dit wachtwoord ziet u alleen nu. Geef het door zonder het te mailen. Bent u het kwijt, maak dan een nieuw wachtwoord.
user-last-administrator = Het account is niet uitgeschakeld: het is uw eigen account, of dat van de laatste beheerder.
user-last-administrator-next = Laat een andere beheerder dit doen.
