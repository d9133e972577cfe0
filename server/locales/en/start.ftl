# Who wants to stand: the start page of an election, and the check.
home-stand = Stand as a candidate
home-stand-left = Registration is open for another { $left }.
home-stand-more = Read how it works

start-title = Stand for your wijkraad
start-lead = { $title }. The vote is on { $day }.
start-rehearsal = This is a rehearsal. The election is made up: what you fill in here does not count.
start-open = Registration is open for another
start-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
start-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
start-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
start-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
start-until = Until and including
start-clock = The clock of the server counts. There it is now
start-register = Register
start-check = Check whether you can take part
start-check-hint = Two questions. We do not keep your answers.
start-closed = Registration has closed
start-closed-since = Registration closed on
start-closed-next = Did you register in time?
start-closed-own = See how your registration stands

start-what = What does a wijkraad do?
start-what-text = A wijkraad is a neighbourhood council: a group of residents who know their wijk. The members hear what is going on, think along with the municipality about plans for the wijk, and give advice. In a village it is called a dorpsraad.
start-what-more = You need no experience, and you need not be a member of a party. You can take part alone or together with others, on one list.
start-conditions = When can you take part?
start-condition-age = On the day of the vote, { $day }, you are { $age } or older.
start-condition-residence = On { $day } you live in the wijk where you stand.
start-condition-once = { $count ->
    [one] You stand in one place: in one wijk and on one list.
   *[other] You stand in at most { $count } places.
}
start-steps = How does it go on?
start-over = (over)
start-step-closing = Your registration must be in. Until this moment you can also change or withdraw it.
start-step-repair = Is something missing from your registration? You can mend it until this moment.
start-step-session = A public session decides which registrations are valid.
start-step-appeal = The last day of appeal against that decision.
start-step-draw = The order on the ballot is drawn by lot in public.
start-step-vote = The residents vote.
start-step-result = The result is established.
start-seats = Seats per wijk
start-seats-total = { $bodies ->
    [one] There is 1 body, with { $seats } seats. Each dot is a seat.
   *[other] There are { $bodies } bodies, with { $seats } seats together. Each dot is a seat.
}
start-examples = Addresses to try
start-examples-text = The postcodes of this rehearsal do not exist. With these addresses you can see every outcome.
start-examples-show = Show the addresses
start-examples-of = Belongs to
start-examples-address = Postcode and house number
start-example = { $postcode }, number { $number }
start-example-none = no wijkraad: { $buurt }
start-example-ambiguous = not certain: this number lies in two buurten

# The check.
check-step = Question { $number } of 2. We do not keep your answer.
check-birth-title = When were you born?
check-birth = Date of birth
check-birth-hint = For example 20 5 1980.
check-birth-to-come = This day is still to come. Fill in the day on which you were born
check-birth-too-old = This day is more than 120 years ago. Check the year
check-next = Continue
check-address-title = Where do you live?
check-postcode = Postcode
check-postcode-hint = Four digits and two letters, such as 3011 AB.
check-number = House number
check-number-hint = You may leave out a letter or addition.
check-number-missing = Fill in your house number
check-number-wrong = Fill in a house number that begins with a digit, such as 12 or 12a
check-show = Show whether I can take part
postcode-missing = Fill in your postcode
postcode-no-letters = The two letters of the postcode are missing. Write the whole postcode, such as 3011 AB
postcode-wrong = This is no postcode. Write four digits and two letters, such as 3011 AB

check-eligible = You can take part
check-eligible-for = You can stand for { $name }.
check-undecided = You may be able to take part
check-undecided-why = We do not know yet to which wijkraad your address belongs. Nothing is against it.
check-refused = You cannot take part now
check-refused-why = With these answers you do not meet all conditions. Below you see why.
check-your-address = Your address
check-address = { $postcode }, number { $number }
check-belongs = This address belongs to { $name }.
check-belongs-elsewhere = This address belongs to a wijkraad that takes no part in this election.
check-belongs-nowhere = This address lies in { $buurt }. That buurt belongs to no wijkraad.
check-belongs-unknown = We do not know to which wijkraad this address belongs.
check-belongs-ambiguous = This address can belong to more than one wijkraad.
check-number-known = The postcode and the house number are in the table of addresses, in the buurt { $buurten }.
check-postcode-in-one = The house number is not in the table of addresses. All numbers of this postcode lie in the buurt { $buurten }. Your address probably does too.
check-buurten-alike = The postcode lies in more than one buurt. For the wijkraad that makes no difference.
check-postcode-in-several = The house number is not in the table of addresses, and the postcode lies in more than one buurt: { $buurten }.
check-number-in-several = In the table of addresses this house number stands in more than one buurt: { $buurten }.
check-postcode-unknown = The postcode is not in the table of addresses. Check whether you typed it right. A new address may still be missing.
check-buurt-unknown = The buurt of this address is not in the list of buurten with a wijkraad.
check-why = Why
check-mark-right = right
check-mark-unsure = not certain
check-mark-wrong = not right
check-mark-self = up to you
check-old-enough = On the day of the vote, { $day }, you are { $age } or older.
check-too-young = On the day of the vote, { $day }, you are not { $age } yet. You will be on { $reached }.
check-leap-day = You were born on 29 February. In a year without that day, { $day } counts as your birthday.
check-lives-in-wijk = You live in the wijk. On { $day } that must be so too.
check-lives-elsewhere = On { $day } you live in another wijk: that of { $name }.
check-lives-outside = You live where no wijkraad is. On { $day } candidates must live in a wijk with a wijkraad.
check-lives-unknown = We do not know in which wijk you live on { $day }.
check-stands-once = You may stand in one place: in one wijk and on one list.
check-named-twice = You are named more than once on the same list.
check-other-list = You also stand on another list in the same wijk.
check-other-wijk = You also stand for { $name }.
check-in-time = Registration is open until and including { $closes }.
check-too-late = Registration was open until and including { $closes }. It is now { $now }.
check-what-now = What now?
check-next-register = Register. You can stop halfway and go on later.
check-next-wrong = Check whether your answers are right. Are you about to move? Then the address counts where you live on the day that is named.
check-next-other-election = See on the front page whether another election comes for your wijkraad.
check-next-unsure = Check whether the address is right. Is it? Then register and choose your wijkraad yourself. The election bureau will find out.
check-next-nowhere = Is the address right? Then there is no wijkraad that you can stand for. If you think that this is wrong, contact the election bureau.
check-no-decision = This is no decision. When you register, an official looks at your registration.
check-again = Try another address
check-start-over = Begin again
check-kept-nowhere = Your answers are on this page only. We do not keep them.
