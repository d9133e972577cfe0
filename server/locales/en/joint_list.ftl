# Profile, joint lists and what came too late.
audit-kind-joint-list-begun = Joint list made
audit-kind-joint-list-invited = Invited onto a list
audit-kind-invitation-answered = Invitation answered
audit-kind-joint-list-ordered = Order of a list recorded
audit-kind-joint-list-left = Left a list
audit-kind-photo-kept = Photo added
audit-kind-photo-removed = Photo removed
audit-kind-came-too-late = Received too late
audit-field-joint-list = List (key)
audit-field-invitation = Invitation
audit-field-takes-part = Takes part
audit-field-places = Places
audit-field-closed-at = Closed at
audit-field-received-at = Received at

list-new-title = Make a list
list-new-lead = On a list several people stand together, in a fixed order. You make the list and invite the others. Everybody fills in and signs an application of their own.
list-lead = A list for { $body }. Everybody on the list lives in this neighbourhood. Whoever has not signed before registration closes is not on the list.
list-name = Name of the list
list-name-hint = This name comes above the list on the ballot paper. At most { $longest } characters.
list-name-missing = Enter a name for the list
list-name-long = The name has { $signs } characters. Use { $longest } at most.
list-name-signs = These characters cannot be printed on the ballot paper: { $signs }. Use letters, figures and ordinary punctuation.
list-name-letter = Use at least one letter in the name.
list-name-taken = There is a list with this name in this neighbourhood already. Choose another name.
list-on-list = You are on a list already. No new list was made.
list-no-wijk = Fill in your address first. Then we know for which neighbourhood the list is.
list-sign = The character { $sign } cannot be printed on the ballot paper. Use letters, figures and ordinary punctuation
list-begin = Make the list
list-places = Who is on the list
list-place = Place
list-who = Who
list-answer = State
list-action = Take back
list-recall = Take back
list-ended = Invitations that no longer count
list-ended-declined = { $email } does not want to be on the list
list-ended-recalled = { $email }: you took the invitation back
list-invite = Invite somebody
list-invite-lead = Whoever you invite gets an e-mail with a link. The link works for 30 days, and no longer when registration has closed. Only you see the e-mail address.
list-email = E-mail address
list-email-hint = Such as name@example.org
list-email-missing = Enter the e-mail address of whoever you invite
list-email-wrong = This is not an e-mail address. Check it: it has an @, and a full stop after that.
list-email-already = This address has an invitation already. Nothing was sent.
list-full = You cannot invite anybody else onto this list. Take an invitation back first, or call the election bureau.
list-invite-button = Send the invitation
list-order = Change the order
list-order-lead = Give everybody a number. Number 1 comes first. Whoever has signed and gets another place is told by e-mail. The signature stays valid: whoever no longer wants to take part can leave the list.
list-place-of = Place of { $who }
list-order-button = Record this order
list-order-range = Choose a number from 1 to { $last }
list-order-twice = Number { $place } is there twice. Give everybody a number of their own
list-leave = Leave the list
list-leave-founder = If you leave the list, the first other person on it keeps it. If there is nobody else, the list lapses. Your application stays: you then stand alone, and sign again.
list-leave-member = If you leave the list, your application stays. You then stand alone, and sign again.
list-leave-button = Leave this list
list-next = Go on with my application
list-none = There are no lists in this election: everybody stands on the ballot paper alone.
list-none-next = You can have an aanduiding behind your name.
list-complete = Complete
list-complete-about = Everybody has signed.
list-without-some = Not everybody yet
list-without-some-about = The list can stand, but not with everybody on it.
list-refused = Cannot stand like this
list-refused-about = This must still be done:
list-too-few = { $standing ->
    [0] Nobody has signed yet.
    [one] 1 person has signed.
   *[other] { $standing } people have signed.
} A list has { $fewest } people at least.
list-awaited = Place { $place } has not signed yet.
list-declined = Place { $place } does not want to be on the list.
list-other-wijk = Place { $place } lives in another neighbourhood and cannot be on this list.
list-wijk-unknown = The neighbourhood of place { $place } is not known. The election bureau checks it.
list-twice = Place { $place } is the same person as place { $first }. Nobody can be on a list twice.
list-somebody = Somebody who is filling in the application
list-somebody-invited = Somebody who was invited
list-founder = { $name } (keeps the list)
list-answer-signed = Signed
list-answer-busy = Not signed yet
list-answer-invited = Invited
list-signed-place = Signed for place { $place }; the order was changed afterwards.
list-choice-hint = Together? Then you make the list next and invite the others. If you were invited yourself, use the link in that e-mail.
list-notice-title = You are on a list
list-notice-text = You are on place { $place }.
list-notice-link = Look at the list
list-wrong-wijk = The list is for another neighbourhood than the one you live in. Leave the list, or correct your address
list-not-yet = You chose together with others, but you are on no list yet. Make a list, use your invitation, or choose alone
list-mail-subject = Invitation for the list { $list }
list-mail-text = 
    You are invited onto the list { $list }, for { $body }.
    It is about { $election }.

    Look at the invitation and answer here:
    { $address }

    The link works for { $days } days, and no longer when registration has closed.
    If you do not want to take part, you need not do anything, or you can decline on that page.
    This e-mail was sent because somebody entered your address.
list-moved-subject = Your place on the list { $list } has changed
list-moved-text = 
    Whoever keeps the list { $list } has changed its order.
    You are now on place { $place }. It is about { $election }.

    Your signature stays valid. If you do not want to stand like this, you can leave the list until registration closes.
invitation-title = Invitation for the list { $list }
invitation-lead = Somebody asks you to stand on this list, for { $body }.
invitation-what = What it means
invitation-what-own = You sign in with your own e-mail address, fill in your application yourself and sign it yourself. Only then do you consent.
invitation-what-order = Whoever made the list chooses the order. If your place changes after you have signed, you get an e-mail.
invitation-what-until = Answer and sign before registration closes:
invitation-join = I want to take part
invitation-join-how = You sign in first.
invitation-join-button = Put me on this list
invitation-decline = Not taking part
invitation-decline-lead = Whoever keeps the list sees that you do not take part. You need not say why.
invitation-decline-button = I do not take part
invitation-on-list = You are on a list already. Nothing has changed.
invitation-on-list-next = Leave that list first, and open this invitation again after that.
invitation-over-joined = This invitation was used: you are on the list.
invitation-over-declined = You declined this invitation. If you want to take part after all, ask for a new invitation.
invitation-over-recalled = This invitation was taken back.
invitation-over-closed = Registration has closed. This invitation no longer counts.
invitation-over-old = This invitation is older than 30 days and no longer counts. Ask for a new one.
