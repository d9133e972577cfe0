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
deadlines-whom = Who has to do it?
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
due-leave-ends = Leave, vacancy { $number }: the member is back and the replacement leaves
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
due-kind-leave-ends = End of a leave
due-kind-correction = Corrected result
