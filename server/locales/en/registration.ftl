# Setting up an election, and its calendar.
calendar-closing = Close of registration
calendar-repair = Last moment to repair an omission
calendar-session = Public session on validity
calendar-appeal = Last day of appeal
calendar-draw = Drawing of the order on the ballot
calendar-vote = Day of the vote
calendar-result = Establishing the result
calendar-entry = New members take their seats
calendar-read = known
calendar-inferred = inferred
calendar-assumed = assumed
calendar-moment = { $day }, { $time }
calendar-counted = { $days ->
    [0] On the same day: { $from }, so { $until }.
    [one] 1 day after { $from } is { $until }.
   *[other] { $days } days after { $from } is { $until }.
}
calendar-counted-back = { $days ->
    [one] 1 day before { $from } is { $until }.
   *[other] { $days } days before { $from } is { $until }.
}
calendar-not-moved = It was counted back. The day then does not move for a weekend or a holiday.
calendar-too-long = The term is longer than { $weeks } weeks. The day then does not move for a weekend or a holiday.
calendar-runs-on = No term ends on { $over }. The day moves on to { $until }.
calendar-extended = There were too few working days: { $held }, and { $needed } are needed. The day moves on to { $until }.
calendar-until = It ends at { $time }. That second still counts.
calendar-first-weekday = The first { $weekday } after { $from } is { $until }.
calendar-nth-weekday = Number { $ordinal } of those days is { $until }.
calendar-order = { $first } ({ $day }) cannot come after { $then } ({ $other }). Nothing was changed. Choose another day, or move the other one first.
calendar-order-strict = { $first } ({ $day }) must be before { $then } ({ $other }), not on the same day or later. Nothing was changed. Choose another day.
calendar-monday = Monday
calendar-tuesday = Tuesday
calendar-wednesday = Wednesday
calendar-thursday = Thursday
calendar-friday = Friday
calendar-saturday = Saturday
calendar-sunday = Sunday
calendar-new-year = New Year’s Day
calendar-good-friday = Good Friday
calendar-easter-monday = Easter Monday
calendar-kings-day = King’s Day
calendar-liberation-day = Liberation Day
calendar-ascension-day = Ascension Day
calendar-whit-monday = Whit Monday
calendar-christmas-day = Christmas Day
calendar-second-christmas-day = Boxing Day

calendar-title = Calendar
calendar-file = Put these days in your own calendar (.ics)
calendar-file-certainty = Certainty: { $certainty }
calendar-lead = All days are counted from the day of the vote, by the { $reglement }. With each day stands how it was found.
calendar-drawing = The days on a time line, with the number in the table
calendar-number = No.
calendar-what = What
calendar-day = When
calendar-why = Why that day
calendar-action = Move
calendar-chosen = Chosen when the election was set up. This day cannot be moved here.
calendar-entry-note = Follows from the day on which the result is really established. This day cannot be moved here.
calendar-moved = moved
calendar-computed = By the regulation: { $day }.
calendar-moved-here = Moved from { $from } to { $to }, by { $who } on { $at }. Reason: { $reason }
calendar-moved-back = From { $from } back to the computed day, by { $who } on { $at }. Reason: { $reason }
calendar-move = Move
calendar-move-title = Moving: { $what }
calendar-move-lead = Now: { $day }. By the regulation: { $computed }. Days that are counted from it move along, unless they were moved themselves.
calendar-move-to = New day
calendar-move-time = Time
calendar-move-time-hint = The last second that counts, like 15:00:00.
calendar-move-time-wrong = This is not a time. Type hours and minutes, like 15:00.
calendar-move-back = Back to the day by the regulation
calendar-move-back-hint = Tick this to undo the move. The new day above then does not count.
calendar-move-reason = Reason
calendar-move-reason-hint = Whoever reads this later must understand why. Do not name persons.
calendar-move-reason-missing = Write down why this day is moved.
calendar-move-reason-long = The reason is too long. Use { $most } signs at most.
calendar-move-same = This day was there already. Nothing was changed. Choose another day.
calendar-move-beyond = The calendar cannot be counted from this day. Choose another day.
calendar-move-button = Move this day

set-up-title = Set up an election
set-up-lead = Set up an election for all councils or for some. You see everything once more before it is recorded.
set-up-regulation = Electoral regulation
set-up-regulation-from = { $title }, for elections from { $from }
set-up-regulation-until = { $title }, for elections from { $from } to { $until }
set-up-regulation-missing = Choose the electoral regulation under which the vote is held.
set-up-name = Name of the election
set-up-name-hint = Like: Wijkraadsverkiezing 18 maart 2026.
set-up-name-missing = Fill in the name of the election.
set-up-name-long = The name is too long. Use { $most } signs at most.
set-up-day = Day of the vote
set-up-day-hint = For a by-election this can be any day.
set-up-not-in-force = The { $title } does not hold on { $day }. Choose another day or another regulation.
set-up-day-beyond = The calendar cannot be counted from this day. Choose another day.
set-up-standing = Kind
set-up-standing-missing = Choose whether this is a real election or a rehearsal.
set-up-official = Real election. Figures become public only when a result is established.
set-up-rehearsal = Rehearsal. Every page says that the figures are not official.
set-up-source = Remark or source
set-up-source-hint = May stay empty. For example where the figures come from.
set-up-source-long = The remark is too long. Use { $most } signs at most.
set-up-id = Key
set-up-id-hint = It becomes part of the web address. May stay empty, then we make one from the name. Lower-case letters, digits and hyphens.
set-up-id-wrong = Use only lower-case letters (a to z), digits and hyphens. Begin with a letter. { $most } signs at most.
set-up-id-taken = There is an election with the key { $id } already. Choose another key.
set-up-scope = For which councils
set-up-scope-missing = Choose whether the election is for all councils or for some.
set-up-scope-all = All councils in the list below
set-up-scope-chosen = Only the councils that I tick below
set-up-no-body = Tick at least one council below, or choose all councils.
set-up-bodies = Councils and seats
set-up-bodies-hint = The number of seats is that of the latest election of each council. Change it when the municipal council decided otherwise.
set-up-body = Council
set-up-gebied = District
set-up-seats = Seats
set-up-seats-of = Seats of { $name }
set-up-seats-wrong = { $name }: { $why }
set-up-seats-none = There must be at least 1 seat.
set-up-seats-many = More than { $most } seats is not possible. Check whether the number was typed right.
set-up-button = See what will be set up

set-up-confirm-title = Is this right?
set-up-confirm-lead = Nothing is recorded yet. Check everything. After this the election cannot be removed.
set-up-total = { $bodies ->
    [one] 1 council, { $seats } seats
   *[other] { $bodies } councils, { $seats } seats together
}
set-up-source-none = none
set-up-is-official = real election
set-up-is-rehearsal = rehearsal, not official
set-up-confirm-button = Set up this election
set-up-change-button = Back to change
