# The opt-out register: the form, the confirmation and the question of the clerks' office.

footer-opt-out = Do not draw me
opt-out-crumb = Do not draw me
opt-out-title = Do not draw me by lot
opt-out-lead = Sometimes no candidate is left for a seat in a neighbourhood council. Then the city draws a resident of the neighbourhood by lot. You do not want to take part in such a draw? Then fill in this form.
opt-out-why = Your choice counts for all neighbourhood and village councils of Rotterdam. It stays, also when you move and also after an election, until you take it back. You do not have to say why.
opt-out-free = You do nothing? Then you can be drawn. Even then you do not have to do anything: you can always say no.
opt-out-wish = What do you want?
opt-out-wish-enter = Do not draw me: put me in the register
opt-out-wish-leave = I take part again: remove me from the register
opt-out-wish-missing = Choose what you want
opt-out-last = Last name
opt-out-last-hint = As in the passport or on the identity card. Not the name of a partner.
opt-out-last-missing = Fill in the last name
opt-out-first = Initials or first name
opt-out-first-hint = As in the passport. Only the first letter counts. No first name? Then leave this empty.
opt-out-first-wrong = Fill in initials or a first name, or leave this empty
opt-out-birth = Date of birth
opt-out-birth-hint = For example 27 3 1987
opt-out-birth-to-come = This date of birth is still to come. Fill in a day that is over
opt-out-birth-too-old = This date of birth is too long ago. Check the year
opt-out-email = E-mail address
opt-out-email-hint = We send a link to it. Your choice counts only when you use that link.
opt-out-email-wrong = This is not an e-mail address. Check it: it has an @, and a full stop after that
opt-out-button = Send me the link
opt-out-wait = A link was asked for too often. Nothing was sent now. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} and try again.
opt-out-no-election = This system cannot send e-mail yet, because there is no election yet. Nothing was kept. Try again later, or call the clerks’ office.
opt-out-kept = What we keep
opt-out-kept-code = We turn your name and date of birth into a code. Only that code stays. Nobody can read your name or date of birth in it.
opt-out-kept-email = We keep your e-mail address only until you use the link, and never longer than { $hours } hours.
opt-out-kept-answer = The clerks’ office cannot look through the register. It can only ask whether one person is in it: yes or no.
opt-out-kept-same = Does somebody else have the same last name, the same first letter and the same date of birth? Then we cannot tell you apart. That person is not drawn either.
opt-out-kept-long = You changed your mind? You can always fill in this form again.
opt-out-sent-title = Check your e-mail
opt-out-sent-lead = We are sending you an e-mail with a link. Open the link and press the button. Your choice counts only then.
opt-out-sent-until = The link works for { $hours } hours. After that we erase your data, and nothing has changed.
opt-out-sent-none = No e-mail? Look in your junk mail, and check whether the address was right. Otherwise fill in the form again.
opt-out-sent-demo = See the e-mail of this demonstration
opt-out-enter-title = Confirm: do not draw me
opt-out-enter-lead = Press the button. Then you are in the register and you are not drawn.
opt-out-enter-button = Do not draw me
opt-out-leave-title = Confirm: I take part again
opt-out-leave-lead = Press the button. Then you are no longer in the register and you can be drawn.
opt-out-leave-button = Remove me from the register
opt-out-entered-title = You are not drawn
opt-out-entered-lead = You are in the register. From now on we skip you in every draw.
opt-out-entered-gone = Your e-mail address is erased.
opt-out-entered-back = You want to take part again later? Then fill in the form again.
opt-out-removed-title = You take part again
opt-out-removed-lead = You are not in the register. You can be drawn.
opt-out-removed-gone = Your e-mail address is erased.
opt-out-over-title = This link no longer works
opt-out-over-lead = Nothing has changed now.
opt-out-over-used = You used the link before? Then your choice is done, and there is nothing to do.
opt-out-over-gone = Was the link too old? Then your data is erased. Fill in the form again.
opt-out-again = To the form
opt-out-mail-enter-subject = Confirm: do not draw me
opt-out-mail-enter-text =
    Somebody filled in the form “Do not draw me by lot” of the city of Rotterdam with this e-mail address.

    Was it you? Then open this link and press the button. Only then you are no longer drawn for a neighbourhood council:
    { $address }

    The link works for { $hours } hours.
    It was not you? Then there is nothing to do. Nothing changes, and your e-mail address is erased.
opt-out-mail-leave-subject = Confirm: I take part in draws again
opt-out-mail-leave-text =
    Somebody asked with this e-mail address to be removed from the register “Do not draw me by lot” of the city of Rotterdam.

    Was it you? Then open this link and press the button. Only then you can be drawn for a neighbourhood council again:
    { $address }

    The link works for { $hours } hours.
    It was not you? Then there is nothing to do. Nothing changes, and your e-mail address is erased.
opt-out-mail-wiped = Erased: address and text are not kept.
opt-out-question-title = Opt-out register: is somebody in it?
opt-out-question-lead = You get only yes or no, for one person. Nobody can look through the list itself.
opt-out-question-logged = The log says that you asked something, and not about whom.
opt-out-question-button = See whether this person is in it
opt-out-yes = Yes, in the register
opt-out-yes-next = Somebody with this last name, first letter and date of birth does not want to be drawn. Pass this person over, also when you think it is somebody else.
opt-out-no = No, not in the register
opt-out-no-next = This person takes part in draws.
opt-out-audit-asked = Request about the opt-out register: link sent
opt-out-audit-confirmed = Choice for the opt-out register confirmed
opt-out-audit-ended = Unconfirmed requests about the opt-out register erased
opt-out-audit-questioned = Asked whether somebody is in the opt-out register
opt-out-audit-field-requests = Requests
