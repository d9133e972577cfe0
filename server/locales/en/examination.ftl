# The examination of applications by the bureau: board, work, one application, omissions and letters.
board-title = Registrations
board-open = Registration is open for { $days } { $days ->
    [one] day
   *[other] days
} and { $hours } hours: until { $closing } inclusive.
board-open-hours = Registration is open for { $hours } hours: until { $closing } inclusive.
board-open-minutes = Registration is open for { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}: until { $closing } inclusive.
board-closed = Registration is closed. In time was until { $closing } inclusive.
board-pages = About these registrations
board-file = This overview as a file (CSV)
board-four-eyes-on = Two officials look at each registration: who makes a proposal cannot confirm it.
board-four-eyes-off = One official looks at each registration. The second official is switched off.
board-enough = Candidates enough?
board-curve = Registrations over time
board-curve-drawing = Line of the number of registrations: { $total } from { $from } until { $until }. The figures of each day stand in the table below.
board-curve-table = Figures of each day
board-day = Day
board-day-count = Received
board-day-sum = Together
board-nothing-yet = There is no registration yet.
board-bodies = Each neighbourhood
board-bodies-text = The bar is the number of candidates, the mark the number of seats. Choose a neighbourhood to see what waits.
board-sort = Sort by
board-sort-need = need
board-sort-name = name
board-sort-registrations = registrations
board-sort-work = work
board-body = Neighbourhood council
board-supply = State
board-seats = Seats
board-candidates = Candidates
board-entrants = Lists
board-registrations = Registrations
board-waiting = Waits for the bureau
board-drafts = Begun, not signed
board-withdrawn = Withdrawn
board-missing = { $missing } more needed
board-sum = Together
supply-shortage = too few
supply-equal = exactly enough
supply-choice = there is a choice

work-title = Work that waits
work-lead = { $count ->
    [0] Nothing waits.
    [one] 1 registration is not finished. The bureau can do something now about { $ours }.
   *[other] { $count } registrations are not finished. The bureau can do something now about { $ours }.
}
work-filter-body = Neighbourhood council
work-filter-state = Waits for
work-filter-button = Show
work-filter-none = Show all
work-list = What waits
work-nothing = Nothing waits here.
work-who = Candidate
work-waits = Waits for
work-since = Since
work-until = repair until { $until } inclusive
work-proposed-by-you = your proposal: a colleague must look
work-pages = Other registrations
work-before = Previous page
work-after = Next page
work-previous = Previous registration
work-next = Next registration
waits-new = new
waits-answered = repaired, to be looked at
waits-term-ended = term is over
waits-second = second official
waits-applicant = candidate repairs
waits-session = ready for the session

examination-no-body = neighbourhood not known
examination-received-online = { $body }. Received online on { $at }. Reference { $reference }.
examination-received-paper = { $body }. Received on paper on { $at }. Reference { $reference }.
todo-examine = Look at the data and at what was found. Is everything in order? Then propose that the candidacy is valid.
todo-answered = The candidate answered the omission. Look at what changed, and settle the omission.
todo-term-ended = The term to repair is over and no answer came. Settle the omission.
todo-second = A colleague made a proposal. Look at it, and confirm it or send it back.
todo-second-other = You made this proposal. A colleague must confirm it or send it back.
todo-applicant = The candidate can still repair it. There is nothing to do now.
todo-session = The proposal is ready for the session. There is nothing to do now.
todo-nothing = There is nothing left to examine here.
examination-parts = Data and findings
examination-part = Part
examination-says = Registered
examination-found = Found
examination-eligibility = May this person stand?
examination-advice = This is what the rules say about what is known. The bureau decides.
examination-not-assessed = This cannot be told without a date of birth and a neighbourhood.
examination-others = Other candidacies
examination-no-others = No other registration of the same person was found.
examination-others-text = These registrations seem to be of the same person. Look whether that is so.
examination-reference = Reference
examination-state = State
examination-likeness = Why
examination-omissions = Omissions
examination-proposal = The proposal
examination-versions = Versions
examination-because = Reason:
examination-course = What happened
examination-letters = Letters
examination-position = On a list, place { $position }
examination-alone = Alone
examination-no-offices = No public offices
examination-consents = Consents
examination-no-consent = No consent
examination-photo = There is a photo
examination-by-applicant = the candidate
examination-empty = empty
examination-yes = yes
examination-no = no
examination-reason = Reason
examination-reason-hint = Who reads this later must understand why.
examination-reason-missing = Write down why.
examination-text-long = This is too long. Use at most { $most } characters.
part-name = Name
part-birth-date = Date of birth
part-address = Address
part-body = Neighbourhood
part-list = List
part-aanduiding = Designation
part-offices = Public offices
part-consent = Consent
part-phone = Telephone
part-presentation = Presentation
part-photo = Photo
found-missing = not filled in
found-too-long = too long: { $length } characters, at most { $most }
found-unprintable = The character { $letter } cannot be printed. Write it in ordinary letters.
found-name-differs = Register: { $registered }
found-birth-date-differs = Register: { $registered }
found-not-in-register = Not found in the population register
found-several = { $count } persons in the population register fit
found-name-agrees = As in the population register
found-lives-in = By the register lives in this neighbourhood
found-lives-elsewhere = By the register lives in { $body }
found-lives-outside = By the register lives where there is no council
found-home-unknown = The register does not tell in which neighbourhood the address lies
found-resident-since = Has lived there since { $day }
found-came-later = Has lived there only since { $day }; not yet on { $on }
found-left = Left the municipality on { $day }
found-deceased = By the register died on { $day }
found-no-register = No population register was read in
found-address-in = The address lies in this neighbourhood
found-address-elsewhere = The address lies in { $body }
found-address-nowhere = The address lies where there is no council
found-address-unknown = The address is not in the table of addresses
found-address-ambiguous = The postcode lies in more than one area
likeness-login = the same login
likeness-bsn = the same citizen service number
likeness-name = the same name and date of birth
eligibility-eligible = meets the rules
eligibility-undecided = not certain
eligibility-refused = does not meet the rules
finding-old-enough = The candidate is { $age } or older from { $reached }. The vote is on { $day }.
finding-too-young = The candidate is { $age } only from { $reached }. The vote is on { $day }.
finding-leap-day = The candidate was born on 29 February. What counts as the birthday is { $day }.
finding-lives-in = The candidate lived in the neighbourhood on { $day }.
finding-lives-elsewhere = The candidate lived in another neighbourhood on { $day }: { $body }.
finding-lives-outside = The candidate lived where there is no council on { $day }.
finding-residence-unknown = It is not known where the candidate lived on { $day }.
finding-stands-once = The candidate stands once.
finding-named-twice = The candidate is named more than once on this list.
finding-other-list = The candidate also stands on another list in this neighbourhood.
finding-other-wijk = The candidate also stands in another neighbourhood: { $body }.
finding-in-time = Received on { $received }. That is in time: it could be until { $closes } inclusive.
finding-too-late = Received on { $received }. That is too late: it could be until { $closes } inclusive.
step-received = Received, version { $version }.
step-withdrawn = Withdrawn.
step-corrected = Corrected by the bureau, version { $version }.
step-omission-raised = Omission { $omission } raised, repair until { $until } inclusive.
step-omission-answered = Omission { $omission } answered with version { $version }.
step-omission-repaired = Omission { $omission } is repaired.
step-omission-not-repaired = Omission { $omission } is not repaired.
step-examined-valid = Examined: proposed as valid.
step-examined-invalid = Examined: proposed as not valid.
step-seconded = Confirmed by a second official.
step-returned = Sent back by a second official.
step-decided-valid = Session { $session }: valid.
step-decided-invalid = Session { $session }: not valid.
step-moved = Session { $session }: moved to { $body }.
version-number = Version { $version }
version-made = Made by { $who } on { $at }.
version-changes = What became different
version-was = Was
version-is = Is
version-whole = All that this version says
letter-link = { $kind } of { $at } (PDF)
paper-kind-confirmation = Confirmation
paper-kind-omission = Letter about an omission
paper-kind-decision = Letter about the decision
paper-kind-other = Document

proposal-title = Proposal for the session
proposal-lead = The session decides. Here you record what you propose, and why.
proposal-other = Another proposal, or with reasons
proposal-valid-button = Propose: valid
proposal-verdict = Your proposal
proposal-valid = Valid
proposal-invalid = Not valid
proposal-verdict-missing = Choose valid or not valid.
proposal-grounds = Findings that count
proposal-grounds-hint = Choose what your proposal rests on. It also stands in the letter to the candidate.
proposal-omissions = Omissions that were not repaired
proposal-reason-hint = Other reasons, in your own words. They also stand in the letter to the candidate. Can stay empty when you choose something above.
proposal-ground-missing = Choose at least one finding, or write down why the candidacy is not valid.
proposal-button = Record the proposal
proposal-by = Proposal of { $who } on { $at }.
proposal-omission = Omission { $number } was not repaired.
second-button = Confirm the proposal
return-link = Send back with a reason
return-title = Send the proposal back
return-lead = The registration is then examined again. Your reason stays with the registration.
return-button = Send the proposal back

amend-link = Correct the data
amend-title = Correct the data
amend-lead = You make a new version. What the candidate signed stays readable. After that the registration is examined again.
amend-reason-hint = Why do you correct this without the candidate? Name no other persons.
amend-button = Record the new version
amend-same = Nothing was changed. Change at least one field, or go back.

omission-link = Raise an omission
omission-title = Raise an omission
omission-lead = Choose what is missing or wrong. What fits a finding stands first. You complete the text and then see exactly what goes out.
omission-suggested = fits a finding
omission-term = The candidate can repair it until { $until } inclusive.
omission-term-over = The term to repair ended on { $until }. Nothing was raised. Make a proposal without repair, or move that day in the calendar.
omission-button = See what goes out
omission-unfilled = Fill this in. Without it the text cannot go out.
omission-confirm-title = Is this letter right?
omission-confirm-lead = Nothing was recorded or sent yet. This is what the candidate reads.
omission-confirm-button = Record and send
omission-change-button = Back to change it
omission-by-mail = The letter goes by e-mail, with the letter as PDF attached.
omission-by-post = No e-mail address of this candidate is known. Print the letter and send it by post.
omission-until = Can be repaired until, inclusive:
omission-letter = Letter (PDF)
omission-numbered = Omission { $number }: { $title }
omission-repaired = repaired
omission-not-repaired = not repaired
omission-answered = answered, to be looked at
omission-ended = term is over
omission-runs = term runs
placeholder-missing = What is missing
placeholder-given = As registered
placeholder-registered = As in the register
placeholder-why = The reason
placeholder-body = The neighbourhood
placeholder-label = The designation
placeholder-most = The highest number of characters
placeholder-other = Where else
placeholder-document = The document
placeholder-part = What it belongs to
settle-link = Settle
settle-title = { $title }: settle
settle-lead = { $what } It can be repaired until { $until } inclusive. There is no answer yet.
settle-lead-answered = { $what } It could be repaired until { $until } inclusive. The candidate answered with version { $version }.
settle-question = Was the omission repaired?
settle-yes = Yes, repaired
settle-no = No, not repaired
settle-missing = Choose whether the omission was repaired.
settle-runs = The term runs until { $until } inclusive. Until then the candidate can repair it. Nothing was recorded.
settle-button = Record

paper-title = Enter a registration on paper
paper-lead = Type what the candidate signed on paper. What is missing on the paper you leave empty: the examination then says that it is missing, and it can be repaired.
paper-came = Received on
paper-came-hint = The day on which the paper came to the bureau.
paper-came-late = This moment has not been yet. Fill in when the paper came in.
paper-time = Time of receipt
paper-time-hint = To the second when that is known, as 14:59:30. It decides whether the registration is in time.
paper-time-wrong = This is no time. Type hours and minutes, as 14:30.
paper-time-left-out = This time does not exist: the clock went an hour forward that night.
paper-button = Enter the registration
entry-body = Neighbourhood council
entry-body-missing = Choose a neighbourhood that takes part in this election.
entry-initials = Initials
entry-first-name = First name
entry-prefix = Prefix
entry-last-name = Last name
entry-last-name-missing = Fill in the last name.
entry-birth-date = Date of birth
entry-birth-date-late = This day is not in the past. Look whether the year is right.
entry-postcode = Postcode
entry-postcode-hint = Four digits and two letters.
entry-postcode-wrong = This is no postcode. Type four digits and two letters, as 3011 AB.
entry-house-number = House number
entry-house-number-hint = With what comes after it, as 12 B.
entry-house-number-wrong = Begin with the house number in digits, as 12 B.
entry-street = Street
entry-locality = Place of residence
entry-phone = Telephone number
entry-aanduiding = Designation
entry-aanduiding-hint = As on the paper, also when it is too long.
entry-offices = Public offices
entry-offices-hint = One office on each line.
entry-no-offices = States to hold no public office
entry-offices-both = There are offices, and also that there are none. Choose one of the two.
entry-consents = Consents to the candidacy
entry-presentation = Presentation for the public page

four-eyes-title = Second official
four-eyes-lead = With a second official, who makes a proposal cannot confirm it. What was proposed already stays as it is.
four-eyes-changed = Last changed by { $who } on { $at }. Reason: { $reason }
four-eyes-question = Must a second official look at each proposal?
four-eyes-on = Yes, a second official looks
four-eyes-off = No, one official is enough
four-eyes-missing = Choose yes or no.
four-eyes-same = It is like that already. Nothing was changed.
four-eyes-button = Record

examination-letter-body = Candidate for
examination-letter-vote = Day of the vote
omission-letter-heading = Omission in your registration
omission-letter-opening = You registered as a candidate for { $body }. The election bureau examined your registration. There is something that you must repair.
omission-letter-mend = What you must do
omission-letter-until = You can repair this until { $until } inclusive. After that it is too late.
omission-letter-how = Did you register online? Then sign in on the website and choose repair at your registration. Did you register on paper? Then bring or send what is missing to the election bureau, with this letter.
omission-letter-after = A public session decides whether your candidacy is valid. If the omission is not repaired by then, your candidacy can be declared invalid.
omission-letter-term = How this term was counted
omission-letter-moved = The election bureau set this day itself, instead of the day that the regulation gives. The reason stands in the calendar of the election.
omission-mail-subject = Your registration as a candidate: { $title }
omission-mail-text = Dear { $name },

    You registered as a candidate for { $body }. We examined your registration. There is something that you must repair.

    { $what }

    { $mend }

    You can repair this until { $until } inclusive. After that it is too late.

    The letter is attached. Your reference is { $reference }.

    The election bureau
decision-letter-heading = Decision on your candidacy
decision-letter-valid = Your candidacy for { $body } is valid.
decision-letter-invalid = Your candidacy for { $body } is not valid.
decision-letter-valid-next = You stand on the ballot. The order on the ballot is decided by lot.
decision-letter-invalid-next = You do not come on the ballot.
decision-letter-grounds = What this decision rests on
decision-letter-appeal-title = Do you disagree with this decision?
decision-letter-appeal = You can appeal until { $until } inclusive.
decision-letter-appeal-how = How to appeal stands in the announcement of the session. The election bureau can tell you where to hand in your appeal.
decision-mail-subject = Decision on your candidacy
decision-mail-valid = Dear { $name },

    Your candidacy for { $body } is valid. The decision is attached. There you also read how you can appeal.

    Your reference is { $reference }.

    The election bureau
decision-mail-invalid = Dear { $name },

    Your candidacy for { $body } is not valid. Why, and how you can appeal, you read in the attachment.

    Your reference is { $reference }.

    The election bureau

audit-kind-application-entered = Registration on paper entered
audit-kind-application-corrected = Registration corrected by the bureau
audit-kind-application-examined = Registration examined
audit-kind-omission-raised = Omission raised
audit-kind-omission-settled = Omission settled
audit-kind-four-eyes-changed = Second official switched on or off
audit-kind-decisions-sent = Decisions sent to candidates
audit-field-content-commitment = proof of the content
audit-field-four-eyes = second official
audit-field-letters = letters
audit-field-mails = e-mails
audit-field-omission = omission
audit-field-preset = text
audit-field-proposal = proposal
audit-field-reason-commitment = proof of the reason
audit-field-repaired = repaired
audit-field-session = session
