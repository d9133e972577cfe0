# What is due: the board of the griffie, mail about it, and calendars.
deadlines-title = Termijnen
deadlines-lead = Alles wat de griffie moet doen of waarop zij wacht, met de laatste dag en hoe die is berekend.
deadlines-all-bodies = Alle wijkraden
deadlines-all-kinds = Alle soorten
deadlines-kind = Soort
deadlines-show = Toon
deadlines-file = Alles op deze pagina als bestand (CSV)
deadlines-everything = Toon alles
deadlines-none-filtered = Hiervoor staat niets open. Kies een andere wijkraad of een andere soort.
deadlines-whom = Wie moet het doen?
deadlines-free = Geen termijn in het reglement
deadlines-late-by = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
deadlines-days-left = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}
due-notify = Stuur { $name } de kennisgeving van de benoeming
due-papers = { $name } neemt de benoeming aan. Er ontbreekt nog: { $papers }
due-paper-offices = de opgave van openbare functies
due-paper-extract = het uittreksel uit het bevolkingsregister
due-decide-leave = Verlof, vacature { $number }: beslis over het verzoek
due-leave-ends = Verlof, vacature { $number }: het lid komt terug en de vervanger gaat weg
due-by-griffie = Griffie
due-by-chair = Voorzitter van het centraal stembureau
due-of-case = { $kind }, vacature { $number }
due-of-appointment = { $kind }, benoeming { $number }
due-kind-notice = Kennisgeving
due-kind-answer = Antwoord op een benoeming
due-kind-papers = Stukken bij een antwoord
due-kind-admission = Onderzoek en toelating
due-kind-entry = Installatie
due-kind-establish = Melding van een vacature
due-kind-decide = Besluit over een opvolger
due-kind-decide-leave = Besluit over verlof
due-kind-leave-ends = Einde van een verlof
due-kind-correction = Gecorrigeerde uitslag
