# Documents: the minutes of the result of a body.
document-page = Page { $page } of { $pages }
minutes-title = Minutes of the result of { $body }
minutes-subject = Result of { $body }, election of { $day }, version { $version }
minutes-unofficial = This is an example. The figures are not official and the names are made up. Nobody can derive rights from this document.
minutes-heading = Minutes of the result
minutes-subtitle = { $body }, election of { $day }
minutes-purpose = These minutes say how the result was established: the votes, the division of the seats with every step and the article it rests on, and who is elected. All calculations use exact fractions; nothing was rounded.
minutes-election = Election
minutes-held-on = Day of the vote
minutes-body = Neighbourhood or village council
minutes-gebied = Gebied
minutes-regulation = Regulation
minutes-seats = Number of seats
minutes-established-on = Established on
minutes-version = Version of the result
minutes-replaces = Correction
minutes-replaces-text = This result replaces version { $version }. Reason: { $reason }

minutes-turnout-title = Turnout
minutes-turnout-none = The totals of the polling stations were not entered, or do not add up to the votes of this result, so they are not shown here.
minutes-turnout-letter = Letter
minutes-turnout-what = All polling stations together
minutes-turnout-number = Number
minutes-turnout-voters = People who may vote
minutes-turnout-cards = Voters with a poll card
minutes-turnout-proxies = Voters by proxy
minutes-turnout-admitted = Voters admitted
minutes-turnout-votes = Votes on candidates
minutes-turnout-blank = Blank votes
minutes-turnout-invalid = Invalid votes
minutes-turnout-cast = Votes cast
minutes-turnout-more = More ballots counted than voters
minutes-turnout-fewer = Fewer ballots counted than voters

minutes-votes-title = Votes for each list and candidate
minutes-votes-lists = Above the candidates of a list stand the votes of the whole list.
minutes-votes-total = All valid votes together
minutes-list = List
minutes-number = No.
minutes-deceased = { $name } (deceased)

minutes-seats-title = Seats of each list
minutes-seats-text = A full seat belongs to each time that a list reaches the quota. The remainder is the votes that are left after that. The last column has all seats of the list, residual seats included.
minutes-list-name = Name
minutes-first-on-list = { $name } and others
minutes-full-seats = Full seats
minutes-remainder = Remainder
minutes-all-seats = Seats

minutes-steps-title = The division, step by step
minutes-steps-text = The figure is the number of votes, the remainder or the average that decided at that step. Where the article was not read, it says how sure it is.

minutes-lots-title = Lots
minutes-lots-none = No lot had to be drawn.
minutes-annulled-title = Draws that were annulled
minutes-annulled-text = These draws do not count for the result. They stay visible, with the reason.
minutes-annulled-not-drawn = nothing was drawn
minutes-lot = Lot { $number }
minutes-lot-drawn = Drawn
minutes-lot-drawn-text = number { $number }: { $name }
minutes-lot-method = Method
minutes-lot-physical = by hand, in the public session
minutes-lot-lot1 = with dice and a calculation that anyone can repeat (lot1)
minutes-lot-by = Drawn by
minutes-lot-witnesses = In the presence of
minutes-lot-same = This lot follows from the same draw as lot { $number }, which ordered all those tied.
minutes-lot-order = Order
minutes-lot-place = Place
minutes-lot-when = When
minutes-lot-repeat = Anyone can repeat this draw with the command below, or with wijkzetel lot --verify and the transcript on the public page.
minutes-lot-context = Draw for
minutes-lot-pool = Entrants
minutes-lot-pool-sha256 = SHA-256 of the entrants
minutes-lot-committed = Published, before the first die
minutes-lot-seed = Digits of the dice
minutes-lot-typed-by = Typed by
minutes-lot-command = Command
minutes-lot-rank = No.
minutes-lot-id = Entrant
minutes-lot-ticket = Ticket

minutes-elected-title = Candidates elected
minutes-elected-text = In the order of the alphabet. A prefix does not count.
minutes-name = Name
minutes-ranking-title = Order for succession
minutes-ranking-single = Each list has one candidate, so there is no further order within a list.
minutes-ranking-text = For each list the order in which the candidates have their turn. Those who are elected stand in it too.
minutes-place = Order

minutes-objections-title = Objections
minutes-objections-text = Objections of voters to the result, and the answer to them. If there are none, strike this out.
minutes-objection = Objection
minutes-objection-answer = Answer
minutes-signatures-title = Signatures
minutes-signatures-text = Drawn up in the public session, at ………………………… on …………………………
minutes-office = Office
minutes-signature = Signature
minutes-audit-title = State of the audit log
minutes-audit-text = This was the last event in the audit log before this document was made. Who checks the log later finds the same mark there.
minutes-audit-event = Event
minutes-audit-hash = Mark (SHA-256)
minutes-audit-moment = Document made on

minutes-link = Minutes of the result (PDF in Dutch, { $size } kB)

minutes-session-title = The session
minutes-session-place = Place
minutes-session-day = Day
minutes-session-present = Present in the session on behalf of the bureau:
minutes-chair = chair
minutes-member = member
minutes-deaths-title = Candidates who died
minutes-death = { $name } of list { $list } died on { $day }. The votes for this candidate count for the list. The candidate gets no seat.
minutes-shortage-title = Too few candidates
minutes-shortage = On { $day } the number of seats was decided on. There were { $planned } seats, with { $candidates } candidates. There are now { $seats } seats. { $drawn ->
    [0] Nobody is drawn by lot.
    [one] For 1 of them a resident is drawn by lot.
   *[other] For { $drawn } of them residents are drawn by lot.
}
minutes-changes-title = What this correction changes
minutes-changes-none = The same candidates are elected as in the version before it.
minutes-changes-newly = Elected now
minutes-changes-no-longer = No longer elected
minutes-objections-none = No objections were raised in the session.
minutes-objections-raised = These objections were raised in the session, with the answer of the bureau.
minutes-signatures-session = Drawn up in the public session in { $place }, on { $day }.
minutes-annex-title = Annex: the count of every polling station
minutes-annex-none = The counts of the stations do not add up to the votes of this result. So they are not here.
minutes-annex-totals = Totals of every polling station
minutes-annex-no-totals = The totals of the stations were not entered.
minutes-annex-findings = The checks found this in the totals. A check stops nothing; the bureau looked at it.
minutes-annex-no-findings = The checks found nothing remarkable in these totals.
minutes-annex-votes = Votes per polling station and candidate
minutes-annex-text = Before each name stands the number of the list, with the place on the list for longer lists.
minutes-annex-station = Polling station
minutes-annex-sum = Together
# The overview per station, and what was investigated.
station-overview-title = Overview per polling station
station-overview-file = Overview per polling station of { $body }, { $day }, version { $version }
station-overview-model = With the fields of model Na 31 of the Kiesregeling, in a layout of our own.
station-overview-unofficial = This is an example. The figures are not official and the names are made up. Nobody can derive rights from this document.
station-overview-lead = This overview belongs to the minutes of the result. For each polling station it holds the totals and the votes, what the checks found, what was investigated, and what was changed after that.
station-overview-stations = Polling stations
station-overview-what = What was counted
station-overview-no-findings = The checks found nothing remarkable in this count.
station-overview-findings = What the checks found
station-overview-investigation = Investigation { $number }
station-overview-reopened = Reopened count
station-overview-reopened-text = The count was reopened on { $day }. Reason: { $reason }
station-overview-nothing-changed = The count proved right. Nothing was changed.
station-overview-not-counted = No count was entered for this polling station.
station-overview-list = List and candidate
investigation-opened = Opened
investigation-reason = Reason
investigation-findings = Findings
investigation-open = The investigation was not closed yet when this document was made.
investigation-closed = Closed
recount-asked = { $count ->
    [0] Request { $number } of { $day }, about the whole wijk. Reason: { $reason }
    [one] Request { $number } of { $day }, about polling station { $stations }. Reason: { $reason }
   *[other] Request { $number } of { $day }, about polling stations { $stations }. Reason: { $reason }
}
recount-undecided = This request was not decided on yet when this document was made.
recount-granted = Decision of { $day }: the votes were counted again. Reason: { $reason }
recount-refused = Decision of { $day }: the votes were not counted again. Reason: { $reason }
minutes-investigations-title = Investigation of counts
minutes-investigations-none = No count was investigated and nobody asked for a recount.
minutes-investigations-values = What was changed in a count stands in the overview per polling station: the old value beside the new one.
