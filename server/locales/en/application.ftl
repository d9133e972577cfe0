# Where an application stands, and why a step cannot be taken.
application-draft = Not signed yet
application-received = Received
application-omission = Omission, waits for repair
application-answered = Repaired, waits to be checked
application-examined = Examined, waits for the second official
application-ready = Ready for the session
application-valid = Valid
application-invalid = Not valid
application-withdrawn = Withdrawn

course-not-now = Nothing was recorded: that cannot be done where this application stands ({ $state }).
course-omission-open = Nothing was recorded: omission { $number } is not settled yet.
course-no-omission = Nothing was recorded: there is no omission { $number }, or it was settled.
course-repair-over = Nothing was recorded: the term to repair omission { $number } has ended.
course-repair-runs = Nothing was recorded: the term to repair omission { $number } still runs.
course-wrong-version = Nothing was recorded: another version of this application came in between. Version { $number } does not fit it.
course-same-official = Nothing was recorded: you examined this application yourself. A second official must look at the proposal.
course-not-later = Nothing was recorded: session { $number } is not later than the session that decided.

refusal-no-key = Nothing was kept: the server was started without a key, and personal data are only kept encrypted.
refusal-no-key-next = Ask the administrator to start the server with a key file.
refusal-key-destroyed = The personal data of this election were erased.
refusal-key-destroyed-next = What was decided is still in the log and in the minutes.
refusal-closed = Nothing was recorded: at this moment you cannot register or change your registration.
refusal-closed-next = See on the page of the election when you can register.
