# Typists: keeping them, and the slips with which they sign in.
typists-title = Typists
typists-lead = Who enters counts on the evening. You see typists here and nobody else. The administrator keeps the other users.
typists-count = { $count ->
    [one] 1 typist, { $active } active
   *[other] { $count } typists, { $active } active
}
typists-none = There are no typists yet.
typists-bulk-title = Add typists as a group
typists-bulk-lead = Paste a list of names, or give a number of typists without a name. They are added in one go, or none of them is. After that you see the first passwords once and print slips.
typists-bulk-names = Names
typists-bulk-names-rule = One name on each line. We make the login from the name. At most 100 typists together.
typists-bulk-number = Number without a name
typists-bulk-number-rule = They are called Typist 01, Typist 02 and so on.
typists-bulk-button = Add
typists-bulk-nobody = Fill in at least one name, or a number below
typists-bulk-many = Add at most { $most } typists at once
typists-bulk-line = Line { $line }: { $why }.
typists-bulk-twice = this name is also on line { $line }. Add something so that you can tell them apart
typist-anonymous = Typist { $number }
typist-add-title = Add one typist
typist-add-lead = After this you see the first password once. The typist has to change it when signing in for the first time.
typist-name-rule = We make the login from the name.
typist-name-signs = Use nothing but letters and punctuation in a name
typist-waits = first password
typist-refused = Nothing was changed: this account is not that of a typist.
typist-refused-next = Ask the administrator to change accounts with another role.
slips-title = First passwords
slips-file = Sign-in slips
slips-lead = { $count ->
    [one] The account is ready. Print the slip and give it to the typist.
   *[other] { $count } accounts are ready. Print the slips, cut them apart and give everybody their own.
}
slips-print = Sign-in slips as PDF
slips-once = You see these passwords now and never again. They are stored nowhere. If a slip is lost, make a new password.
slips-address = Go to
slips-step-first = 1. Open the address above and sign in with the login and the first password.
slips-step-second = 2. Choose a password of your own of at least 15 characters. A few words that do not belong together work well.
slips-step-third = 3. Hand this slip in after that, or tear it up.
slips-nothing = No slips were made: no first passwords were sent along.
slips-nothing-next = Make a new password for the typist. Then you can print the slip again.
