# Leading the count: board, screens, findings, figures, investigations and recounts.
leading-title = Counting: overview
leading-pages = About the count
leading-to-stations = Find a station
leading-account = account { $number }
leading-from-file = From a file
leading-of = { $done } of { $all }
leading-done-of = { $done } of { $all } done

leading-live-on = This page updates itself.
leading-live-off = Updating is paused.
leading-live-pause = Pause updating
leading-live-go = Go on updating
leading-live-lost = The server does not answer. The page keeps trying; what you see is from a moment ago.
leading-live-over = You are signed out. Reload the page and sign in again.
leading-live-changed = Updated at
leading-renew = Reload every 30 seconds
leading-renews = This page reloads every 30 seconds.
leading-renew-stop = Stop that

leading-not-ready = Counting cannot begin everywhere yet
leading-no-stations = { $count ->
    [one] This neighbourhood has no polling stations yet: { $names }.
   *[other] { $count } neighbourhoods have no polling stations yet: { $names }.
}
leading-no-ballot = { $count ->
    [one] This neighbourhood has no numbered lists on the ballot yet: { $names }.
   *[other] { $count } neighbourhoods have no numbered lists on the ballot yet: { $names }.
}
leading-ready = Counting can begin: every neighbourhood has polling stations and a ballot with numbers.
leading-card-done = stations done
leading-card-underway = stations under way
leading-card-differs = times the entries differ
leading-card-findings = findings to tick off
leading-states = How far the stations are
leading-bodies = Neighbourhoods
leading-view = View
leading-as-tiles = As tiles
leading-as-table = As a table
leading-body = Neighbourhood or village council
leading-body-no-stations = no stations
leading-body-done = done
leading-body-differs = difference
leading-body-empty = not begun
leading-body-underway = under way
leading-wait-differences = { $count ->
    [one] 1 difference
   *[other] { $count } differences
}
leading-wait-findings = { $count ->
    [one] 1 finding to tick off
   *[other] { $count } findings to tick off
}
leading-wait-investigated = { $count ->
    [one] under investigation
   *[other] { $count } under investigation
}
leading-column-empty = Not begun
leading-column-underway = Under way
leading-column-done = Done
leading-column-differs = Differences
leading-column-findings = Findings
leading-stations = Polling stations
leading-station = Station
leading-station-word = station
leading-station-number = Number of the station
leading-state = State
leading-all-states = all states
leading-asked-findings = With a finding to tick off
leading-asked-investigated = Under investigation
leading-who = Who
leading-since = Since
leading-waits = Waits for you
leading-first-by = 1st: { $name }
leading-second-by = 2nd: { $name }
leading-search = Search by number or name
leading-search-button = Search
leading-no-filter = Show all stations
leading-found = { $count ->
    [0] No station found.
    [one] 1 station found.
   *[other] { $count } stations found.
}
leading-jump = Go to station number
leading-jump-button = Go there
leading-jump-missing = There is no station with this number. Check the number on the paper.
leading-stations-file = Stations as CSV

leading-findings-title = Tick off findings
leading-findings-lead = For these findings a typist declared that the paper was checked. See whether you understand the explanation, and tick the finding off. When the count changes later, the finding comes back.
leading-findings-waiting = To be ticked off
leading-findings-none = There is nothing to tick off.
leading-findings-ticked = Ticked off
leading-finding-gone = { $code }: this finding is no longer there; the count was changed since.
leading-answered = Declared by { $name }, { $moment }.
leading-ticked = Ticked off by { $name }, { $moment }.
leading-note = Note (optional)
leading-tick = Tick off

leading-figures-title = Figures about the count
leading-figures-again = Calculate again
leading-end = When will everything be done?
leading-end-done = All stations are done.
leading-end-early = That cannot be said yet. For that, people must have been entering for at least a quarter of an hour.
leading-end-stalled = That cannot be said: no station was finished in the last hour.
leading-end-at = At this pace ({ $pace } stations an hour, measured over the last hour) everything is done at { $moment }.
leading-hours = Counts per hour
leading-hours-none = No count is final yet.
leading-hours-file = Counts per hour as CSV
leading-hour = { $day }, { $from } to { $until }
leading-column-hour = Hour
leading-column-counts = Became final
leading-column-sum = Together
leading-typists = Where is help needed?
leading-typists-lead = In alphabetical order. Who entered little may have a large station or difficult paper. Ask, and blame nobody.
leading-typists-none = Nothing was entered yet.
leading-column-first = First entries
leading-column-second = Second entries
leading-column-again = Times asked again or mended
leading-column-help = May be welcome
leading-help-long = Help with station { $station }: at it since { $since }.
leading-corrected = Stations with the most corrections
leading-corrected-none = Nothing was asked again yet.

leading-screens-title = Screens in the hall
leading-screens-lead = A screen shows how far each neighbourhood is, in large type. It never shows votes.
leading-screens-text = Whoever has the address sees the screen without signing in. The address does not expire. Withdraw it when it is no longer needed, or is in the wrong hands.
leading-screens-none = There is no screen yet.
leading-screen = Screen
leading-screen-address = Address
leading-screen-history = Who and when
leading-screen-act = Act
leading-screen-new = New screen
leading-screen-name = Name of the screen
leading-screen-name-hint = For example: projector in the large hall.
leading-screen-name-missing = Fill in a name, so that you know later which screen this is.
leading-screen-make = Make the screen
leading-screen-made = Made by { $name }, { $moment }.
leading-screen-withdrawn = Withdrawn by { $name }, { $moment }.
leading-screen-withdraw = Withdraw
leading-screen-ended = withdrawn
leading-screen-foot = Done: the count of the station was entered and checked.
leading-screen-gone-title = This screen was withdrawn
leading-screen-gone = Ask the coordinator for a new address.

leading-investigations-title = Investigations and recounts
leading-investigations-lead = Is there doubt about the count of a station? Record who asked for an investigation, and later what was found.
leading-investigations = Investigations
leading-investigations-none = There was no investigation.
leading-investigation = Investigation
leading-investigation-of = Investigation { $number }: station { $station }
leading-investigation-new = Open an investigation
leading-investigation-new-lead = This does not change the count itself. When something must be corrected, you reopen the count after this.
leading-investigation-open = open
leading-investigation-closed = closed
leading-investigation-open-button = Open the investigation
leading-investigation-opened = Opened by { $name }, { $moment }. Asked for by { $asked }.
leading-investigation-close = Close the investigation
leading-investigation-close-lead = Investigation { $number }, station { $station }. This goes into the minutes later and cannot be changed any more.
leading-investigation-close-button = Close
leading-asked-by = Who asked for it?
leading-asked-by-hint = For example: the central electoral committee, or a voter in the session. This goes into the minutes.
leading-asked-by-missing = Fill in who asked for it.
leading-reason = Reason
leading-reason-hint = What may be wrong, and what shows that?
leading-reason-missing = Write down why. Without a reason nobody can check it later.
leading-opened = Opened
leading-closed = Closed
leading-found-what = What was found
leading-found-question = What was found?
leading-found-hint = Also when nothing was wrong: write down what was checked.
leading-found-missing = Write down what was found, also when nothing was wrong.
leading-recounted = Counted again
leading-recounted-question = Were ballots counted again?
leading-recounted-yes = Yes, ballots were counted again
leading-recounted-no = No
leading-recounted-missing = Choose whether ballots were counted again.
leading-values = Old and new values
leading-values-same = Nothing in the count was corrected.
leading-values-reopened = The count was reopened and is not final again.
leading-to-reopen = To the count, to reopen it
leading-to-count = To the count
leading-field = Field
leading-before = Was
leading-after = Is
leading-by-at = { $name }, { $moment }

leading-recounts = Requests for a recount
leading-recounts-text = Record every request, also when there is no recount.
leading-recounts-none = Nobody asked for a recount.
leading-recount = Request
leading-recount-new = Record a request
leading-recount-new-lead = Who asks for a recount, where and why?
leading-recount-about = { $count ->
    [0] { $body }, all stations
    [one] { $body }, station { $stations }
   *[other] { $body }, stations { $stations }
}
leading-recount-stations = Which stations?
leading-recount-stations-hint = Numbers with a space or a comma between them. Leave empty when it is about the whole neighbourhood.
leading-stations-strange = No station of this neighbourhood: { $stations }. Check the numbers.
leading-body-missing = Choose a neighbourhood or village council.
leading-requested-by = Who asks?
leading-requested-on = Day of the request
leading-day-outside = Choose a day from { $first } up to and including { $last }.
leading-recount-record = Record
leading-recount-open = waits for a decision
leading-recount-granted = there is a recount
leading-recount-refused = there is no recount
leading-recount-asked = Asked for by { $name } on { $day }.
leading-recount-decided = Decision of { $day }: { $reason }
leading-recount-decision = Decision
leading-recount-decide = Record the decision
leading-recount-decide-lead = Request { $number }, of { $name }. The decision cannot be changed after this.
leading-recount-decide-button = Record the decision
leading-granted-question = Is there a recount?
leading-granted-yes = Yes
leading-granted-no = No
leading-granted-missing = Choose whether there is a recount.
leading-decided-on = Day of the decision
leading-too-long = This text is too long. Use at most { $most } characters.
leading-unprintable = The character { $sign } cannot be printed. Remove it.

leading-audit-screen-made = Screen made
leading-audit-screen-withdrawn = Screen withdrawn
leading-audit-finding-ticked = Finding ticked off
leading-audit-investigation-opened = Investigation opened
leading-audit-investigation-closed = Investigation closed
leading-audit-recount-requested = Request for a recount recorded
leading-audit-recount-decided = Recount decided on
leading-audit-field-finding-sha256 = SHA-256 of the finding
leading-audit-field-note-sha256 = SHA-256 of the note
leading-audit-field-recounted = Counted again
leading-audit-field-granted = Granted
