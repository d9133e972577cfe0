# Signing in as a candidate through another party, such as DigiD.
elsewhere-button = Sign in with { $name }
elsewhere-description = You go to { $name } and come back here afterwards.
elsewhere-again = Try again with { $name }
elsewhere-code = Sign in with a code by e-mail

elsewhere-cancelled-title = You are not signed in
elsewhere-cancelled-text = You stopped signing in at { $name }. Nothing was kept.
elsewhere-cancelled-next = Try again, or sign in with a code by e-mail.
elsewhere-unavailable-title = { $name } does not work now
elsewhere-unavailable-text = We cannot reach { $name }. You are not signed in.
elsewhere-unavailable-next = Sign in with a code by e-mail, or try again later.
elsewhere-failed-title = Signing in did not work
elsewhere-failed-text = What { $name } sent back does not fit your request. Perhaps it took too long, or another window was open. You are not signed in.
elsewhere-failed-next = Try again, or sign in with a code by e-mail.
elsewhere-level-title = This way of signing in is not secure enough
elsewhere-level-text = You signed in at { $name } in a way that is not enough here. You are not signed in.
elsewhere-level-next = Choose a more secure way at { $name }, such as the app, or sign in with a code by e-mail.
elsewhere-bsn-title = Signing in did not work
elsewhere-bsn-text = { $name } gave a citizen service number that cannot be right. You are not signed in, and nothing was kept.
elsewhere-bsn-next = Sign in with a code by e-mail. If this happens again, contact the election bureau.
