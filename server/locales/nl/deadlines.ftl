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
deadlines-whom = Wie doet het
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
due-answer-leave = { $name } vraagt verlof: beslis over het verzoek
due-move = { $name } meldde een verhuizing: kijk in de bevolkingsadministratie en handel de melding af
due-onboarding = { $count ->
    [one] Inwerken van { $name }: één ding is nog te regelen
   *[other] Inwerken van { $name }: { $count } dingen zijn nog te regelen
}
due-leave-ends = Verlof, vacature { $number }: het lid komt terug en de vervanger gaat weg
due-empty-from-start = Zetel { $seat } is leeg vanaf het begin: meld de vacature
due-empty-decided = Zetel { $seat } is leeg gelaten in vacature { $number }: heropen de zaak als er nu iemand kan komen
due-of-seat = Lege zetel, zetel { $seat }
due-kind-empty-seat = Lege zetel zonder zaak
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
due-kind-answer-leave = Verzoek om verlof
due-kind-move = Melding van een verhuizing
due-kind-onboarding = Inwerken
due-kind-leave-ends = Einde van een verlof
due-kind-correction = Gecorrigeerde uitslag
due-kind-invited = Antwoord op een uitnodiging na loting
due-invited = Loting { $sortition }, bewoner nummer { $number }: antwoord op de uitnodiging
due-silent = Loting { $sortition }, bewoner nummer { $number } antwoordde niet: nodig de volgende bewoners uit
due-of-invitee = Uitnodiging na loting { $sortition }, bewoner nummer { $number }
due-by-resident = Bewoner nummer { $number }
reminder-staff-subject = { $count ->
    [one] Wijkzetel: 1 termijn loopt af
   *[other] Wijkzetel: { $count } termijnen lopen af
}
reminder-staff-opening = Deze termijnen lopen binnenkort af:
reminder-line = - { $until }: { $what }, { $body }
reminder-staff-closing = Bij elke termijn op de pagina staat hoe de laatste dag is berekend. Wilt u deze berichten niet meer? Zet ze uit op de pagina Termijnen.
reminder-person-subject = Uw benoeming: denk aan de laatste dag
reminder-person-opening = U bent benoemd tot lid van een wijkraad.
reminder-person-answer = { $body }: laat uiterlijk { $until } weten of u de benoeming aanneemt. Daarna kan het niet meer.
reminder-person-papers = { $body }: u nam de benoeming aan, maar wij missen nog stukken. Stuur ze uiterlijk { $until }.
reminder-person-page = Dit is uw eigen pagina: { $address }
reminder-person-closing = Hebt u al geantwoord? Dan hoeft u niets te doen. In de brief staat hoe u de griffie bereikt.
reminders-title = Berichten over termijnen
reminders-lead = Wijkzetel kan u mailen op de werkdag voordat een termijn afloopt. U krijgt over elke termijn één keer bericht.
reminders-text = In het bericht staan geen namen: alleen de wijkraad, het nummer van de zaak en de laatste dag. Zaterdag, zondag en de feestdagen van de Algemene termijnenwet tellen niet als werkdag.
reminders-wants = Ja, mail mij
reminders-email = Uw e-mailadres
reminders-email-missing = Vul uw e-mailadres in, of zet het vinkje uit.
reminders-email-wrong = Dit is geen e-mailadres. Schrijf het als naam@rotterdam.nl.
reminders-save = Bewaar
reminders-on = De berichten staan aan.
reminders-off = De berichten staan uit.
recipient-title = E-mailadres van { $name }
recipient-lead = Heeft deze persoon een e-mailadres doorgegeven? Dan krijgt hij of zij op de werkdag voor de laatste dag een herinnering.
recipient-email = E-mailadres
recipient-email-hint = Laat het leeg als er geen adres is. Wat er stond, wordt dan gewist.
recipient-language = Taal van de berichten
recipient-link = E-mailadres voor een herinnering
feeds-title = Agenda's
feeds-lead-griffie = Zet alle termijnen in uw eigen agenda. Die leest dit adres en werkt zichzelf bij.
feeds-lead-bureau = Zet de verkiezingskalender in uw eigen agenda. Die leest dit adres en werkt zichzelf bij.
feeds-text = Kopieer de link van het adres en plak die in uw agendaprogramma. Wie het adres heeft, kan de agenda lezen zonder in te loggen. Er staan geen namen in. Raakt het adres bekend bij iemand die het niet hoort te weten? Vernieuw het: het oude adres werkt dan niet meer.
feeds-none = Er is nog geen adres.
feeds-new = Een nieuw adres
feeds-name = Van wie is deze agenda?
feeds-name-hint = Bijvoorbeeld: Agenda van de griffie.
feeds-name-missing = Vul in van wie deze agenda is.
feeds-make = Maak een adres
feeds-address = Adres
feeds-history = Gemaakt
feeds-act = Wijzigen
feeds-renew = Vernieuwen
feeds-withdraw = Intrekken
feeds-ended = Ingetrokken
feeds-made = Gemaakt door { $name }, { $moment }
feeds-withdrawn = Ingetrokken door { $name }, { $moment }
feed-gone-title = Dit adres is ingetrokken
feed-gone-text = Vraag de griffie of het stembureau om het nieuwe adres, en haal dit adres uit uw agenda.
feed-name-griffie = Termijnen { $election }
feed-summary = { $what }, { $body }
deadlines-audit-reminders-chosen = Berichten over termijnen gekozen
deadlines-audit-recipient-address-kept = E-mailadres van een benoemde vastgelegd
deadlines-audit-feed-made = Adres van een agenda gemaakt
deadlines-audit-feed-withdrawn = Adres van een agenda ingetrokken
deadlines-audit-template-changed = Tekst van een brief gewijzigd
deadlines-audit-sealed-letter-made = Verzegelde brief gemaakt
deadlines-audit-letter-sent = Verzending van een brief vastgelegd
deadlines-audit-letter-language-chosen = Taal van de brieven aan iemand gekozen
deadlines-audit-letter-returned = Brief kwam terug
deadlines-audit-field-wants = Wil berichten
deadlines-audit-field-known = Adres bekend
deadlines-audit-field-letter = Brief
deadlines-audit-field-locale = Taal
deadlines-audit-field-texts-sha256 = SHA-256 van de teksten
deadlines-audit-field-how = Hoe
deadlines-audit-field-why = Waarom
deadlines-language-nl = Nederlands
deadlines-language-en = Engels
