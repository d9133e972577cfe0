# Post: de e-mails die het systeem verstuurt.
mail-title = E-mail
mail-lead = De e-mails van het systeem. Een e-mail gaat nooit vanzelf twee keer weg. Van een adres ziet u alleen het begin.
mail-no-server = Er is geen mailserver ingesteld. De e-mails blijven wachten tot dat wel zo is. Start de server met --smtp-url en --mail-from.
mail-shown = Dit is een demonstratie zonder mailserver. Niemand krijgt e-mail. Iedereen kan de e-mails lezen op een eigen pagina.
mail-shown-link = De e-mails van de demonstratie
mail-states = Hoe ver de e-mails zijn
mail-none = Er zijn nog geen e-mails.
mail-nothing = Geen e-mail past bij deze keuze.
mail-all = Alle e-mails
mail-filter = Kiezen
mail-filter-kind = Soort
mail-filter-state = Stand
mail-filter-all = Alle
mail-filter-button = Tonen
mail-list = De e-mails, nieuwste eerst
mail-column-number = Nummer
mail-column-kind = Soort
mail-column-about = Over
mail-column-to = Aan
mail-column-posted = Klaargezet
mail-column-state = Stand
mail-column-attempts = Pogingen
mail-column-actions = Wijzigen
mail-number-label = E-mail
mail-nobody = niet te lezen
mail-about-nothing = –
mail-older = Oudere e-mails
mail-pages = Meer e-mails
mail-sent-at = op { $moment }
mail-next-try = volgende poging { $moment }
mail-reply = (antwoord { $code } van de mailserver)
mail-resend = Opnieuw sturen
mail-stop = Stoppen
mail-unsure-explained = Bij { $mails ->
    [one] 1 e-mail
   *[other] { $mails } e-mails
} is niet bekend of de mailserver hem heeft aangenomen. Vraag het na, of stuur hem opnieuw. Dan kan iemand hem twee keer krijgen.

mail-kind-code = inlogcode
mail-kind-confirmation = bevestiging
mail-kind-invitation = uitnodiging
mail-kind-omission = verzuim
mail-kind-decision = besluit
mail-kind-notice = bericht

mail-state-waiting = wacht
mail-state-sending = wordt verstuurd
mail-state-sent = verstuurd
mail-state-unsure = onzeker
mail-state-failed = geweigerd
mail-state-given-up = opgegeven
mail-state-stopped = gestopt

mail-problem-unreachable = De mailserver is niet bereikbaar.
mail-problem-not-secure = De mailserver biedt geen beveiligde verbinding.
mail-problem-sign-in = De mailserver neemt van ons geen e-mail aan. Kijk na of naam, wachtwoord en afzender kloppen.
mail-problem-later = De mailserver vraagt om het later te proberen.
mail-problem-recipient = De mailserver weigert dit adres.
mail-problem-content = De mailserver weigert deze e-mail.
mail-problem-unanswered = De e-mail is overgedragen, maar er kwam geen antwoord.
mail-problem-unreadable = De e-mail is niet te maken of niet te openen.
mail-problem-erased = De inhoud is vernietigd.
mail-problem-too-late = De code is verlopen voordat de e-mail weg kon.

demo-mail-title = E-mails van de demonstratie
demo-mail-lead = Deze e-mails zijn niet verstuurd. In een demonstratie staan ze hier, en iedereen kan ze lezen. Vul dus geen echte gegevens in.
demo-mail-none = Er zijn nog geen e-mails. Vraag bijvoorbeeld een inlogcode aan.
demo-mail-to = Aan
demo-mail-at = Klaargezet
demo-mail-attachments = Bijlagen
demo-mail-attachment = { $name } ({ $size } kB)
