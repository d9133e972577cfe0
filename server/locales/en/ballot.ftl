# The order on the ballot.
ballot-title = Ballot
ballot-title-of = Ballot: { $body }
ballot-counts = { $lists } { $lists ->
    [one] list
   *[other] lists
}, { $candidates } { $candidates ->
    [one] candidate
   *[other] candidates
}
ballot-number = No.
ballot-name = List or candidate
ballot-aanduiding = Party or organisation
ballot-locality = Residence
ballot-why = How the order came about
ballot-how = Method
ballot-reason = Reason for the new draw

ballot-ground-lists = The order of the { $entrants } lists was drawn by lot.
ballot-ground-candidates = The order of the { $entrants } candidates was drawn by lot.
ballot-ground-one-list = There is one list, so there was nothing to draw. It has number 1.
ballot-ground-one-candidate = There is one candidate, so there was nothing to draw. That candidate has number 1.
ballot-ground-public = The lot was drawn in a public session.
ballot-ground-list-order = The candidates of a list stand in the order that the list itself chose.

ballot-state-nobody = nobody takes part
ballot-state-first = not drawn yet
ballot-state-dice = waits for the dice
ballot-state-drawn = drawn
ballot-state-anew = draw anew

ballot-anew-annulled = The draw was annulled. Reason: { $reason }
ballot-anew-session = Session { $session } corrected something in this wijk. Reason: { $reason }
ballot-anew-entrants = Others take part than those who were drawn. So a new draw is needed.

ballot-method-physical = by hand
ballot-method-lot1 = with dice (lot1)
ballot-method-alone = without a draw, because one takes part

ballot-refused-body = The draw was not recorded: this wijk is not part of the election.
ballot-refused-entrants = The draw was not recorded: these take part twice: { $entrants }.
ballot-refused-order = The draw was not recorded: the order does not fit those who take part. Missing: { $missing }. Not taking part: { $extra }. More than once: { $twice }.
ballot-refused-drawn = The draw was not recorded: this wijk was drawn already.
ballot-refused-not-drawn = The draw was not recorded: this wijk was not drawn before.
ballot-refused-no-reason = This wijk was drawn before. Write why it is drawn anew.
ballot-refused-not-asked = Nothing was recorded: no draw is needed now for the ballot of this wijk, or another one.
ballot-refused-in-use = Nothing was changed: there are counts, a lot or a result with the numbers of this ballot.
ballot-refused-in-use-next = Withdraw the imported counts first. If there is a result, this ballot stays as it is.
ballot-refused-imported = Nothing was drawn: the lists of this wijk came from a file, and a draw would replace them.
ballot-refused-imported-next = Withdraw the candidates and the lists first, on the page “Import files”. Then draw.

ballot-proof-title = Proof of the ballot: { $about }
ballot-proof-all = all wijken
ballot-proof-subject = { $title }, { $election }
ballot-proof-subtitle = { $election }, vote on { $day }
ballot-proof-unofficial = This is not a real ballot. It is for a demonstration or a rehearsal.
ballot-proof-lead = Check all names, parties and numbers before this is printed.
ballot-proof-head = Made on { $made }. The log stood at line { $seq } then, with SHA-256 { $hash }.
ballot-proof-page = Page { $number } of { $total }

ballot-audit-pool-committed = Those who take part in a ballot published
ballot-audit-seed-typed = Dice for a ballot typed
ballot-audit-drawn = Order of a ballot recorded
ballot-audit-draw-annulled = Draw of a ballot annulled
ballot-audit-proof-made = Proof of a ballot made
ballot-audit-alone = without a draw

# The sitting, at the bureau.
ballot-desk-title = Draw of the ballot
ballot-desk-lead = Draw the wijken one by one, in a public session. After each draw the next one is ready.
ballot-progress = Drawn: { $drawn } of { $all }
ballot-progress-all = All wijken with candidates are drawn.
ballot-progress-label = How far the wijken are
ballot-next = Next wijk: { $body }
ballot-desk-body = Wijk
ballot-desk-state = State
ballot-desk-entrants = Taking part
ballot-desk-order = Draws
ballot-desk-all = All wijken
ballot-bodies = All wijken
ballot-entrants-title = Who takes part
ballot-entrants-none = Nobody in this wijk has a valid candidacy. So there is nothing to draw.
ballot-entrant = Taking part
ballot-entrant-id = Reference
ballot-how-title = How do you want to draw?
ballot-hand-text = With slips or balls. Then you record the whole order here, and who was there.
ballot-hand-link = Record a draw by hand
ballot-dice-text = With ten-sided dice and a calculation that anyone can repeat (lot1). You publish first who takes part.
ballot-dice-link = Draw with dice
ballot-alone-title = No draw is needed
ballot-alone-text = One takes part in this wijk, and gets number 1.
ballot-alone-button = Record number 1
ballot-overtaken = For draw { $number } it was published who takes part, but that has changed. Annul that draw. Then you can draw again.
ballot-changed = Nothing was recorded. Something changed since you opened this page: a colleague was first, or others take part. Below is what holds now.
ballot-changed-title = Something has changed
ballot-order-title = The order on the ballot
ballot-in-use = There are counts or a result with these numbers, so the order can no longer change.
ballot-annul-lead = The draw stays visible, with your reason. Its numbers go. Then it can be drawn again.

ballot-hand-title = Draw by hand: { $body }
ballot-hand-lead = First draw all slips, in the public session. Then fill in who was drawn at which place.
ballot-hand-form = In which order were they drawn?
ballot-place = Drawn at place { $place }
ballot-place-how = The slip that was drawn first gets number 1.
ballot-place-missing = Choose who was drawn at place { $place }.
ballot-place-twice = { $name } stands at place { $place } too. Choose another.
ballot-place-unknown = This one does not take part. Choose somebody from the list.
ballot-reason-label = Why is it drawn anew?
ballot-reason-how = Everybody can read this. Do not name personal data.
ballot-confirm-drawn = The order
ballot-record-button = Record the order

ballot-publish-title = Publish who takes part: { $body }
ballot-publish-lead = Step 1. Fix who takes part, before a single die falls. The SHA-256 goes to the log and to the public page.
ballot-type-title = The digits of the dice: { $body }
ballot-public-link = To the public page
ballot-own = Ballot { $body }: type the digits

ballot-proofs-title = Proof and files
ballot-proofs-text = With each draw the proof of that wijk is made and kept.
ballot-proof-link = Proof of this wijk, version { $version } (PDF)
ballot-proof-link-all = Proof of all wijken, version { $version } (PDF)
ballot-proof-old = There was another draw after this proof. Make a new one.
ballot-proof-none = There is no proof of all wijken yet.
ballot-proof-missing = There is no proof of this wijk yet.
ballot-proof-make = Make a proof of all wijken
ballot-proof-make-body = Make a proof of this wijk
ballot-lists-file = Lists (CSV)
ballot-candidates-file = Candidates (CSV)
ballot-eml-file = Candidate lists as EML_NL 230b

# What everybody sees.
ballot-public-title = The ballot
ballot-public-lead = The order on the ballot is drawn by lot for each wijk. Here is who has which number, and why.
ballot-public-planned = The draw is on { $when }, in a public session.
ballot-public-not-yet = The order was not drawn yet.
ballot-public-nobody = No valid candidacy is known in this wijk yet.
ballot-public-dice = It is known who takes part. The order is now drawn with dice.
ballot-public-anew = This wijk is drawn anew. The order below will not hold for long.
ballot-public-file = This order was taken from a file. It was not drawn here.
ballot-public-order = Who stands where
ballot-public-draws = The draw
ballot-public-draws-text = All draws of this wijk. You can repeat a draw with dice yourself.
ballot-public-bodies = By wijk
ballot-public-results = Candidates and result of this wijk
