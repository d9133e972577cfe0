# What if: who comes in under each rule.
what-if-city-title = What if: succession in the whole city
what-if-body-title = What if: succession in { $body }
what-if-crumb = What if
what-if-city-lead = { $seats ->
    [one] Suppose the member of this one seat leaves on { $day }. Who comes in, under each rule?
   *[other] Suppose each of the { $number } members leaves on { $day }. Who comes in, under each rule? Every seat is looked at by itself: the other members stay.
  }
what-if-body-lead = Suppose a member leaves on { $day }. Who comes in, under each rule? Every seat is looked at by itself: the other members stay.
what-if-changes-nothing = This page only calculates. Nothing changes and nothing is recorded.
what-if-without = { $count ->
    [one] One neighbourhood council has no established result yet. It does not count here.
   *[other] { $count } neighbourhood councils have no established result yet. They do not count here.
  }
what-if-day = On which day?
what-if-day-how = For example 2-5-2027. Before the term begins, this page uses its first day.
what-if-day-button = Calculate
what-if-day-wrong = This day does not exist. Below is how things are today. Type a day such as 2-5-2027.
what-if-which = Which seat?
what-if-all-seats = All seats side by side
what-if-seat-wrong = This seat has no member that day and is not vacant. Choose a seat from the list.
what-if-to-city = Look at the whole city
what-if-agreement = List or votes: does the same person come in?
what-if-agreement-lead = The next on the list, compared with the candidate with the most votes in the whole neighbourhood (the rules of 2022, and the votes of the whole neighbourhood).
what-if-agree-all = seats: the same person
what-if-agree-named = seats: only the votes name somebody, the list is empty
what-if-agree-different = seats: somebody else
what-if-agree-open = seats: that depends on a lot
what-if-agree-nobody = seats: nobody
what-if-outcomes = Who comes in under each rule
what-if-outcomes-lead = Each bar is the whole of all seats. Seats are counted, not persons.
what-if-part-own-list = { $number } of the same list
what-if-part-other-list = { $number } of another list
what-if-part-lot = { $number } after a lot between equals
what-if-part-resident = { $number } by drawing a resident
what-if-part-nobody = { $number } nobody
what-if-part-silent = { $number } not applicable
what-if-part-votes = { $count ->
    [one] { $median } votes, of the one candidate who comes in
   *[other] { $median } votes for the middle one of the { $number } candidates who come in
  }
what-if-votes = How many votes the one who comes in has
what-if-votes-lead = The candidate in the middle: half have fewer votes, half have more. Everybody counts once, also who is next for several seats. A rule that names somebody for fewer seats counts fewer candidates.
what-if-figures = The figures for each rule
what-if-fold-seats = All seats in a table
what-if-fold-figures = The figures in a table
what-if-fold-bodies = All neighbourhood councils in a table
what-if-column-rule = Rule
what-if-column-own-list = Same list
what-if-column-other-list = Another list
what-if-column-lot = Lot
what-if-column-resident = Resident
what-if-column-nobody = Nobody
what-if-column-silent = Not applicable
what-if-column-other = Other than now
what-if-column-median = Votes of the middle one
what-if-city-file = All seats under each rule (csv)
what-if-body-file = This table (csv)
what-if-bodies = Per neighbourhood council
what-if-column-seats = Seats
what-if-column-same = List and votes: the same
what-if-column-different = List and votes: somebody else
what-if-column-list-empty = Nobody left on the list
what-if-column-2022 = Rules of 2022: other than now
what-if-names = Name by name
what-if-fold-names = All neighbourhood councils, seat by seat
what-if-names-lead = Open a neighbourhood council for all its seats side by side.
what-if-column-leaves = Who leaves
what-if-seats-title = All seats side by side
what-if-none = There is no seat to compare on this day.
what-if-real = real vacancy
what-if-as-now = as now
what-if-seat = Seat { $seat }
what-if-vacancy = Seat { $seat }, vacancy { $vacancy }
what-if-leave = Seat { $seat }, replacement during leave, vacancy { $vacancy }
what-if-new-seat = New seat
what-if-empty-seat = Empty from the start
what-if-own-list-votes = { $votes ->
    [one] same list, { $number } vote
   *[other] same list, { $number } votes
  }
what-if-list-votes = { $votes ->
    [one] list { $list }, { $number } vote
   *[other] list { $list }, { $number } votes
  }
what-if-lot = Lot between { $names }
what-if-resident = A resident, drawn by lot
what-if-nobody = Nobody
what-if-not-allowed = Not allowed by the regulation
what-if-no-list = There is no list to look at
what-if-no-allocation = This election gave no seats to lists
what-if-too-many-seats = Does not apply: { $seats } seats, and this is only for fewer than { $below }
what-if-silent-why = This rule says nothing about this seat.
what-if-sortition-why = Under this rule candidates are not looked at.
what-if-from-case = Who would come in under other rules
what-if-detail = { $seat }: if { $name } leaves
what-if-detail-real = { $seat }: after { $name }
what-if-rules-title = What the rules mean
what-if-rule-in-force = As it is now
what-if-means-in-force = The order that holds for this seat on this day: the regulation of this election, or a later decision of the council.
what-if-rule-2022 = Rules of 2022
what-if-means-2022 = The candidate of the whole neighbourhood with the most votes who was not elected. When nobody is left, a resident is drawn by lot. With the articles of the regulation of 2022.
what-if-rule-same-list = The list
what-if-means-same-list = The next on the list of the one who leaves, in the order of the result. When nobody is left this column stops: so you see how often a list is empty.
what-if-rule-other-list = Another list
what-if-means-other-list = The seat goes to another list, by going on with the allocation of the seats. After that this column stops.
what-if-rule-most-votes = Votes of the whole neighbourhood
what-if-means-most-votes = The candidate of the whole neighbourhood with the most votes who is not a member, of whatever list. After that this column stops: nobody is drawn.
what-if-rule-sortition = Sortition
what-if-means-sortition = Always a resident who is drawn by lot, even when candidates are left. Who that is depends on the draw.
what-if-coincide = Some columns coincide. The rules of 2022 and the votes of the whole neighbourhood give the same person as long as there is a candidate. Where every list holds one person, the list is always empty. Another list then gives the candidate with the most votes too.
what-if-assumed = The articles on succession are partly an assumption. At each seat it says which article it is, and how sure that is.
policy-most-votes = the most votes in the whole neighbourhood
policy-same-list = the same list
policy-other-list = another list
policy-sortition = drawing a resident
policy-leave-vacant = leaving it empty
policy-then = , then{ " " }
# Everybody leaves at once.
what-if-leaving = Who leaves?
what-if-one-by-one = One member at a time: the others stay
what-if-together = All members at once
what-if-city-lead-together = { $seats ->
    [one] Suppose the member of this one seat leaves on { $day }. Who comes in, under each rule?
   *[other] Suppose all members leave at once on { $day } and { $number } seats are empty. Who comes in, under each rule?
  }
what-if-body-lead-together = Suppose all members leave at once on { $day }. Who comes in, under each rule?
what-if-together-order = The seats are filled by number, seat 1 first. That is the order of the lists, and on a list that of the candidates. Whoever gets a seat is a member and gets no second one. Whoever leaves does not come back. So a list can be empty before its last seat has its turn. This order is an assumption: the regulation names none for seats that fall empty on one day.
what-if-counts-again = So one person can be next for several seats. That person then counts for each of those seats. Choose “All members at once” to give everybody one seat at most.
what-if-open = Depends on a lot for an earlier seat
what-if-open-why = The lot for an earlier seat was not drawn, and who comes in here depends on it.
what-if-detail-together = { $seat }: if { $name } and all other members leave
what-if-turnover = List or votes: do the same people come in?
what-if-turnover-lead = Counted in persons, whatever seat they get: who comes in by the list, compared with who comes in by the votes of the whole neighbourhood. Who comes in only after a lot does not count.
what-if-turnover-both = { $count ->
    [one] { $number } person comes in by both
   *[other] { $number } persons come in by both
  }
what-if-turnover-list = { $count ->
    [one] { $number } person by the list alone
   *[other] { $number } persons by the list alone
  }
what-if-turnover-votes = { $count ->
    [one] { $number } person by the votes alone
   *[other] { $number } persons by the votes alone
  }
what-if-column-persons = Different persons
what-if-column-same-persons = Persons by both list and votes
what-if-column-different-persons = Persons by one of the two
