# Typists: keeping them, and the slips with which they sign in.
typists-title = Invoerders
typists-lead = Wie op de avond tellingen invoert. U ziet hier alleen invoerders. Andere gebruikers houdt de beheerder bij.
typists-count = { $count ->
    [one] 1 invoerder, { $active } actief
   *[other] { $count } invoerders, { $active } actief
}
typists-none = Er zijn nog geen invoerders.
typists-bulk-title = Invoerders toevoegen als groep
typists-bulk-lead = Plak een lijst met namen, of geef een aantal invoerders zonder naam. Ze worden in één keer toegevoegd, of geen van allen. Daarna ziet u één keer de eerste wachtwoorden en drukt u inlogbriefjes af.
typists-bulk-names = Namen
typists-bulk-names-rule = Eén naam op elke regel. De inlognaam maken wij van de naam. Samen hoogstens 100 invoerders.
typists-bulk-number = Aantal zonder naam
typists-bulk-number-rule = Zij heten Invoerder 01, Invoerder 02 en zo verder.
typists-bulk-button = Toevoegen
typists-bulk-nobody = Vul minstens één naam in, of hieronder een aantal
typists-bulk-many = Voeg hoogstens { $most } invoerders tegelijk toe
typists-bulk-line = Regel { $line }: { $why }.
typists-bulk-twice = deze naam staat ook op regel { $line }. Zet er iets bij zodat u ze uit elkaar houdt
typist-anonymous = Invoerder { $number }
typist-add-title = Eén invoerder toevoegen
typist-add-lead = Na het toevoegen ziet u één keer het eerste wachtwoord. De invoerder moet het bij de eerste keer inloggen wijzigen.
typist-name-rule = De inlognaam maken wij van de naam.
typist-name-signs = Gebruik in een naam alleen letters en leestekens
typist-waits = eerste wachtwoord
typist-refused = Er is niets gewijzigd: dit account is niet van een invoerder.
typist-refused-next = Vraag de beheerder om accounts met een andere rol te wijzigen.
slips-title = Eerste wachtwoorden
slips-file = Inlogbriefjes
slips-lead = { $count ->
    [one] Het account is klaar. Druk het briefje af en geef het aan de invoerder.
   *[other] Er zijn { $count } accounts klaar. Druk de briefjes af, knip ze los en geef ieder het eigen briefje.
}
slips-print = Inlogbriefjes als pdf
slips-once = Deze wachtwoorden ziet u alleen nu. Ze zijn nergens bewaard. Bent u een briefje kwijt, maak dan een nieuw wachtwoord.
slips-address = Ga naar
slips-step-first = 1. Open het adres hierboven en log in met de inlognaam en het eerste wachtwoord.
slips-step-second = 2. Kies een eigen wachtwoord van minstens 15 tekens. Een paar woorden die niet bij elkaar horen werken goed.
slips-step-third = 3. Lever dit briefje daarna in of verscheur het.
slips-nothing = Er zijn geen briefjes gemaakt: er zijn geen eerste wachtwoorden meegestuurd.
slips-nothing-next = Maak voor de invoerder een nieuw wachtwoord. Dan kunt u het briefje weer afdrukken.
