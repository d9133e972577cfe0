# What is due: the board of the griffie, mail about it, and calendars.
deadlines-title = Deadlines
deadlines-lead = Everything that the griffie must do or waits for, with the last day and how it was computed.
deadlines-all-bodies = All neighbourhood councils
deadlines-all-kinds = All kinds
deadlines-kind = Kind
deadlines-show = Show
deadlines-file = Everything on this page as a file (CSV)
deadlines-everything = Show everything
deadlines-none-filtered = Nothing is due here. Choose another neighbourhood council or another kind.
deadlines-whom = Who does it
deadlines-free = No term in the regulation
deadlines-late-by = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
deadlines-days-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
due-notify = Send { $name } the notice of appointment
due-papers = { $name } accepts the appointment. Still missing: { $papers }
due-paper-offices = the statement of public offices
due-paper-extract = the extract of the population register
due-decide-leave = Leave, vacancy { $number }: decide on the request
due-answer-leave = { $name } asks for leave: decide on the request
due-move = { $name } told of a move: look in the population register and settle the report
due-onboarding = { $count ->
    [one] Onboarding of { $name }: one thing is still to be arranged
   *[other] Onboarding of { $name }: { $count } things are still to be arranged
}
due-leave-ends = Leave, vacancy { $number }: the member is back and the replacement leaves
due-empty-from-start = Seat { $seat } has been empty from the start: report the vacancy
due-empty-decided = Seat { $seat } was left empty in vacancy { $number }: reopen the case when somebody can come now
due-of-seat = Empty seat, seat { $seat }
due-kind-empty-seat = Empty seat without a case
due-by-griffie = Griffie
due-by-chair = Chair of the central electoral committee
due-of-case = { $kind }, vacancy { $number }
due-of-appointment = { $kind }, appointment { $number }
due-kind-notice = Notice of appointment
due-kind-answer = Answer to an appointment
due-kind-papers = Papers with an answer
due-kind-admission = Credentials and admission
due-kind-entry = Installation
due-kind-establish = Report of a vacancy
due-kind-decide = Decision on a successor
due-kind-decide-leave = Decision on leave
due-kind-answer-leave = Request for leave
due-kind-move = Report of a move
due-kind-onboarding = Onboarding
due-kind-leave-ends = End of a leave
due-kind-correction = Corrected result
due-kind-invited = Answer to an invitation after a draw
due-invited = Draw { $sortition }, resident number { $number }: answer to the invitation
due-silent = Draw { $sortition }, resident number { $number } did not answer: invite the next residents
due-of-invitee = Invitation after draw { $sortition }, resident number { $number }
due-by-resident = Resident number { $number }
reminder-staff-subject = { $count ->
    [one] Wijkzetel: 1 deadline is near
   *[other] Wijkzetel: { $count } deadlines are near
}
reminder-staff-opening = These deadlines are near:
reminder-line = - { $until }: { $what }, { $body }
reminder-staff-closing = The page tells of every deadline how its last day was computed. Do you not want this mail? Switch it off on the page Deadlines.
reminder-person-subject = Your appointment: mind the last day
reminder-person-opening = You are appointed as a member of a neighbourhood council.
reminder-person-answer = { $body }: let us know by { $until } whether you accept the appointment. After that it is not possible.
reminder-person-papers = { $body }: you accepted the appointment, but papers are still missing. Send them by { $until }.
reminder-person-page = This is your own page: { $address }
reminder-person-closing = Have you answered already? Then you need not do anything. The letter says how to reach the griffie.
reminders-title = Mail about deadlines
reminders-lead = Wijkzetel can mail you on the working day before a deadline. You hear of every deadline once.
reminders-text = The mail has no names: only the neighbourhood council, the number of the case and the last day. Saturday, Sunday and the holidays of the Algemene termijnenwet are no working days.
reminders-wants = Yes, mail me
reminders-email = Your e-mail address
reminders-email-missing = Fill in your e-mail address, or untick the box.
reminders-email-wrong = This is not an e-mail address. Write it as name@rotterdam.nl.
reminders-save = Save
reminders-on = Mail is switched on.
reminders-off = Mail is switched off.
recipient-title = E-mail address of { $name }
recipient-lead = Did this person give an e-mail address? Then he or she gets a reminder on the working day before the last day.
recipient-email = E-mail address
recipient-email-hint = Leave it empty when there is no address. What was there is then erased.
recipient-language = Language of the mail
recipient-link = E-mail address for a reminder
feeds-title = Calendars
feeds-lead-griffie = Put all deadlines in your own calendar. It reads this address and keeps itself up to date.
feeds-lead-bureau = Put the election calendar in your own calendar. It reads this address and keeps itself up to date.
feeds-text = Copy the link of the address and paste it in your calendar program. Whoever has the address can read the calendar without signing in. It has no names in it. Does somebody know the address who should not? Renew it: the old address then shows nothing.
feeds-none = There is no address yet.
feeds-new = A new address
feeds-name = Whose calendar is this?
feeds-name-hint = For example: Calendar of the griffie.
feeds-name-missing = Fill in whose calendar this is.
feeds-make = Make an address
feeds-address = Address
feeds-history = Made
feeds-act = Change
feeds-renew = Renew
feeds-withdraw = Withdraw
feeds-ended = Withdrawn
feeds-made = Made by { $name }, { $moment }
feeds-withdrawn = Withdrawn by { $name }, { $moment }
feed-gone-title = This address was withdrawn
feed-gone-text = Ask the griffie or the election bureau for the new address, and remove this one from your calendar.
feed-name-griffie = Deadlines { $election }
feed-summary = { $what }, { $body }
deadlines-audit-reminders-chosen = Mail about deadlines chosen
deadlines-audit-recipient-address-kept = E-mail address of somebody appointed recorded
deadlines-audit-feed-made = Address of a calendar made
deadlines-audit-feed-withdrawn = Address of a calendar withdrawn
deadlines-audit-template-changed = Texts of a letter changed
deadlines-audit-sealed-letter-made = Sealed letter made
deadlines-audit-letter-sent = Sending of a letter recorded
deadlines-audit-letter-language-chosen = Language of letters to somebody chosen
deadlines-audit-letter-returned = Letter came back
deadlines-audit-field-wants = Wants mail
deadlines-audit-field-known = Address known
deadlines-audit-field-letter = Letter
deadlines-audit-field-locale = Language
deadlines-audit-field-texts-sha256 = SHA-256 of the texts
deadlines-audit-field-how = How
deadlines-audit-field-why = Why
deadlines-language-nl = Dutch
deadlines-language-en = English
