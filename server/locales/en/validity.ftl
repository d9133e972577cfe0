# The session on validity.
validity-title = Session on validity
validity-lead = In the public session the bureau decides which candidacies are valid, and on the number of seats.
validity-empty = There are no signed registrations yet.
validity-sessions = Sessions on validity
validity-sessions-lead = The minutes of the sessions. A correction is a new version; the old one stays here.
validity-sessions-none = No session has been held yet.
validity-session-link = Session { $session }, { $day }
validity-session-title = Session { $session } on validity
validity-correct = Make a correction
validity-figure-all = registrations
validity-figure-ready = ready for the session
validity-figure-blocked = not ready yet
validity-proposed = What is proposed now
validity-ready = All registrations can be decided on.
validity-hold = Hold the session
validity-hold-lead = { $valid ->
    [one] 1 candidacy becomes valid
   *[other] { $valid } candidacies become valid
}, { $invalid } not, in { $bodies ->
    [one] 1 council
   *[other] { $bodies } neighbourhood and village councils
}.
validity-hold-button = Record these decisions
validity-day-early = That day is before registration closed on { $closing }. Choose the day of the session.
validity-blocks = What stands in the way
validity-blocks-text = The session can only decide once every registration has been examined. Open a group to see whom it concerns.
validity-block-not-examined = not examined yet
validity-block-repair = waits for repair
validity-block-check = repair not checked yet
validity-block-second = waits for the second official
validity-block-no-body = no neighbourhood known
validity-block-no-reason = not valid without a reason
validity-block-same-person = stands more often than allowed
validity-next-not-examined = Examine these registrations, and make a proposal.
validity-next-repair = The candidate can still repair the omission. Wait for the end of the term, then settle the omission.
validity-next-check = See whether the omission was repaired, and examine the registration again.
validity-next-second = Have a second official look at the proposal.
validity-next-no-body = Correct the registration: fill in to which neighbourhood it belongs.
validity-next-no-reason = Open the registration and fill in why it is not valid.
validity-next-same-person = Decide which candidacy stays, or that they are different persons.
validity-same-title = Perhaps the same person
validity-same-text = These registrations have the same last name and date of birth, or the same BSN. That is a finding; the bureau decides.
validity-same-open = decision needed
validity-same-done = decided
validity-same-decide = Decide on this
validity-same-question = What stays?
validity-same-stays = This one stays: { $name }
validity-same-others = They are different persons
validity-same-missing = Choose which candidacy stays, or that they are different persons.
validity-person-stays = this one of the same person stays
validity-person-goes = same person stands elsewhere
validity-person-other = another person
validity-points-title = Prepared for the session
validity-name-in-body = { $name } ({ $body })
validity-candidate = Candidate
validity-aanduiding = Designation
validity-state = State
validity-prepared = Prepared
validity-prepared-now = Prepared:
validity-take-back = Take this back
validity-decision = Decision
validity-why = Reason
validity-is-valid = valid
validity-is-invalid = not valid
validity-no-proposal = no proposal yet
validity-proposal = Proposal of the examination:
validity-differ-title = Decide otherwise
validity-differ-text = If you do nothing, the session follows the proposal. Do you want something else, or to strike the designation? Prepare that here, with a reason.
validity-decision-missing = Choose valid or not valid.
validity-decision-same = This is what the examination proposes already. Choose something else, strike the designation, or go back.
validity-strike = designation struck
validity-strike-label = Strike the designation “{ $aanduiding }”; the candidate stays
validity-strike-invalid = Who is not valid is not on the ballot. Do not strike the designation as well.
validity-reason-label = Reason
validity-reason-how = The reason stands in the public minutes. Name no address or date of birth.
validity-reason-missing = Fill in the reason.
validity-article-label = Article (may stay empty)
validity-article-how = Only when you are sure of the article.
validity-prepare = Prepare this
validity-bodies-title = For each neighbourhood and village council
validity-bodies-text = When there are too few candidates, the session decides on the seats too. Choose a council to see the candidates.
validity-body = Neighbourhood or village council
validity-bodies-vote = { $count ->
    [one] A vote in 1 neighbourhood
   *[other] A vote in { $count } neighbourhoods
}
validity-bodies-no-vote = { $count ->
    [one] No vote in 1 neighbourhood with candidates
   *[other] No vote in { $count } neighbourhoods with candidates
}
validity-bodies-nobody = { $count ->
    [one] No valid candidate in 1 neighbourhood
   *[other] No valid candidate in { $count } neighbourhoods
}
validity-valid = Valid
validity-invalid = Not valid
validity-seats = Seats
validity-outcome = Outcome
validity-places = Places by lot
validity-seats-choice = There are more candidates than seats.
validity-seats-equal = As many candidates as seats. A vote is held.
validity-seats-lowered = From { $planned } to { $seats } seats. A vote is held.
validity-seats-sortition = { $seats } seats, of which { $drawn } by lot among residents.
validity-seats-no-vote = Nobody stands. No vote can be held.
validity-sortition-title = Preparing a lot among residents
validity-sortition-text = In these councils there are fewer than five candidates. Residents are drawn by lot for the empty places. This decision records for how many places.
validity-progress-title = The session is being recorded
validity-progress-text = { $done } of { $total } councils are done.
validity-progress-finished = Everything was recorded at once. The minutes are ready.
validity-progress-going = The work goes on, also when you leave this page. Nothing holds until all of it is done.
validity-progress-failed = Nothing was recorded
validity-progress-back = To the session on validity
validity-file = Minutes of the validity (PDF)
validity-findings-file = Minutes of the examination (PDF, not public)
validity-corrected-by = This session was corrected later. Read also:
validity-corrects-link = These minutes correct:

# The minutes.
validity-minutes-title = Minutes of the validity and the numbering
validity-minutes-heading = Minutes of the validity and the numbering of the lists of candidates
validity-minutes-subject = { $election }, session { $session } on validity
validity-findings-title = Minutes of the examination
validity-findings-heading = Minutes of the examination of the candidacies
validity-election = Election
validity-vote-on = Day of the vote
validity-regulation = Regulation
validity-session = Session
validity-corrects = Corrects
validity-corrects-text = session { $session } of { $day }
validity-reason = Reason of the correction
validity-changes-title = What this session changes
validity-change = Change
validity-decided = decided
validity-struck = struck
validity-added = added
validity-moved = moved
validity-from-to = from { $from } to { $to }
validity-summary-title = Overview
validity-summary-text = In { $bodies ->
    [one] 1 council
   *[other] { $bodies } neighbourhood and village councils
} { $valid ->
    [one] 1 candidacy is valid
   *[other] { $valid } candidacies are valid
} and { $invalid } not valid.
validity-total = Total
validity-numbering-title = The numbering
validity-numbering-first = The numbers on the ballot are drawn by lot in a public session. They stand in the minutes of the draw.
validity-numbering-none = All councils keep the numbers of their draw.
validity-numbering-anew = { $count ->
    [one] For 1 council a new draw is held. The other councils keep the numbers of their draw.
   *[other] For { $count } councils a new draw is held. The other councils keep the numbers of their draw.
}
validity-anew = A new draw is held here
validity-candidates-title = The candidates
validity-candidates-text = The lists stand in alphabetical order, without a number. No date of birth or address is in it.
validity-nobody = Nobody stands here.
validity-refused = Not valid
validity-aanduiding-struck = The designation “{ $aanduiding }” of { $name } was struck. The candidate stays.
validity-list-personal = One candidate of this list was left, and stands on a personal title.
validity-list-falls = Nobody of this list was left. The list falls.
validity-omission-unrepaired = Omission not repaired: { $omission }.
validity-found-too-young = The candidate has not reached the required age on the day of the vote.
validity-found-title = What the examination found
validity-found-text = { $examined } candidacies were examined. There was an omission in { $with }.
validity-found-none = There were no omissions.
validity-omission = Omission
validity-until = Could be repaired until
validity-repaired = Repaired
validity-repaired-yes = repaired
validity-repaired-no = not repaired
validity-repaired-open = not settled
validity-audit-text = This was the last event in the log before these minutes were made. Who checks the log later finds the same mark there.

# The correction.
correction-title = Correction of session { $session }
correction-lead = Prepare each change. Then hold one session in which all is decided at once. Session { $session } stays readable.
correction-planned = Changes that are prepared
correction-planned-none = Nothing is prepared yet.
correction-counts = There were { $before } valid candidacies. There will be { $after }.
correction-others-keep = All other councils keep their draw.
correction-choose = Choose a candidate
correction-choose-text = First choose the neighbourhood. Did a registration come on paper? Enter it under Registrations first; then it stands here.
correction-body-lead = Choose a candidate to strike, add or move.
correction-stands = { $body }. State: { $state }.
correction-strike = Strike: the candidacy is not valid
correction-move = Move to another neighbourhood
correction-to = To which neighbourhood
correction-to-how = Only when moving. The candidate stands alone there, also when on a list before.
correction-to-strike = You choose to strike and a neighbourhood too. Leave the neighbourhood empty, or choose to move.
correction-to-missing = Choose another neighbourhood than the one where the candidate stands now.
correction-change-missing = Choose strike or move.
correction-prepare = Prepare this change
correction-prepare-add = Prepare to add
correction-button = Record this correction
correction-not-ready = Nothing was recorded: nothing is prepared, or a change no longer fits. Look at the changes.
correction-day-early = That day is before the session of { $before } that you correct. Choose a later day.
correction-unknown = There is no such candidacy.
correction-not-valid = This candidacy is not valid, so it cannot be struck or moved.
correction-valid = This candidacy is valid already.
correction-same-body = The candidate stands in that neighbourhood already.
refusal-session-blocked = { $count ->
    [one] Nothing was recorded: the session cannot decide on 1 registration yet.
   *[other] Nothing was recorded: the session cannot decide on { $count } registrations yet.
}
refusal-session-blocked-next = See on the agenda what stands in the way.

# Objections and appeals.
appeal-title = Objections and appeals
appeal-lead = Record here who objected or appealed, and how it ended. Names and texts are kept encrypted.
appeal-no-session = No session has been held yet. There can be no appeal yet.
appeal-none = No objections or appeals are recorded.
appeal-what = What
appeal-state = State
appeal-by = By whom
appeal-day = Received on
appeal-until = Term until
appeal-late = too late
appeal-row = { $kind } { $number } against session { $session }
appeal-followed = Followed by a correction in session { $session }.
appeal-term-runs = Appeal against session { $session } is open until { $until }: { $days ->
    [one] 1 day
   *[other] { $days } days
} left.
appeal-term-over = The term against session { $session } ran until { $until }. It is { $days ->
    [one] 1 day
   *[other] { $days } days
} over.
appeal-term-assumed = For a correction the term is an assumption.
appeal-overdue = open, term { $days ->
    [one] 1 day
   *[other] { $days } days
} over
appeal-near = open, term ends { $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
}
appeal-open = open, { $days ->
    [one] 1 day
   *[other] { $days } days
} left
appeal-new = New objection or appeal
appeal-kind = What is it?
appeal-kind-missing = Choose objection or appeal.
appeal-objection = Objection
appeal-appeal = Appeal
appeal-session = Against which session
appeal-session-missing = Choose a session from the list.
appeal-by-candidate = Candidate
appeal-by-voter = Voter
appeal-by-authority = Authority
appeal-by-missing = Choose whom it comes from.
appeal-name = Name
appeal-name-how = Kept encrypted.
appeal-name-missing = Fill in the name.
appeal-application = Reference of the registration
appeal-application-how = Only when it is about one registration, as r7k4-wq2m.
appeal-application-unknown = This reference is not in this election. Check it, or leave it empty.
appeal-day-early = That day cannot be: the first that counts is { $earliest }. Choose a later day.
appeal-text = What was said?
appeal-text-missing = Fill in what was said.
appeal-button = Record this
appeal-steps = How it ended
appeal-outcome-title = Record how it ended
appeal-outcome = Outcome
appeal-outcome-missing = Choose how it ended.
appeal-upheld = upheld
appeal-dismissed = dismissed
appeal-inadmissible = inadmissible
appeal-withdrawn = withdrawn
appeal-decided-on = Day of the decision
appeal-correction = Which correction followed
appeal-correction-how = Leave empty when no correction came.
appeal-outcome-text = What was decided, and why?
appeal-outcome-text-missing = Fill in what was decided, and why.
appeal-outcome-button = Record the outcome

# The log.
audit-kind-validity-prepared = Point for the session prepared
audit-kind-validity-decided = Decision on candidacies
audit-kind-validity-session-held = Session on validity held
audit-kind-appeal-lodged = Objection or appeal recorded
audit-kind-appeal-settled = Outcome of objection or appeal recorded
audit-field-valid = Valid
audit-field-invalid = Not valid
audit-field-decisions-sha256 = Digest of the decisions
audit-field-bodies-drawn = Councils to draw
audit-field-minutes-sha256 = Digest of the minutes
audit-field-findings-sha256 = Digest of the examination
audit-field-outcome = Outcome
audit-field-correction = Correction

validity-letters = Letters about the decision
validity-letters-lead = Every candidate gets a letter with the decision, the grounds and how to appeal, also by e-mail when the address is known. Whoever got a letter about this session already gets no second one.
validity-letters-button = Send the letters
validity-letters-text = { $done } of { $total } letters were made.
validity-letters-finished = Everybody about whom this session decided has a letter. The e-mail is on its way.
validity-letters-going = The work goes on, also when you leave this page.
validity-letters-failed = Not all letters were made
