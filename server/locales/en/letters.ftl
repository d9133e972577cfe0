# Letters about one seat, and the words that pages share with them.
letter-subject = { $heading }, reference { $reference }
letter-subtitle = { $body }, election of { $day }
letter-unofficial = This is an example. The figures are not official and the names are made up. Nobody can derive rights from this letter.
letter-to = To
letter-place = Candidate on
letter-date = Date
letter-reference = Reference
letter-regulation = Regulation
letter-step = What
letter-article = Article
letter-name = Name
letter-office = Office
letter-signature = Signature
letter-signature-title = Signature
letter-chair = chair of the central electoral committee
letter-certainty = Where it says ‘inferred’ or ‘assumption’, we do not know the article of the regulation. The rule then follows from what is known, or is taken over from the Kieswet.

letter-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
letter-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
letter-term-counted = { $days ->
    [0] It is the same day: { $until }.
   *[other] The term is { $length }. The day after { $from } is the first day. The last is { $until }.
}
letter-term-counted-back = { $length } before { $from } is { $until }.
letter-term-backward = The days were counted back. Such a day is not moved.
letter-term-too-long = A term of more than { $weeks } weeks is not moved.
letter-term-day-off = { $day } ({ $why })
letter-term-runs-on = Nobody works on { $days }. The term runs on until and including { $until }.
letter-term-extended = The term held { $days } working days and must hold { $least }. So it runs on until and including { $until }.
letter-weekend = a { $weekday }
letter-monday = Monday
letter-tuesday = Tuesday
letter-wednesday = Wednesday
letter-thursday = Thursday
letter-friday = Friday
letter-saturday = Saturday
letter-sunday = Sunday
letter-holiday-new-year = New Year’s Day
letter-holiday-good-friday = Good Friday
letter-holiday-easter-monday = Easter Monday
letter-holiday-kings-day = King’s Day
letter-holiday-liberation-day = Liberation Day
letter-holiday-ascension-day = Ascension Day
letter-holiday-whit-monday = Whit Monday
letter-holiday-christmas-day = Christmas Day
letter-holiday-second-christmas-day = the second day of Christmas
letter-installation-first = The result was established on { $established }. The first { $weekday } after that is { $first }.
letter-installation-nth = New members enter on number { $ordinal } of these days: { $day }.

letter-cause-resignation = the member resigned
letter-cause-moved-out = the member moved out of the wijk
letter-cause-death = the member died
letter-cause-lost-requirement = the member no longer meets a requirement
letter-cause-incompatible-office = the member holds an office that cannot be combined with membership
letter-cause-not-accepted = the one who was appointed did not accept
letter-cause-not-admitted = the one who was appointed was not admitted
letter-cause-leave = the member is on leave for a while
letter-cause-enlargement = the council got one more seat
letter-cause-never-filled = the seat was empty from the start
letter-paper-offices = A statement of all public offices that you hold (the annex to this letter)
letter-paper-extract = An extract of the population register
letter-route-most-votes = You have the most votes of the candidates who are not members yet and can become one.
letter-route-same-list = You are next on the list that this seat belongs to.
letter-route-other-list = Nobody is left who can become a member on the list of the one who left. The seat goes to another list. Yours is the first whose turn it is, and on it you are next.
letter-route-no-list = Nobody sat in this seat yet, so it belongs to no list. The allocation of seats goes on: your list is the first in turn, and you are the next on that list.
letter-route-sortition = By the rules of this term there is no candidate who can get the seat. So lots were drawn among the residents of the wijk.
letter-route-leave-vacant = By the rules of this term there is no candidate who can get the seat.
letter-verdict-appointed = appointed
letter-verdict-own-list = passed over: stands on the list that has nobody left, the seat goes to another list
letter-verdict-no-votes = passed over: the list got no votes
letter-verdict-deceased = passed over: died
letter-verdict-moved-out = passed over: no longer lives in the wijk
letter-verdict-on-leave = passed over: is on leave
letter-verdict-own-seat = passed over: it is the seat of this candidate
letter-verdict-declined = passed over: did not accept this seat, or was not admitted to it
letter-verdict-member = passed over: is a member or appointed already
letter-verdict-waived = passed over: does not wish to be considered
letter-verdict-own-seat-vacant = passed over: left a seat that is still to be filled
letter-verdict-ineligible = passed over: cannot be appointed

notice-heading = Notice of appointment
notice-elected = You are elected as a member of { $body }. The result was established on { $day }. This letter is the notice of it.
notice-successor = On { $day } you were appointed as a member of { $body }. From { $vacant } there is a seat to fill: { $cause }. This letter is the notice of it.
notice-temporary = On { $day } you were appointed as a temporary member of { $body }. You replace a member who is on leave from { $from } until { $back }. On that last day your membership ends by itself.
notice-answer-title = Let us know whether you accept the seat
notice-answer-until = Your answer must reach the griffie on { $until } at the latest.
notice-answer-how = Write to us that you accept the appointment or that you do not. Add your name, the reference of this letter, the date and your signature.
notice-enclosures = Do you accept the appointment? Then send these papers with your answer:
notice-silence-title = If you do not answer
notice-silence = If we have no answer on { $until }, that counts as a refusal. The seat then goes to somebody else.
notice-computed-title = How { $until } was computed
notice-why-title = Why you
notice-after-title = What happens after that
notice-examination = If you accept, we examine your papers. If everything is right, you are admitted. You get a message about that.
notice-withdrawal = Do you not want to become a member after all? As long as you are not admitted, you can take your answer back.
notice-entry = The new members enter on { $day }.
notice-entry-later = You are a member from the day on which we make known that you are admitted.

offices-title = Annex: statement of public offices
offices-text = Send this statement with your answer if you accept the appointment. Fill in all public offices that you hold now, also unpaid ones. A public office is an office with the government or on one of its boards.
offices-body = Appointed to
offices-list-title = My public offices
offices-none = Do you hold no public office? Then write on the first line: none.
offices-office = Office
offices-where = With which organisation
offices-since = Since
offices-truth = I declare that this list is complete and right.
offices-place-and-day = Place and date

decision-heading-appointed = Decision to appoint a successor
decision-heading-leave = Decision to appoint a temporary replacement
decision-heading-drawn = Decision to appoint a resident
decision-heading-sortition = Decision: no successor, lots among residents
decision-heading-vacant = Decision that no successor can be appointed
decision-person = { $name } (list { $list }, place { $candidate })
decision-outcome-title = The decision
decision-appointed = The chair of the central electoral committee appoints { $who } as a member of { $body }. { $route }
decision-leave = The chair of the central electoral committee appoints { $who } as a temporary member of { $body }, for as long as the leave lasts. { $route }
decision-sortition = For this seat in { $body } no candidate is left who can be appointed. So lots are drawn among the residents of the wijk.
decision-vacant = For this seat in { $body } no successor can be appointed. The seat stays empty.
decision-reason = Explanation: { $reason }
decision-route-most-votes = This candidate has the most votes of those who are not members yet and can become one.
decision-route-same-list = This candidate is next on the list that the seat belongs to.
decision-route-other-list = Nobody is left who can be appointed on the list of the one who left. The seat goes to another list, and this candidate is next there.
decision-route-no-list = Nobody sat in this seat yet, so it belongs to no list. The allocation of seats goes on, and this candidate is the next on the list whose turn it is.
decision-vacancy-title = The vacancy
decision-seat = Seat
decision-left-by = Seat of
decision-cause = Cause
decision-cause-article = Article about the cause
decision-vacant-on = Seat to be filled from
decision-known-on = Known to the griffie since
decision-decide-by = Decision no later than
decision-considered-title = Everybody who was considered
decision-considered-text = In this order, up to and including the one who is appointed.
decision-considered-none = Nobody was considered.
decision-verdict = Verdict and reason
decision-computed-title = The calculation
decision-computed-text = The figure is the number of votes, the remainder or the average that decided that step. It comes from the result of the election.
decision-step-reassigned = The seat goes to another list
decision-to = To
decision-figure = Figure
decision-by-lot = { $step } (by lot)
decision-lot-title = Lot
decision-objection-title = Do you disagree with this decision?
decision-objection = Whoever disagrees with this decision can object. Send your objection to the griffie no later than { $until }. Write in it: your name and address, the date, the reference of this decision, why you disagree, and your signature.

letter-template = Text of the griffie
letter-template-own = standard text
letter-template-version = version { $version }
letter-closing-title = Finally
letter-translated = This is a translation. The letter in Dutch is the one that counts.
letter-own-page = Your own page shows how far your appointment is. Scan the code with your phone, or type the address in your browser:
letter-own-page-alt = QR code with the address of your own page: { $address }
