# The page of one body: votes, seats and why.
body-name = { $kind ->
    [dorpsraad] Village council { $name }
   *[wijkraad] Neighbourhood council { $name }
}
body-state = State of the result:
body-lead-established = { $elected } of the { $candidates } candidates were elected. Under each name is the question why. Choose it for the explanation.
body-lead-open = These are the { $candidates } candidates with their votes. Who is elected has not been decided yet.
body-figures = In figures
body-contents = On this page
body-seats = seats
body-candidates = candidates
body-votes = valid votes
body-quota = quota

votes-title = Votes per candidate
votes-candidate = Candidate
votes-votes = Votes
votes-outcome = Outcome
votes-list = list { $list }
votes-place = list { $list }, place { $candidate }
votes-elected = elected
votes-not-elected = not elected
votes-tied = lot
votes-key-elected = elected
votes-key-other = not elected
votes-key-open = votes
votes-key-mark = fewest votes with which somebody is elected: { $votes }
why-link-elected = Why this person?
why-link-not-elected = Why not this person?

list-label = List { $list }

not-counted-title = There is no result yet
not-counted-text = Not all votes are counted, or the result is not established yet. Until then we show no figures.
ready-title = The seats have not been allocated yet
ready-text = The votes have been counted and added up. The election bureau has yet to allocate the seats. Until then nobody is elected.

corrected-title = This result was corrected
corrected-text = This is version { $version }, established on { $day }. It replaces version { $replaces }. Reason: { $reason }
lot-title = A lot must decide
lot-purpose-residual = { $names } are exactly equal. The lot decides who gets the residual seat.
lot-purpose-majority = { $names } are exactly equal. One of them must give up a seat to the list with more than half of the votes. Whoever is drawn loses the seat.
lot-purpose-election = { $names } are exactly equal. The lot decides who is elected.
lot-purpose-vacancy = { $names } are exactly equal. The lot decides who gets the vacant seat.
lot-places = { $places ->
    [one] There is 1 seat left.
   *[other] There are { $places } seats left.
}
lot-value = { $count ->
    [2] Both
   *[other] All { $count } of them
} have the same figure: { $value }.
lot-when = The lot is drawn in a public session. After that the allocation is calculated again from the beginning. Until then nobody is elected.
altered-title = One figure was changed for this example
altered-text = It makes two figures equal, so that you see what happens in a tie. There was no tie in the source.
altered-figure = { $name } has { $used } votes here. The source says { $published }.

allocation-title = How the seats were allocated
allocation-title-open = How far the allocation is
quota-title = The quota
quota-text = The quota is the number of votes that gives a right to a seat. Divide all valid votes by the number of seats:
quota-sum = { $votes } votes divided by { $seats } seats is { $quota } votes.
quota-exact = The fraction stays. Nothing is rounded, because a small difference can decide a seat.
most-votes-text = There is no quota. The candidates with the most votes are elected.
steps-title = Step by step
steps-text = First each list gets a seat for every time it reaches the quota. The seats that are left then are called residual seats. They are given one by one. The figure is the votes, the remainder or the average that decided in that step.
steps-show = { $count ->
    [one] See the step of the calculation
   *[other] See all { $count } steps of the calculation
}
steps-number = Step
steps-who = For whom?
steps-places = Seats
steps-figure = Figure
steps-by-lot = by lot
steps-from = from { $list }
step-full = Seats for the quota
step-largest-remainder = Residual seat by the largest remainder
step-average-one-each = Residual seat by the highest average, at most one per list
step-average = Residual seat by the highest average
step-majority = Extra seat because of the majority of the votes
step-exhaustion = Seats given back: more seats than candidates
step-reassigned = Seat that was given back, given again
step-preference = Elected by preference votes
step-list-order = Elected by the order of the list
empty-seats = { $seats ->
    [one] 1 seat stays empty: nobody is left for it.
   *[other] { $seats } seats stay empty: nobody is left for them.
}

why-full = { $who } got { $votes } votes. The quota is { $quota }. That is enough for { $places ->
    [one] a seat in the first round.
   *[other] { $places } seats in the first round.
}
why-largest-remainder = Some seats were left: residual seats. { $who } had a remainder of { $value } votes. No list still taking part had a larger remainder.
why-average-one-each = Seats were still left. With { $value } votes per seat, { $who } had the highest average of the lists still taking part. In this round each list gets at most one seat.
why-average = There were still seats left. With { $value } votes per seat, { $who } had the highest average.
why-majority = { $who } got more than half of the votes, but not more than half of the seats. So it got one more, from { $from }.
why-majority-lost = { $to } got more than half of the votes. So a seat went from { $who } to { $to }.
why-gave-back = { $who } had a right to more seats than there are candidates on the list. { $places ->
    [one] 1 seat was given back and given again.
   *[other] { $places } seats were given back and given again.
}
why-reassigned-votes = Another list had more seats than candidates and gave a seat back. { $who } was first in turn after that, with { $value } votes.
why-reassigned-remainder = Another list had more seats than candidates and gave a seat back. { $who } was first in turn after that, with a remainder of { $value } votes.
why-reassigned-average = Another list had more seats than candidates and gave a seat back. { $who } was first in turn after that, with an average of { $value } votes per seat.
why-lot = There was a tie. The lot decided.
why-only-candidate = { $name } is the only one on the list. So the seat is for { $name }.
why-preference = { $name } personally got { $votes } votes. The preference threshold is { $threshold }. Whoever gets more goes before the order of the list.
why-preference-plain = { $name } personally got { $votes } votes and goes before the order of the list.
why-list-order = The seat went to the candidate highest on the list who had no seat yet. That was { $name }.
why-most-votes = { $name } got { $votes } votes and is one of the { $seats } candidates with the most votes.

why-not-deceased = { $name } has died. The votes count for the list.
why-not-without-votes = { $who } got no votes. A list without votes takes no part in the allocation.
why-not-quota = { $who } got { $votes } votes. The quota is { $quota }. That is not enough for a seat in the first round.
why-not-share = For residual seats the largest remainder counts first. Only lists with at least { $share } of the quota take part. That is { $bar } votes. { $who } had { $votes } and so did not take part.
why-not-remainder = For residual seats the largest remainder counts first. The last remainder that gave a seat was { $last } ({ $winner }). { $who } had a remainder of { $own }.
why-not-average = For residual seats by the highest average, { $last } was the last average that gave a seat ({ $winner }). With a seat, { $who } had an average of { $own }.
why-not-reassigned = Other lists gave seats back, because they had too few candidates. The last of those seats went to { $winner }, with the figure { $last }. { $who } had { $own }.
why-not-equal = { $who } was equal to { $winner }. The lot decided.
why-not-no-seat-left = All seats went to lists whose turn came before { $who }.
why-not-others = { $who } got { $seats ->
    [one] 1 seat. It went to { $names }.
   *[other] { $seats } seats. They went to { $names }.
}
why-not-threshold = { $name } personally got { $votes } votes. The preference threshold is { $threshold } and was not reached. So the order of the list counts, and others were higher.
why-not-preference-full = { $name } personally got { $votes } votes, more than the preference threshold of { $threshold }. But the candidates who got the seats had more.
why-not-most-votes = { $name } got { $votes } votes and is not one of the { $seats } candidates with the most votes.
why-not-gap = The elected candidate with the fewest votes is { $winner }, with { $last } votes. { $gap ->
    [0] { $name } got as many.
   *[other] { $name } got { $gap } fewer.
}
