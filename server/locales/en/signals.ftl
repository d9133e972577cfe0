# Signals from the population register: who left, died or cannot be found.

signals-title = Signals from the population register
signals-link = Signals from the population register{ $count ->
    [0] {""}
    [one] : 1 open
   *[other] : { $count } open
}
signals-lead = With each new extract this system holds everybody who sits, is appointed or may succeed against the population register. A difference is a signal. You decide what it means.
signals-source = The newest extract is of { $day } and has { $persons ->
    [one] one person
   *[other] { $persons } persons
}.
signals-no-extract = There is no extract of the population register for this election yet. The administrator takes it in with the command “wijkzetel import population”.
signals-open = { $count ->
    [0] No signals wait for you.
    [one] One signal waits for you.
   *[other] { $count } signals wait for you.
}
signals-compare = Compare again now
signals-compare-when = Needed when somebody became a member or was appointed after the extract. With a new extract it happens by itself.
signals-show-open = What waits for you
signals-show-all = All signals
signals-kind = Kind of signal
signals-column-what = Who and what
signals-column-source = Source
signals-column-state = State
signals-compared = It was compared on { $day }, for { $count ->
    [one] one person
   *[other] { $count } persons
}.
signals-not-compared = It was not compared yet. Choose “Compare again now”.
signals-sits = Who sits or is appointed
signals-sits-lead = If such a signal is right, there is a vacancy, or the appointment does not go on.
signals-sits-none = Nothing about who sits or is appointed waits for you.
signals-succeeds = Who may succeed
signals-succeeds-lead = Candidates without a seat. If such a signal is right, this system passes the candidate over when a seat falls vacant.
signals-succeeds-none = Nothing about who may succeed waits for you.
signals-unlinked-candidates = { $count ->
    [one] One candidate who may succeed
   *[other] { $count } candidates who may succeed
}
signal-links-title = Link to the register by hand: { $body }
signal-links-lead = There is no application or sortition of these persons in this system, and so no date of birth. Choose somebody and fill in how that person stands in the population register. From then on the system holds this person against every extract too.
signal-links-linked = Linked by hand
signal-links-none = Nobody.
signal-links-back = Back to the list of this council
signal-link-title = Link { $name } to the register
signal-link-lead = Fill in how this person stands in the population register. The system looks in the newest extract. What you fill in is kept sealed. Nobody can read it back here.
signal-link-bsn = Citizen service number, if you have it
signal-link-bsn-hint = Nine digits. Only needed when there are more people with this name and date of birth.
signal-link-bsn-wrong = This is no citizen service number. Check the nine digits, or leave this empty
signal-link-initials-hint = As they stand in the population register. Only the first letter is compared.
signal-link-initials-missing = Fill in the initials
signal-link-button = Look up and link
signal-link-made = Linked on { $day }
signal-link-end = End the link
signal-link-end-lead = Is the link wrong? Then end it. This person is then no longer compared.
signal-link-anew = Link anew
signal-link-not-found = Nobody in the extract has this last name and date of birth. Nothing was linked. Check the spelling and the date
signal-link-cannot-be-told = Nobody in the extract fits for certain: there are more, or the first letter is another. Nothing was linked. Fill in the citizen service number too
signal-link-other = This citizen service number is that of somebody with another last name or date of birth. Nothing was linked. Check what you filled in
signals-none-filtered = There is no signal that fits. Choose something else.
signals-unlinked = { $count ->
    [one] One person cannot be compared
   *[other] { $count } persons cannot be compared
}
signals-unlinked-why = There is no application or sortition of theirs in this system, and so no date of birth. Choose a council to link them to the register by hand.
signal-kind-deceased = Deceased
signal-kind-left-municipality = Left the municipality
signal-kind-moved-out = Moved out of the wijk
signal-kind-no-address = No known address
signal-kind-not-found = Not found
signal-kind-cannot-be-told = Cannot be told who it is
signal-day-unknown = a day that is not known
signal-says-deceased = The register says: died on { $day }.
signal-says-left-municipality = The register says: left the municipality on { $day }.
signal-says-moved-out = The register says: has not lived in the wijk since { $day }.
signal-says-no-address = The register knows no address of this person.
signal-says-not-found = Nobody in the extract has this name and date of birth.
signal-says-cannot-be-told = Nobody in the extract fits for certain: there are more with this name and date of birth, or the initial is another.
signal-source = Extract of { $day }
signal-state-open = waits for you
signal-state-gone = no longer in the extract
signal-state-known = known already
signal-state-barred = confirmed, is passed over
signal-state-dismissed = dismissed
signal-state-settled = vacancy { $number } reported
signal-title = Signal: { $name }
signal-fact-extract = Mark of the extract
signal-fact-found = First found on
signal-next-leaves = Check this in the population register. Is it right? Then report the vacancy: the cause and the day are filled in. Is it wrong? Then dismiss the signal.
signal-next-no-address = Check in the population register where this person lives. No longer in the wijk? Then report the vacancy and fill in the day. Otherwise dismiss the signal.
signal-next-not-found = Look this person up in the population register yourself. Another spelling of the name can be the reason too. Is there a vacancy? Then report it with the cause that you find. Otherwise dismiss the signal.
signal-next-cannot-be-told = This system does not choose who it is. Look it up in the population register, and report a vacancy or dismiss the signal.
signal-next-gone = The newest extract no longer says this. There is nothing to do.
signal-next-known = The departure was reported, or this person has no seat any more and is passed over already. There is nothing to do.
signal-next-barred = You confirmed this signal. This system passes this candidate over in the succession. Does somebody come back to the wijk? Then withdraw the reason at “Who cannot be considered”.
signal-candidate-leaves = This candidate has no seat, but may succeed. Check it in the population register before you ask this candidate anything. Is it right? Then confirm it. Is it wrong? Then dismiss the signal.
signal-candidate-unclear = This candidate has no seat, but may succeed. Look this person up in the population register yourself. Left the wijk, or died? Then confirm it with the reason and the day that you find. Otherwise dismiss the signal.
signal-in-line-title = A signal first
signal-in-line-lead = The population register says something of who is next here, or can be. Decide on it before you appoint anybody.
signal-in-line = { $name }: { $says }
signal-confirm = Is the signal right?
signal-confirm-button = Confirm and pass this candidate over
signal-passing-not = This reason does not count in this regulation: the candidate is not passed over.
signal-passing-deceased = Who died is passed over.
signal-passing-moved-out = Who no longer lives in the wijk is passed over.
signal-passing-ineligible = Who cannot be appointed is passed over.
signal-next-settled = A vacancy was reported for this signal. It is done.
signal-next-dismissed = This signal was dismissed. The same fact does not come back. Another day or another fact does.
signal-report = Report the vacancy
signal-appointment = To the appointment
signal-dismiss = Is the signal wrong?
signal-dismiss-lead = Dismiss it with a reason. Then the same fact does not come back, also with a next extract.
signal-reason = Why is it wrong?
signal-reason-hint = For example what you saw in the register. The reason is kept sealed. Only the clerks’ office can read it.
signal-reason-missing = Write down why the signal is wrong
signal-reason-long = The reason is too long. Make it shorter than 2,000 signs
signal-dismiss-button = Dismiss this signal
signal-reason-was = Why it was dismissed
signal-audit-compared = Extract held against who sits
signal-audit-settled = Vacancy reported after a signal
signal-audit-dismissed = Signal dismissed
signal-audit-linked = Somebody linked to the register by hand
signal-audit-looked-up = Somebody looked up in the register, not linked
signal-audit-link-ended = Link to the register ended
signal-audit-field-identity = Proof of the data
signal-audit-confirmed = Signal confirmed, candidate is passed over
signal-audit-field-signal = Signal
signal-audit-field-signals = New signals
due-signals = { $count ->
    [one] One signal from the population register
   *[other] { $count } signals from the population register
}: decide what it means
due-kind-signals = Signal
