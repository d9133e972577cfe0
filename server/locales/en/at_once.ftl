# What is done for all bodies at once: answers that came too late, and the installation.
at-once-caption = Neighbourhood and village councils
at-once-count = Number
at-once-who = Who
at-once-lapses-title = No answer in time, whole city
at-once-lapses-lead = These elected or appointed candidates did not answer in time. Who does not answer in time does not accept the appointment. If you confirm this, the succession begins for each seat. This cannot be undone.
at-once-lapses-none = Nobody is late with an answer. You need not record anything.
at-once-lapses-button = { $count ->
    [one] Record that 1 candidate did not answer in time
   *[other] Record that { $count } candidates did not answer in time
}
at-once-install-title = Installation of the whole city
at-once-install-lead = These candidates are admitted. If you confirm this, they are members from { $day }. This cannot be undone.
at-once-install-early = The new members begin on { $day }. Before that day nobody can become a member. Come back on that day.
at-once-install-none = There is nobody who is admitted and not yet a member. You need not do anything.
at-once-nothing-done = { $why } Nothing was done.
at-once-install-button = { $count ->
    [one] Install 1 member
   *[other] Install { $count } members
}
at-once-progress-lapses = Recording late answers: how far it is
at-once-progress-install = Installation of the whole city: how far it is
