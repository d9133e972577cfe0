# Accounts: signing in, passwords and users.
role-coordinator = Coordinator of the election bureau
role-typist = Typist
role-clerk = Griffie
role-auditor = Auditor
role-administrator = Administrator

sign-in-title = Sign in
sign-in-lead = For staff of the election bureau and the griffie.
sign-in-login = Login name
sign-in-password = Password
sign-in-button = Sign in
sign-in-refused = The login name or the password is not right. You are not signed in. Try again, or ask the administrator for a new password.
sign-in-wait = { $seconds ->
    [one] A wrong password was given too often. You are not signed in. Try again in 1 second.
   *[other] A wrong password was given too often. You are not signed in. Try again in { $seconds } seconds.
}

first-title = The first administrator
first-lead = This system has no users yet. Make your account as its administrator here. Then you add the others.
first-button = Make the account
first-too-late = There is an administrator already. No account was made.
first-too-late-next = Sign in with your account, or ask the administrator to make one.

account-title = My account
account-work = Your work
account-details = Your details
dice-title = Dice to type
dice-lead = In a draw, two people type the digits of the dice, each with an account of their own.
dice-none = No draw is waiting for the digits of dice.
dice-of-seats = Draw for a seat: { $body }, { $election }
dice-of-vacancy = Draw for vacancy { $number }: { $body }, { $election }
dice-typed-by-nobody = Nobody has typed the digits yet.
dice-typed-by-one = One person has typed the digits. A second must do so now.
dice-typed-by-you = You have typed the digits. Somebody else must do so now.

password-title = Change password
password-lead = After the change you are signed in on this device alone.
password-must-change = You signed in with a password that somebody else has seen too. First choose one of your own.
password-current = Current password
password-new = New password
password-repeated = New password, once more
password-rule = At least 15 characters. A few words that do not belong together work well. Capitals and digits are not needed.
password-button = Change password
password-too-short = Choose a password of at least 15 characters
password-too-long = Choose a password of at most 200 characters
password-common = This password is too easy to guess. Choose a few words that do not belong together
password-holds-login = This password is too much like the login name. Choose another one
password-differs = Type the same here as in the new password
password-not-yours = This is not your current password
password-wait = { $seconds ->
    [one] A wrong current password was given too often. Your password was not changed. Try again in 1 second.
   *[other] A wrong current password was given too often. Your password was not changed. Try again in { $seconds } seconds.
}
password-unchanged = Choose another password than the current one

users-title = Users
users-lead = Who can sign in, and what they may do. An account is never removed, because the log refers to it.
users-column-state = State
users-column-actions = Change
user-name = Name
user-login = Login name
user-login-rule = At least 3 letters or digits. You may also use . - _ and @.
user-role = Role
user-enabled = active
user-disabled = disabled
user-own = your own account
user-enable = Enable
user-disable = Disable
user-reset = New password
user-add-title = Add a user
user-add-lead = After adding you see a first password. The user must change it when signing in for the first time.
user-add-button = Add
user-name-missing = Fill in a name of at most 100 characters
user-login-wrong = Fill in a login name of at least 3 letters or digits
user-login-taken = This login name is in use. Choose another one
user-role-missing = Choose a role
user-password-title = First password
user-password-lead = { $name } can sign in with this, and must then choose a password of their own.
user-first-password = First password
user-password-once = You see this password only now. Pass it on, but not by e-mail. If it is lost, make a new one.
user-last-administrator = The account was not disabled: it is your own, or that of the last administrator.
user-last-administrator-next = Let another administrator do this.
