# Drawing residents by lot.
sortition-title = Drawing residents
sortition-title-of = Drawing residents: { $body }
sortition-number = Draw { $number }
sortition-heading = Draw { $number } of residents: { $body }
sortition-all = Draws
sortition-lead = Is there no successor for a seat, or were there too few candidates? Then a resident of the neighbourhood is drawn by lot. You freeze the list first, then the lot is drawn in public, and after that you invite the residents in that order.
sortition-no-extract-title = There is no extract of the population yet
sortition-no-extract = Without an extract of the population register there is no list to draw from. The administrator loads the extract with this command:
sortition-waits-title = What residents can be drawn for
sortition-waits-none = No seat waits for a draw now, or the draw for it is going on.
sortition-waits-vacancy = Vacancy { $number }
sortition-for = For what
sortition-for-vacancy = vacancy { $number }
sortition-for-lacking = { $count ->
    [one] one place that no candidate stood for
   *[other] { $count } places that no candidate stood for
}
sortition-places = Number of places
sortition-day = Reference day
sortition-on-list = Residents on the list
sortition-extract = Extract loaded on
sortition-frozen-at = List frozen
sortition-batch = Batch
sortition-batch-of = { $count } residents invited at a time
sortition-term = Term to answer
sortition-term-of = { $days } days
sortition-start = Start a draw
sortition-start-title = Start a draw: { $body }
sortition-start-lead = Choose what you draw for, and the reference day. On that day the residents must meet the requirements. Next you see how many residents those are.
sortition-start-for = What are residents drawn for?
sortition-start-for-how = Each vacancy gives one place. The order drawn decides who gets the first place.
sortition-start-for-missing = Choose what residents are drawn for. What you chose does not wait for a draw.
sortition-start-for-mixed = Draw separately for vacancies and for places that no candidate stood for.
sortition-start-on = Reference day
sortition-start-on-how = A candidate must be old enough and live in the neighbourhood on the day of the election. For a draw the reference day counts (assumption).
sortition-start-button = Count the residents
sortition-confirm-title = Is this right? Then you freeze the list
sortition-confirm-lead = Once frozen, the list does not change any more. Each resident gets a code that tells nothing about the person. The name stays sealed.
sortition-confirm-nobody = Nobody is left to draw. You can record that outcome, with the reasons.
sortition-counted = Who counts
sortition-freeze-title = Freezing
sortition-freeze-button = Freeze the list
sortition-freeze-nobody = Record that nobody can be drawn
sortition-considered = { $count ->
    [one] One resident is in the extract with an address in the neighbourhood. The reference day is { $day }.
   *[other] { $count } residents are in the extract with an address in the neighbourhood. The reference day is { $day }.
}
sortition-unmet-deceased = { $count ->
    [0] None of them died.
    [one] One of them died and does not count.
   *[other] { $count } of them died and do not count.
}
sortition-unmet-moved = { $count ->
    [0] None of them left.
    [one] One of them left and does not count.
   *[other] { $count } of them left and do not count.
}
sortition-unmet-not-yet = { $count ->
    [0] None of them comes to live there later.
    [one] One of them does not live there yet on the reference day and does not count.
   *[other] { $count } of them do not live there yet on the reference day and do not count.
}
sortition-unmet-young = { $count ->
    [0] None of them is too young on the reference day.
    [one] One of them is too young on the reference day and does not count.
   *[other] { $count } of them are too young on the reference day and do not count.
}
sortition-out-opted = { $count ->
    [0] None of them is in the opt-out register.
    [one] One of them is in the opt-out register and does not count.
   *[other] { $count } of them are in the opt-out register and do not count.
}
sortition-out-member = { $count ->
    [0] None of them was recognised as a sitting member.
    [one] One of them is a sitting member and does not count.
   *[other] { $count } of them are sitting members and do not count.
}
sortition-out-together = { $count ->
    [0] None of them is in the opt-out register or was recognised as a sitting member.
    [one] One of them is in the opt-out register or is a sitting member, and does not count.
   *[other] { $count } of them are in the opt-out register or are sitting members, and do not count.
}
sortition-out-ineligible = { $count } do not meet another requirement.
sortition-members-not-found = { $count ->
    [one] One member was not recognised in the extract with certainty. Mind that when you invite: a member who is drawn all the same drops out.
   *[other] { $count } members were not recognised in the extract with certainty. Mind that when you invite: a member who is drawn all the same drops out.
}
sortition-left = { $count ->
    [one] One resident is left to draw.
   *[other] { $count } residents are left to draw.
}
sortition-nobody = Nobody is left to draw.
sortition-list-title = The list
sortition-list-of = { $count ->
    [one] There is one resident on the list.
   *[other] There are { $count } residents on the list.
}
sortition-list-file = List with codes (lijst.txt)
sortition-order-file = Order with codes (volgorde.csv)
sortition-sha256 = Digest of the list (SHA-256)
sortition-to-dice = Draw with dice
sortition-to-hand = Draw by hand
sortition-to-typing = Type the digits of the dice
sortition-to-invite = Invite the next residents
sortition-to-more = Draw more numbers
sortition-to-end = Break this draw off
sortition-to-all = To all draws of this council
sortition-publish-title = Publishing the list
sortition-publish-lead = Publish the digest first, so that nobody can change the list any more. Then throw the dice, in public.
sortition-throw = Throw a ten-sided die { $digits } times. Count a 10 as 0. That is enough for every first batch that can come from this list.
sortition-type-title = The digits of the dice
sortition-hand-title = Drawing by hand
sortition-hand-lead = There are { $count } residents on the list. Nobody draws that many slips. So draw numbers from 1 to { $count }, for instance with ten balls for each digit. Type at least { $least } numbers, in the order in which they were drawn. Resident 1 is at the top of the list.
sortition-numbers = Numbers drawn
sortition-numbers-how = Put a space or a new line between the numbers. A number that was drawn already or is not on the list does not count: draw again.
sortition-numbers-button = Record this order
sortition-numbers-missing = There are no numbers. Type the numbers that were drawn.
sortition-numbers-wrong = "{ $found }" is no number. Type whole numbers only.
sortition-how = How it was drawn
sortition-method-physical = By hand: numbers of the list
sortition-method-lot1 = With dice, by lot1
sortition-drawn = How many were drawn
sortition-published-at = List published
sortition-invited-title = Invited residents
sortition-position = Place
sortition-id = Code on the list
sortition-name = Name
sortition-born = Born on
sortition-register = Number in the extract
sortition-erased = The name was destroyed
sortition-batch-number = Batch
sortition-invited-on = Invited on
sortition-until = Answer by
sortition-why-title = Who was passed over, and why
sortition-after-title = Who comes next
sortition-after-text = These residents were not invited yet. Did somebody move or die? Record that; this resident is passed over.
sortition-invite-title = Inviting the next residents
sortition-invite-lead = It is the turn of these residents. Each gets a letter. The letters are ready as soon as you confirm.
sortition-invite-until = With letters of today an answer can come until { $day }.
sortition-invite-on = Day of the letters
sortition-invite-on-how = The term starts the day after.
sortition-invite-button = Invite these residents
sortition-invite = { $count ->
    [one] Not every place has somebody (open: { $open }). It is the turn of one resident.
   *[other] Not every place has somebody (open: { $open }). It is the turn of { $count } residents.
}
sortition-waiting = { $count ->
    [one] One place is open; somebody who was invited can still come.
   *[other] { $count } places are open; residents who were invited can still come.
}
sortition-filled = Somebody was found for every place.
sortition-exhausted = { $count ->
    [one] Everybody who was drawn had a turn. One place stays empty.
   *[other] Everybody who was drawn had a turn. { $count } places stay empty.
}
sortition-passed = { $id }: { $why }.
sortition-passed-no-place = accepted, but all places went to residents who were drawn earlier
sortition-state-waiting = can still answer
sortition-state-no-answer = no answer in time
sortition-state-declined = declined
sortition-state-accepted = accepted, to be examined
sortition-state-admitted = in order
sortition-state-refused = not admitted
sortition-dropped-opted = is in the opt-out register
sortition-dropped-member = is a member already
sortition-dropped-moved = moved
sortition-dropped-deceased = died
sortition-dropped-ineligible = does not meet a requirement
sortition-stage-nobody = nobody to draw
sortition-stage-broken-off = broken off
sortition-stage-to-draw = to be drawn
sortition-stage-dice = waits for digits
sortition-stage-invite = to invite
sortition-stage-waiting = waits for answers
sortition-stage-filled = done
sortition-stage-exhausted = nobody left
sortition-next-nobody = Nobody was left to draw. The reasons are below. Leave the seat empty, or load a new extract and start again.
sortition-next-broken-off = This draw was broken off and does not count any more. The reason:
sortition-next-draw = The list is frozen. Now draw the order, in public.
sortition-next-dice = The list was published. Two people type the digits of the dice, each with an own account.
sortition-next-invite = { $count ->
    [one] Invite the next resident.
   *[other] Invite the next { $count } residents.
}
sortition-next-waiting = Wait for the answers, and examine who accepts. Who does not answer in time is passed over by itself.
sortition-next-seat = There is a resident who can get the place. Appoint this resident on the page of the vacancy.
sortition-next-lacking = There is a resident who can get the place. The result is not established yet. Report the vacancy of the seat after that, and appoint the resident there.
sortition-next-report = There is a resident who can get the place. The seat was empty from the start: report its vacancy now, and appoint the resident there.
sortition-report-seat = Report the vacancy of seat { $seat }
sortition-next-filled = A resident was found for every place.
sortition-next-exhausted = { $count ->
    [one] Everybody on the list had a turn. One place stays empty. Leave the seat empty, or start a new draw.
   *[other] Everybody on the list had a turn. { $count } places stay empty. Leave the seats empty, or start a new draw.
}
sortition-next-more = { $count ->
    [one] Everybody who was drawn had a turn. One place is left. Draw more numbers of the list.
   *[other] Everybody who was drawn had a turn. { $count } places are left. Draw more numbers of the list.
}
sortition-resident-title = Drawn at place { $position }
sortition-waits-for-earlier = This resident accepts. Somebody who was drawn earlier can still get the place. Examine when that is no longer possible.
sortition-letter = The letter with the invitation (PDF)
sortition-registered = The letter in the register: sent, returned, English text
sortition-seat = The seat was offered: { $name }.
sortition-step-title = Recording what happened
sortition-step = What happened?
sortition-step-on = On which day?
sortition-step-note = Reason
sortition-step-note-how = Needed when somebody is not admitted or drops out. The reason stays sealed.
sortition-step-button = Record
sortition-step-missing = Choose what happened.
sortition-step-accepted = Accepts the invitation
sortition-step-declined = Declines
sortition-step-admitted = Examined and in order
sortition-step-refused = Examined and not admitted
sortition-step-dropped = Drops out: { $why }
sortition-end-title = Breaking this draw off
sortition-end-lead = What happened is kept. The draw does not count any more, and you can start a new one. Tell those who were invited yourself.
sortition-end-reason = Why is the draw broken off?
sortition-end-reason-how = Do not write names of residents here.
sortition-end-button = Break the draw off
sortition-check-title = Checking it yourself
sortition-check-text = The codes tell nothing about the residents. With these files anyone can recompute the digest and the order.
sortition-command = These lines give the whole order, in the folder with lijst.txt:
sortition-public-link = The public page of this draw
sortition-public-lead = Residents were drawn for a seat in this council. Here is how the list was made and how the lot was drawn. There are no names here: each resident has a code that tells nothing about the person.
sortition-public-order = The order
sortition-public-all = { $count ->
    [one] One resident was drawn.
   *[other] { $count } residents were drawn. Here are the first; the file has all of them.
}
sortition-invited = Invited
# The proof on paper.
sortition-proof-title = Proof of draw { $number } of residents: { $body }
sortition-proof-unofficial = This is an example, or an exercise. The names are made up, and nobody can rely on this proof.
sortition-proof-link = Proof of this draw (PDF)
sortition-proof-order = { $count ->
    [one] One resident was drawn.
   *[other] { $count } residents were drawn. Here are the first { $printed }; all residents are in volgorde.csv.
}
sortition-proof-sha256 = SHA-256 of all codes in this order, each on a line of its own: { $sha256 }
sortition-proof-number = Number on the list
sortition-proof-by-hand = The numbers were drawn by hand. Resident 1 is at the top of the list.
sortition-proof-repeat = Take lijst.txt from the public page of this draw. These lines then give the whole order.
sortition-drawn-named = { $name } (draw number { $number })
sortition-case-start = This seat goes to a resident who is drawn by lot. Start the draw, or go on with the one that is under way.
sortition-case-link = To the draw
sortition-case-next = The draw for this seat is going on. You can appoint as soon as a resident accepted the invitation and was examined.
sortition-case-appoint = { $name } was drawn, accepted the invitation and was examined. Appoint this resident.
sortition-case-name = Name of who was drawn on paper
sortition-case-name-how = Only when the lot was drawn outside this program. The name is kept sealed.
sortition-case-name-needed = Only when the lot was drawn outside this program. There is an extract of the population: otherwise draw from a frozen list. The name is kept sealed.
sortition-refused-no-extract = There is no extract of the population, so nothing was counted. Ask the administrator to load the extract.
sortition-refused-nothing = What you chose does not wait for a draw. Nothing was frozen.
sortition-refused-over = This draw is over. Nothing was recorded.
sortition-refused-drawn = This list was drawn already, or does not wait for digits. Nothing was recorded.
sortition-refused-not-drawn = No lot was drawn yet. Nothing was recorded.
sortition-refused-few = There are too few numbers. Draw at least { $least }; nothing was recorded.
sortition-refused-nobody-next = It is nobody's turn now. Nobody was invited.
sortition-refused-early = That day is too early: it cannot be before { $day }. Nothing was recorded.
sortition-refused-late = The answer came too late: it could come until { $day }. It does not count, and nothing was recorded.
sortition-refused-not-possible = This does not fit what happened to this resident. Nothing was recorded.
sortition-refused-no-reason = There is no reason. Write why; nothing was recorded.
sortition-refused-nobody-yet = The draw for this seat is going on, and nobody can get the seat yet. Nobody was appointed.
sortition-refused-name = There is no name of who was drawn on paper. Fill in the name, or start a draw from a frozen list. Nobody was appointed.
invitation-heading = Invitation: a seat in { $body }
invitation-subject = Invitation { $reference }
invitation-id = Your code on the list
invitation-place = Your place in the draw
invitation-drawn = You were drawn by lot. { $places ->
    [one] In { $body } one seat is vacant without a successor.
   *[other] In { $body } { $places } seats are vacant without a successor.
} So residents of the neighbourhood were drawn in public. We invite you to become a member.
invitation-work = A member has a say in the neighbourhood, together with the other members. You need no experience.
invitation-answer-title = What we ask you
invitation-until = Let us know by { $day } whether you want to become a member.
invitation-free = You may decline, without a reason. That has no consequences for you.
invitation-silence = If we hear nothing in time, we invite the next resident.
invitation-order = More residents got an invitation at the same time. If more say yes than there are seats, who was drawn earlier goes first.
invitation-after-title = What happens next
invitation-after = If you say yes, we examine whether you meet the requirements. After that you are appointed, and hear which papers are needed.
invitation-term-title = How the last day was computed
invitation-data-title = Your data
invitation-data = Your name comes from the population register and is used for this alone. Only your code on the list is public, and not your reply code. If you become a member, your name is public. Do you never want to be drawn again? Then enter the opt-out register.
sortition-audit-frozen = List of residents frozen
sortition-audit-published = List of residents published for the draw
sortition-audit-seed-typed = Digits typed for the draw of residents
sortition-audit-drawn = Residents drawn
sortition-audit-proof-made = Proof of the draw of residents made
sortition-audit-invited = Drawn residents invited
sortition-audit-changed = Recorded what a drawn resident did
sortition-audit-appointed = Seat offered to a drawn resident
sortition-audit-broken-off = Draw of residents broken off
sortition-audit-field-sortition = Draw of residents
sortition-audit-field-vacancies = Vacancies
sortition-audit-field-places = Places
sortition-audit-field-residents = Residents
sortition-audit-field-extract = Mark of the extract
sortition-audit-field-grounds-sha256 = Digest of the reasons
sortition-audit-field-seed = Digits of the dice
sortition-audit-field-batch = Batch
sortition-audit-field-ids-sha256 = Digest of the codes
sortition-audit-field-resident = Code of the resident
