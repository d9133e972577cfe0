# Why an action was refused.
refusal-exists = Nothing was changed: this is there already, and it is not overwritten.
refusal-lot-not-asked = The lot was not recorded: no lot is asked for now, or another one.
refusal-lot-underway = Nothing was recorded: the entrants of this draw are published already, and the dice are awaited.
refusal-lot-underway-next = Go on with that draw, or annul it with a reason.
refusal-lot-in-result = The draw was not annulled: version { $version } of the result rests on it.
refusal-lot-in-result-next = Must the result be corrected? Tick that, and then annul the draw. The established result stays until there is a new version.
refusal-lot-in-appointment = The draw was not annulled: somebody was appointed on the ground of this draw, to vacancy { $vacancy }.
refusal-lot-in-appointment-next = An appointment stands. Is the draw wrong? Consult the election bureau, and record the decision outside this system.
refusal-no-reason = The result was not established anew: there is one already, and a correction needs a reason.
refusal-answer-changed = Nothing was recorded: the outcome has changed since you looked at it. Perhaps a colleague was just before you.
refusal-not-counted = The seats cannot be allocated yet: not every polling station has a count.
refusal-not-counted-next = Import the counts first.
refusal-day = Nothing was recorded: that day is before the day of the vote, or still to come.
refusal-result = The result was not established: with these figures it cannot be.
refusal-look-again = Go back, reload the page and see what it says now.

error-too-large-title = This file is too large
error-too-large-text = Nothing was read. A file can have at most { $megabytes } MB here.
error-too-large-next = Check that you chose the right file, or split it.
