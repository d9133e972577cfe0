# Mail: the e-mails that the system sends.
mail-title = E-mail
mail-lead = The e-mails of the system. An e-mail never goes out twice by itself. You see only the beginning of an address.
mail-no-server = No mail server is set. The e-mails wait until there is one. Start the server with --smtp-url and --mail-from.
mail-shown = This is a demonstration without a mail server. Nobody gets e-mail. Everybody can read the e-mails on a page of their own.
mail-shown-link = The e-mails of the demonstration
mail-states = How far the e-mails are
mail-none = There are no e-mails yet.
mail-nothing = No e-mail fits this choice.
mail-all = All e-mails
mail-filter = Choose
mail-filter-kind = Kind
mail-filter-state = State
mail-filter-all = All
mail-filter-button = Show
mail-list = The e-mails, newest first
mail-column-number = Number
mail-column-kind = Kind
mail-column-about = About
mail-column-to = To
mail-column-posted = Posted
mail-column-state = State
mail-column-attempts = Attempts
mail-column-actions = Change
mail-number-label = E-mail
mail-nobody = cannot be read
mail-about-nothing = –
mail-older = Older e-mails
mail-pages = More e-mails
mail-sent-at = on { $moment }
mail-next-try = next attempt { $moment }
mail-reply = (answer { $code } of the mail server)
mail-resend = Send again
mail-stop = Stop
mail-unsure-explained = Of { $mails ->
    [one] 1 e-mail
   *[other] { $mails } e-mails
} nobody knows whether the mail server accepted it. Ask about it, or send it again. Then somebody may get it twice.

mail-kind-code = sign-in code
mail-kind-confirmation = confirmation
mail-kind-invitation = invitation
mail-kind-omission = omission
mail-kind-decision = decision
mail-kind-notice = notice

mail-state-waiting = waiting
mail-state-sending = being sent
mail-state-sent = sent
mail-state-unsure = unsure
mail-state-failed = refused
mail-state-given-up = given up
mail-state-stopped = stopped

mail-problem-unreachable = The mail server cannot be reached.
mail-problem-not-secure = The mail server offers no secure connection.
mail-problem-sign-in = The mail server accepts no e-mail from us. Check the name, the password and the sender.
mail-problem-later = The mail server asks to try later.
mail-problem-recipient = The mail server refuses this address.
mail-problem-content = The mail server refuses this e-mail.
mail-problem-unanswered = The e-mail was handed over, but no answer came.
mail-problem-unreadable = The e-mail cannot be made or opened.
mail-problem-erased = What it said was destroyed.
mail-problem-too-late = The code ran out before the e-mail could go.

demo-mail-title = E-mails of the demonstration
demo-mail-lead = These e-mails were not sent. In a demonstration they stand here, and everybody can read them. So do not fill in real data.
demo-mail-none = There are no e-mails yet. Ask for a sign-in code, for example.
demo-mail-to = To
demo-mail-at = Posted
demo-mail-attachments = Attachments
demo-mail-attachment = { $name } ({ $size } kB)
