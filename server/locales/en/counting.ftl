# What the checks find in the count of a station, and too few candidates.
finding-figure = { $field } is { $number }
finding-sum-voters = A and B together are { $number }
finding-sum-lists = the votes of all lists together are { $number }
finding-sum-votes = E, F and G together are { $number }
finding-sum-candidates = the candidates of list { $list } together have { $number }
finding-difference = the difference between D and H is { $number }
finding-share = the limit is { $share } of it
finding-number = the limit is { $number }
finding-F101 = Not exactly one of the two questions on extra investigation is answered.
finding-F102 = Both answers are ticked on a question about extra investigation.
finding-F111 = A question about differences with the polling station is not answered.
finding-F112 = Both answers are ticked on a question about differences with the polling station.
finding-F201 = The poll cards and the proxies together are not the number of voters admitted.
finding-F202 = The votes on the lists together are not the number of votes on candidates.
finding-F203 = The votes on candidates, the blank and the invalid votes together are not the number of votes cast.
finding-F204 = The lists have votes, but the total E says 0.
finding-F301 = It is ticked that there are as many voters as votes. That is not so.
finding-F302 = It is ticked that there are more votes than voters. That is not so.
finding-F303 = It is ticked that there are fewer votes than voters. That is not so.
finding-F304 = Not exactly one box about voters and votes is ticked.
finding-F305 = There are as many voters as votes, but I or J gives a difference.
finding-F306 = There are more votes than voters, but I gives another difference.
finding-F307 = There are more votes than voters, but J gives a number all the same.
finding-F308 = There are fewer votes than voters, but J gives another difference.
finding-F309 = There are fewer votes than voters, but I gives a number all the same.
finding-F310 = There is a difference between voters and votes. Whether it is explained was not filled in clearly.
finding-F401 = A list has votes, but the total of the list is 0.
finding-F402 = The total of a list is not the sum of its candidates.
finding-F403 = The total of a list is not the number of votes of that list under E.
finding-W001 = The second entry differs from the first.
finding-W002 = The coordinator had these fields entered again.
finding-W201 = There are many blank votes.
finding-W202 = There are many invalid votes.
finding-W203 = The difference between voters and votes is large.
finding-W204 = Not a single vote was cast.
finding-W301 = The result of a candidate or a list stands out here.

shortage-enough = There are { $candidates } candidates for { $seats } seats. That is enough.
shortage-lowered = There are { $candidates } candidates for { $seats } seats. The number of seats becomes { $candidates }.
shortage-sortition = There are { $candidates } candidates for { $seats } seats. Fewer than { $fewest } seats is not possible. For { $missing ->
    [one] 1 seat a resident is drawn by lot.
   *[other] { $missing } seats residents are drawn by lot.
}
shortage-choose = There are more candidates than seats, so voters choose who gets a seat.
shortage-everyone = All { $candidates } candidates get a seat.
shortage-nobody = Nobody stands, so there is nothing to vote for.

death-after-result = The death was not recorded: it was after the day of the result. The result stays as it is.
death-after-result-next = The seat falls vacant. Report it to the griffie, which fills the seat.
