# The members of today, and who is next.
members-title = The members of today, and who is next
members-text = { $count ->
    [one] { $count } of the { $seats } seats is filled.
   *[other] { $count } of the { $seats } seats are filled.
}
members-none = There are no members yet, because the result has not been established.
member-drawn = A resident of the neighbourhood
member-since = { $basis }, member since { $day }
basis-elected = elected
basis-succeeded = successor
basis-drawn = drawn by lot from the residents
basis-temporary = temporary replacement

next-text = A member can leave before the end of the term, for example because of a move. For each member you see who would then come in. That is how things stand today. Whoever is next can still say no.
next-question = If this seat falls vacant:
next-why = Why, and who was considered?
next-appointed = Then { $name } comes in.
next-route-same-list = { $name } is next on the same list.
next-route-other-list = Nobody is left on the list of { $member } who can become a member. The seat then goes to another list. That of { $name } is first in turn.
next-route-most-votes = { $name } has the most votes of the candidates who are not members yet.
next-figure = The figure that was compared is { $value }.
next-lot = Then a lot decides between { $names }.
next-sortition = Then a resident of the neighbourhood is drawn by lot.
next-vacant = Then the seat stays empty.
next-nobody-left = By this order there is no candidate who can get the seat.
considered-title = { $count ->
    [one] 1 candidate was considered, in this order:
   *[other] { $count } candidates were considered, in this order:
}
considered-comes = It is the turn of { $name }.
considered-deceased = { $name } has died.
considered-moved-out = { $name } no longer lives in the neighbourhood.
considered-on-leave = { $name } is on leave.
considered-declined = { $name } did not want this seat or could not get it.
considered-waived = { $name } no longer wishes to be considered.
considered-member = { $name } is a member already.
considered-own-seat-vacant = { $name } has left, and that seat has not been filled yet.
considered-own-seat = This is the seat of { $name }.
considered-ineligible = { $name } cannot be appointed.
considered-own-list = { $name } is on the list of the one who leaves. The seat goes to another list.
considered-no-votes = The list of { $name } got no votes and takes no part.
