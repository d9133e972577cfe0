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

