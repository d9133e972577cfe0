# Applicants: signing in.
apply-title = Stand as a candidate
apply-own = My application

applicant-sign-in-title = Sign in as a candidate
applicant-sign-in-lead = Enter your e-mail address. You will get a code of six digits. You need no account and no password.
applicant-sign-in-privacy = Your e-mail address is stored encrypted. We use it for your application and your membership only.
applicant-email = E-mail address
applicant-email-rule = Use the same address each time. That is how you find your details again.
applicant-email-wrong = Enter an e-mail address, like name@example.com
applicant-code-send = Send the code
applicant-code-wait = { $seconds ->
    [one] A code was asked for too often. No code was sent now. Try again in 1 second.
   *[other] A code was asked for too often. No code was sent now. Try again in { $seconds } seconds.
}
applicant-kept-title = Sign in again
applicant-kept-text = You were not active for too long, so you were signed out. What you filled in on the last page was stored encrypted. You will see it again once you have signed in.
applicant-other-ways = Other ways to sign in

applicant-code-title = Enter the code
applicant-code-lead = We sent a code to { $email }. The code is valid until { $until }, on this device.
applicant-code-lead-none = The code comes by e-mail.
applicant-code = Code
applicant-code-rule = Six digits, like 123 456
applicant-code-six = Enter the code of six digits that is in the e-mail
applicant-code-wrong = { $left ->
    [one] This code is not right. See whether you have the latest e-mail. You can try 1 more time
   *[other] This code is not right. See whether you have the latest e-mail. You can try { $left } more times
}
applicant-code-over = This code is no longer valid. You are not signed in. Ask for a new code below.
applicant-code-none = No e-mail?
applicant-code-none-text = Wait a minute and look in your spam folder too. Is the address right? A new code ends the old one.
applicant-code-again = Send a new code

code-mail-subject = Your code to sign in
code-mail-text =
    Your code is { $code }

    Use it to sign in for your application: { $election }.
    The code is valid for { $minutes } minutes, in the browser in which you asked for it.

    Give the code to nobody. We never ask for it by telephone or e-mail.
    Did you not ask for a code? Then you need not do anything.

# The audit log.
audit-kind-sign-in-code-sent = Code to sign in sent
audit-kind-sign-in-code-spent = Code typed wrongly too often
audit-kind-applicant-signed-in = Candidate signed in
audit-kind-applicant-signed-out = Candidate signed out
audit-field-applicant = Applicant
