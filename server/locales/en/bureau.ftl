# The bureau: elections, bodies, and establishing a result.
bureau-title = Election bureau
bureau-lead = All elections, the newest first.
bureau-new-election = New election
bureau-no-elections = There is no election yet. Set one up first.
bureau-elections = Elections
bureau-election = Election
bureau-day = Day
bureau-state = State
bureau-unofficial = not official
bureau-established-of = { $established } of { $bodies } results established
bureau-bodies = { $bodies ->
    [one] There is 1 council in this election.
   *[other] There are { $bodies } councils in this election. What needs work comes first.
}
bureau-pages = About this election
bureau-calendar = Calendar
bureau-imports = Import figures
bureau-ready = { $bodies ->
    [one] The result of 1 council can be established now.
   *[other] The results of { $bodies } councils can be established now.
}
bureau-establish-all = Establish all results that are ready
bureau-states = How far each council is
bureau-all-bodies = Show all councils
bureau-body = Council
bureau-seats = Seats
bureau-candidates = Lists and candidates
bureau-stations = Stations counted
bureau-votes = Votes
bureau-ballot = { $lists } lists, { $candidates } candidates
bureau-counted = { $counted } of { $stations }
bureau-version = version { $version }, established on { $day }
bureau-contradictory = { $stations ->
    [one] the totals of 1 station contradict each other
   *[other] the totals of { $stations } stations contradict each other
}
bureau-shortage-open = too few candidates: a decision is needed

standing-outdated = correction needed
standing-differences = totals differ
standing-lot = waits for a lot
standing-ready = ready to establish
standing-waits = waits for figures
standing-established = established
standing-corrected = corrected

todo-title = What now?
todo-no-stations = There are no stations yet. Import the stations and the counts first.
todo-waits = { $counted } of the { $stations } stations are counted. Import the other counts.
todo-no-votes = No valid votes were counted. Check the counts and import them again.
todo-shortage = There are too few candidates. Decide on the number of seats first.
todo-shortage-button = Decide on the seats
todo-lot = Only a lot can decide between equals. Record the drawing first.
todo-lot-button = To the drawing
todo-differences = The totals of a station contradict each other. Look at what the checks found. If the votes are right, establish the result.
todo-ready = Everything is counted. The result can be established.
todo-establish-button = Establish the result
todo-outdated = The figures have changed since the result was established. Look at what changes, and establish a correction.
todo-correct-button = Make a correction
todo-established = The result is established. There is nothing to do. If something is wrong after all, make a correction.

tabulation-counted = stations counted
tabulation-votes = Votes per candidate and station
tabulation-votes-text = Before each name stands the number of the list. Scroll the table sideways to see all stations.
tabulation-deceased = died; the votes count for the list
tabulation-totals = Totals per station
tabulation-letters = What the letters mean
tabulation-findings = What the checks found
tabulation-findings-text = A check stops nothing. Look the figures up on the paper of the station.
tabulation-outcome = The outcome at this moment
tabulation-not-established = This is a calculation. The result is not established, and nobody is elected.
tabulation-same = This calculation agrees with the result that was established.
tabulation-versions = Established results
version-minutes = Minutes (PDF)
version-title = Result, version { $version }
version-lead = The result of { $body }, as established on { $day }.
version-replaced = This version no longer counts. It was replaced by version { $version }.

session-title = The session
session-place = Place
session-place-missing = Fill in where the session was held.
session-day = Day of the session
session-day-early = That day is before the vote of { $election }. Choose the day of the session.
session-day-before = That day is before the result of { $before } that you correct. Choose a later day.
session-day-late = That day is still to come. Choose today or an earlier day.
session-chair = Chair
session-chair-missing = Fill in the name of the chair.
session-members = Other members who were present
session-members-how = One name on each line.
session-member-twice = { $name } is there twice. Name each member once.
session-raised = Objections raised in the session
session-raised-how = One objection on each line. Leave empty when there were none.
session-answers = Answers to the objections
session-answers-how = One answer on each line, in the order of the objections.
session-answers-differ = There are { $raised } objections and { $answers } answers. Give one answer for each objection, each on its own line.
session-reason = Reason for the correction
session-reason-how = The reason stands on the public page and in the minutes. Do not name voters.
session-reason-missing = Fill in why there is a correction.
session-too-long = This is too long. Use at most { $most } characters on a line.
session-unprintable = The character { $letter } cannot be printed in the minutes. Write it in Latin letters.

establish-title = Establish the result
establish-lead = Fill in what happened in the public session about { $body }. After that you see exactly what is established. Nothing changes yet.
establish-to-confirm = See what is established
establish-button = Establish this result
establish-elected = Who gets a seat
establish-list = List
establish-seats = Seats per list
establish-lot = A lot was drawn between { $names }. Drawn was { $name }.
establish-lot-number = A lot was drawn. Drawn was number { $number }.
confirm-title = Is this right?
confirm-lead = This is established for { $body }, as version { $version } of the result. An established result changes only by a correction.
confirm-outcome = The result
confirm-digest = Mark of what you see here (SHA-256):
correct-title = Correct the result
correct-lead = The result of { $body } is established already. A correction is a new version, with a reason. The old version stays readable.
correct-button = Establish this correction
correct-nobody = nobody
correct-members-title = Members were admitted already
correct-members-text = Members were admitted on the earlier result. This correction changes who is elected, but the roster does not change by itself. Call the griffie first: it decides what this means for the members.
correct-members-known = The griffie knows of this correction
correct-members-unknown = Talk to the griffie first, and tick this after that.
establish-all-title = Establish all results that are ready
establish-all-lead = { $bodies ->
    [0] There is no result now that can be established.
    [one] The result of 1 council is established. Choose the name to see who is elected.
   *[other] The results of { $bodies } councils are established, in one session. Choose a name to see who is elected.
}
establish-all-none = There is no result now that can be established. Look at the overview to see what is still to be done.
establish-all-button = Establish all these results
progress-title = Establishing results
progress-text = { $done } of { $total } results are dealt with.
progress-going = The work goes on, also when you leave this page.
progress-look = Look again
progress-finished = The work is done.
progress-failures = These results were not established
progress-broken = Nothing was established: the result or the minutes could not be made. Establish this result by itself.

deaths-title = Candidates who died
deaths-lead = When a candidate dies before the result, the votes count for the list. The candidate gets no seat. When somebody dies after the result, the seat falls vacant and it is up to the griffie.
deaths-none = No death is recorded.
death-record-title = Record a death
death-candidate = Candidate
death-choose = Choose a candidate
death-candidate-missing = Choose a candidate of this council.
death-known = This death is recorded already.
death-day = Day of death
death-day-late = That day is still to come. Fill in the day of death.
death-source = Source
death-source-how = How does the bureau know? For instance: notice of the civil registry.
death-source-missing = Fill in how the bureau knows.
death-button = Record the death
death-withdrawn = Withdrawn: { $reason }
death-withdraw = Withdraw
death-withdraw-title = Withdraw a death
death-withdraw-lead = The death of { $name } is withdrawn, because it was a mistake. The line stays, with your reason.
death-withdraw-reason = Reason
death-withdraw-missing = Fill in why this was a mistake.
death-withdraw-button = Withdraw

shortage-title = Too few candidates
shortage-none-title = Are there enough candidates?
shortage-lead = The regulation says what happens when there are too few candidates. The bureau decides; only then does the number of seats change.
shortage-no-rule = The regulation of this election has no rule for this.
shortage-what = What is decided
shortage-outcome = There are { $seats } seats. { $drawn ->
    [0] Nobody is drawn by lot.
    [one] For 1 seat a resident is drawn later. It stays empty in the result.
   *[other] For { $drawn } seats residents are drawn later. They stay empty in the result.
}
shortage-nothing = Nothing is to be decided now.
shortage-undecided = This is not decided on yet. Until then the seats are as they were.
shortage-day = Day of the decision
shortage-button = Record this decision
