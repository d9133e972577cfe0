# The overview of all bodies.
home-title = Results of the neighbourhood councils
home-lead = On { $day } residents elected the members of their neighbourhood or village council. Choose your neighbourhood. You will see who was elected, why, and who is next when a seat falls vacant.
home-several = Elections of neighbourhood and village councils
home-lead-several = Not all members of the neighbourhood and village councils were elected on the same day. With each council stands to which election the figures belong. Choose your neighbourhood. You see who was elected, why, and who is next when a seat falls vacant.
home-election = { $title } ({ $day }): { $count ->
    [one] 1 council
   *[other] { $count } councils
}
home-election-unofficial = { $title } ({ $day }, not official): { $count ->
    [one] 1 council
   *[other] { $count } councils
}
home-figures = The election in figures
home-bodies = councils
home-seats = seats
home-candidates = candidates
home-votes = valid votes
home-open-title = { $count ->
    [one] 1 result is not ready yet
   *[other] { $count } results are not ready yet
}
home-open-not-counted = There is no result yet.
home-open-ready = The votes are counted, the seats are not yet allocated.
home-open-lot = Two or more candidates have equal votes. A lot must decide.
home-done-title = All results are established.
home-gebieden = The councils by district
home-legend = Each council is followed by its number of seats and its state:
home-column-body = Council
home-column-state = State
home-seats-of = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}

home-empty-title = There is no election yet
home-empty-lead = As soon as there is an election, the councils and their results will be here.
home-empty-next = Nothing is wrong. Come back later.
