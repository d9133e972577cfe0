# Applicants: steps, check-your-answers and signing.
apply-step-name = Your name on the ballot
apply-step-birth = Date of birth
apply-step-address = Address and wijk
apply-step-together = Alone or together
apply-step-offices = Offices and consent
apply-step-profile = Photo and presentation

apply-lead-name = Enter your name as it will be on the ballot.
apply-lead-birth = Candidates are { $age } or older on the day of the vote.
apply-lead-address = You can stand in the wijk where you live. Your wijk follows from your address.
apply-lead-together = You can stand alone, or together with others on one list.
apply-lead-offices = Whoever holds a public office already reports it. And you must consent to your candidacy yourself.
apply-lead-profile = This goes on the public page of candidates. You need not add it.

apply-progress = Step { $number } of { $total }
apply-next = Save and continue
apply-later = Save and come back later
apply-back = Back
apply-all-steps = All steps
apply-closes = Registration closes on
apply-closed = Registration is closed, since
apply-server-time = The clock of the server says
apply-days-left = { $days ->
    [one] 1 day and { $hours } hours left.
   *[other] { $days } days and { $hours } hours left.
}
apply-hours-left = { $minutes ->
    [one] { $hours } hours and 1 minute left.
   *[other] { $hours } hours and { $minutes } minutes left.
}
apply-minutes-left = { $minutes ->
    [0] Less than a minute left.
    [one] 1 minute left.
   *[other] { $minutes } minutes left.
}

apply-blocks = To do
apply-warns = Please note
apply-informs = Good to know
apply-problems = What is not right yet
apply-problems-mild = Please note before you sign
apply-problems-earlier = About earlier steps

apply-kept-title = Your text is still there
apply-kept-text = You filled this in when you were signed out. It is not saved yet. Look at it and go on. A file must be chosen again.
apply-saved-title = Saved
apply-saved-text = You can go on later. Sign in with the same e-mail address then. Your application counts only once you have signed it.
apply-step-done = filled in
apply-step-open = to do
apply-begin = Begin
apply-go-on = Go on with the application
apply-go-check = Check and sign

# The name.
apply-initials = Initials
apply-initials-rule = Of all your first names, like J.P. or Chr.J.
apply-initials-missing = Enter your initials
apply-initials-form = Enter letters only, with a full stop after each initial, like J.P.
apply-first-name = First name
apply-first-name-rule = Can stay empty. The first name you are called by stands in brackets on the ballot.
apply-first-name-optional = You entered no first name. The ballot will show your initials and last name only.
apply-prefix = Prefix
apply-prefix-rule = Like van der, el or d’. Can stay empty.
apply-last-name = Last name
apply-last-name-rule = Without the prefix. As in your passport or on your identity card.
apply-last-name-missing = Enter your last name
apply-missing = { $item }: this is not filled in yet
apply-too-long = { $item }: use { $most } characters at most
apply-odd-sign = { $item }: the character { $sign } cannot stand here. Use letters, an apostrophe, a hyphen or a space
apply-digit = { $item }: a digit cannot stand here. Use letters, an apostrophe, a hyphen or a space
apply-unprintable = { $item }: the character { $sign } cannot be printed. Write it with plain letters
apply-form = { $item }: look at this again
apply-optional = { $item }: not filled in, which is fine

# The date of birth.
apply-birth = Date of birth
apply-birth-rule = Like 27 3 1988
apply-birth-missing = Enter your date of birth: day, month and year
apply-no-birth-date = This cannot be a date of birth. Look at the day, the month and the year
apply-too-young = A candidate is { $age } or older on the day of the vote. You will be { $age } on { $reached }, after the vote of { $election }. You cannot stand now. Is the date wrong? Then correct it
apply-leap-day = You were born on 29 February. In a year without that day, { $day } counts as your birthday.

# The address.
apply-address = Address
apply-postcode = Postcode
apply-postcode-rule = Like 3011 AB
apply-postcode-missing = Enter your postcode
apply-postcode-form = Enter a postcode of four digits and two letters, like 3011 AB
apply-house-number = House number
apply-house-number-missing = Enter your house number
apply-house-number-form = Enter the number only, from 1 to 99999. A letter belongs in the addition
apply-addition = Addition
apply-addition-rule = Like A or 3 hoog. Can stay empty.
apply-addition-sign = Use letters, digits, a hyphen or a space only in the addition
apply-locality = Place of residence
apply-locality-rule = This is how it will be on the list of candidates.
apply-locality-missing = Enter your place of residence
apply-wijk = Your wijk
apply-wijk-rule = Choose the wijk you live in. The election bureau will check it.
apply-body = Neighbourhood council
apply-wijk-found = You are applying for { $body }
apply-wijk-found-text = That follows from your address. Is it right? Then go on. If not, look at your postcode and house number.
apply-wijk-own-choice = You are applying for { $body }, by your own choice
apply-wijk-chosen = The wijk does not follow from your address: you chose it yourself. The election bureau looks whether that is right.
apply-no-wijkraad = This address lies in a buurt without a neighbourhood council. You cannot stand there. Is the address wrong? Then correct it. If you think this is a mistake, call the election bureau
apply-not-in-election = The wijk of this address takes no part in this election. Is the address wrong? Then correct it
apply-address-unknown = This address is not on our list. Look at it again, or choose your wijk below
apply-address-ambiguous = This postcode lies in more than one wijk. Choose your wijk below

# Alone or together.
apply-aanduiding = Aanduiding
apply-aanduiding-rule = Your party or organisation, behind your name on the ballot. 35 characters at most. Can stay empty.
apply-alone = Do you stand alone?
apply-alone-missing = Choose whether you stand alone or together with others
apply-alone-yes = Alone
apply-alone-no = Together with others on one list
apply-on-list = On a list, in place { $place }

# Offices and consent.
apply-has-offices = Do you hold a public office?
apply-has-offices-rule = That is a position with the government, like council member, civil servant or judge. An ordinary job with the municipality counts too.
apply-has-offices-no = No
apply-has-offices-yes = Yes
apply-has-offices-missing = Choose whether you hold a public office. If yes: enter which
apply-offices = Public offices
apply-offices-which = Which offices?
apply-offices-rule = Only if yes. One office on each line.
apply-offices-contradiction = You chose that you hold no office, and entered one all the same. Empty the field, or choose yes
apply-no-offices = No public offices
apply-consent = Consent
apply-consent-check = I consent to my candidacy
apply-consent-missing = Without your consent you cannot stand. Tick the box
apply-phone = Telephone
apply-phone-optional = Telephone number (can stay empty)
apply-phone-rule = Only for questions of the election bureau. It is not shown anywhere.
apply-phone-form = Enter a telephone number of 10 to 15 digits, or leave it empty

# Photo and presentation.
apply-photo = Photo
apply-photo-there = Added
apply-presentation = Presentation
apply-presentation-rule = Who you are and what you want to do for your wijk. Plain text, 1,000 characters at most.
apply-presentation-optional = You have no presentation. Residents will see your name only.
apply-stands-elsewhere = You also stand for { $body }. You can stand only once. Withdraw one of the two
apply-named-twice = You are on this list already. You can be on it only once

# Check-your-answers, and signing.
apply-check-title = Check your application
apply-check-lead = This is what we record when you sign. Is everything right?
apply-check-lead-blocked = You cannot sign yet. Below is what is still to do.
apply-check-again = You signed before. What you change counts only once you sign again.
apply-change = Change
apply-none = not filled in
apply-yes = Yes
apply-no = No
apply-sign-title = Signing
apply-sign-text = With this button you sign your application, exactly as it stands above. You will get a confirmation.
apply-sign = Sign and send in
apply-changed = Your application was changed meanwhile, perhaps in another window. Nothing was signed. Look at what stands below now, and sign again.
apply-blocked = Nothing was signed, because something is not right yet. Mend what stands below.
apply-late = Registration closed on { $closes }. Your form came after that, at { $server } by the clock of the server. Nothing was recorded. What you typed is still below. Call the election bureau if you think this is a mistake.

# The confirmation.
confirmation-title = Confirmation of your application
confirmation-subject = Confirmation of application { $reference }
confirmation-received = Your application was received
confirmation-keep = Keep the reference. You need it when you call or mail.
confirmation-reference = Reference: { $reference }
confirmation-reference-label = Reference
confirmation-body = Neighbourhood council
confirmation-at = Signed on
confirmation-version = Version
confirmation-download = Download the confirmation (PDF)
confirmation-signed-title = What you signed
confirmation-hash-title = Fingerprint of what you signed
confirmation-hash-text = This is the SHA-256 of the signed text. Whoever has the text can compute it again. So you can prove later what you signed.
confirmation-text = Download the signed text (JSON)
confirmation-next-title = What happens now?
confirmation-next-change = You can change or withdraw your application until { $until }.
confirmation-next-examined = The election bureau examines your application. If something is not right, you will hear from us and can repair it.
confirmation-next-own = Follow it yourself on the page
confirmation-mail = You get this confirmation by e-mail too, if you signed in with e-mail.
confirmation-mail-subject = Your application was received: { $reference }
confirmation-mail-text =
    Your application was received.

    Election: { $election }
    Reference: { $reference }
    Version: { $version }
    Signed on: { $day }, { $time }

    The SHA-256 of what you signed:
    { $sha }

    Attached is what you signed. Keep this message.
    The election bureau examines your application. If something is not right, you will hear from us.

# The audit log.
audit-kind-application-begun = Application begun
audit-kind-application-saved = Step of an application saved
audit-kind-application-signed = Application signed
audit-field-application = application
audit-field-signed-commitment = Commitment to what was signed
