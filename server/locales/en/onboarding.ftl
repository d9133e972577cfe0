# What is arranged for new members.
onboarding-title = Onboarding of new members of { $body }
onboarding-link = Onboarding
onboarding-lead = What is arranged for each new member. The list begins by itself once somebody becomes a member, at the start or midway.
onboarding-members = Members
onboarding-nobody = There are no members now.
onboarding-how-far = How far it is
onboarding-not-begun = Nothing has begun for this member yet.
onboarding-done-of = { $done } of { $all } done{ $late ->
    [0] {""}
   *[other] , { $late } late
}
onboarding-what = The list for new members
onboarding-days = { $days ->
    [0] on the first day
    [one] within 1 day
   *[other] within { $days } days
}
onboarding-change = Change the list
onboarding-items = The list
onboarding-items-how = One task on a line: what; who; within how many days. For example: Send a welcome letter; griffie; 0. Nothing changes for members who have begun.
onboarding-button = Keep the list
onboarding-lines-wrong = Not every line is right. Look at line { $lines }. Put on each line what, who and the number of days (0 to 365), with a semicolon between them.
onboarding-count-wrong = The list has at least 1 and at most { $most } tasks.
onboarding-of = Onboarding of { $name }
onboarding-since = Member since { $day }.
onboarding-begin = Begin the list
