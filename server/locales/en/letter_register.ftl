# The register of letters, and the texts of the griffie around them.
letters-title = Letters
letters-lead = Every notice, every decision and every invitation after a draw: to whom, how it was sent, and whether it came back.
letters-none = There are no letters. A notice or a decision is made when you appoint somebody.
letters-file = The register as a file (CSV)
letters-pack = The letters below as one file, to print (ZIP)
letters-letter = Letter
letters-kind-notice = Notice
letters-kind-decision = Decision
letters-of-appointment = { $letter }, appointment { $number }
letters-of-vacancy = { $letter }, vacancy { $number }
letters-whom = To
letters-to-everybody = everybody (decision)
letters-made = Made on
letters-course = Sending
letters-stand = State
letters-all-stands = All states
letters-stand-waiting = not sent yet
letters-stand-sent = sent
letters-stand-returned = came back
letters-sent-line = { $how }, { $day }
letters-returned-line = { $sent }; back on { $day }: { $why }
letters-how = How was the letter sent?
letters-how-missing = Choose how the letter was sent.
letters-how-post = by post
letters-how-email = by e-mail
letters-how-hand = by hand
letters-on = On which day?
letters-back-on = When did it come back?
letters-before-sending = The letter was sent on { $day }. It cannot have come back before. Choose a later day.
letters-note = Note
letters-note-hint = For example the number of a registered letter. Leave it empty when there is nothing.
letters-send-title = Record the sending
letters-send-again-title = Sent again? Record that
letters-send-button = Record the sending
letters-return-title = Did the letter come back?
letters-return-button = Record that the letter came back
letters-why = Why did the letter come back?
letters-why-missing = Choose why the letter came back.
letters-why-moved = moved
letters-why-unknown = not known at this address
letters-why-refused = refused
letters-why-deceased = deceased
letters-why-other = another reason
letters-next-title = What must you do now?
letters-next-moved = Look in the population register where this person lives. Still in the wijk? Send the letter to the new address. Outside it? Report a vacancy, or record that this candidate moved.
letters-next-unknown = Compare the address with the population register. Send the letter again or give it by hand. The term to answer stands in the letter and does not move by itself.
letters-next-refused = Record what you know, and give the letter by hand or send it registered. Who does not answer, refuses after the last day.
letters-next-deceased = Check the death in the population register. Then report a vacancy, or record that this candidate died. Send nothing more to this address.
letters-next-other = Find out what went wrong, and send the letter again or give it by hand.
letters-open = Open the letter (PDF)
letters-not-sent = No sending of this letter was recorded yet.
letters-template-older = from before the texts of the griffie
letters-bulk-title = Record all at once
letters-bulk = { $count ->
    [one] 1 letter on this page was not sent yet.
   *[other] { $count } letters on this page were not sent yet.
}
letters-bulk-button = { $count ->
    [one] Record that 1 letter was sent
   *[other] Record that { $count } letters were sent
}
letters-texts-title = Texts of letters
letters-texts-lead = This is what the griffie writes: sender, salutation, opening, closing and contact. The decision, the grounds and the terms come from the program and cannot be changed here.
letters-text-name = { $letter }, { $language }
letters-text-lead = What you save holds for letters that are made afterwards. Every letter keeps the version it was made from.
letters-placeholders = These words are filled in for each letter:
letters-must-hold = This must hold { $names }.
letters-text-button = Save as a new version
letters-part-sender = Sender
letters-part-salutation = Salutation
letters-part-opening = Opening
letters-part-closing = Closing
letters-part-contact = Contact
letters-preview = Preview
letters-preview-paper = Preview of the whole letter (PDF)
letters-version = Version
letters-version-of = version { $version }, { $day }
letters-versions = Versions
letters-versions-none = Nothing was changed yet: this is the standard text.
letters-example-name = Name of the recipient
letters-example-id = example
letters-example-body = Neighbourhood council Example
letters-core-notice = Here stands what is fixed: the appointment, until when and how to answer, which papers are needed, and the article of each step.
letters-core-decision = Here stands what is fixed: the decision, the vacancy, everybody who was considered with the reason, the calculation, and how to object.
letters-wrong-at = Line { $line }, letter { $letter }: { $told }
letters-wrong-unknown = { $name } does not exist. You can choose from { $known }.
letters-wrong-unclosed = no word with a closing brace follows this brace. Write it as {"{"}naam{"}"}.
letters-wrong-unopened = no brace opens before this one. Remove it, or write it as {"{"}naam{"}"}.
letters-wrong-missing = { $name } is missing. Put it somewhere in this text.
letters-wrong-empty = This text is empty. Fill it in.
letters-wrong-long = This text is too long. Use at most { $most } letters.
letters-wrong-sign = the sign { $sign } cannot be printed. Remove it.
letters-translation = English translation to send along (PDF)

# Letters by mail.
letters-how-email-now = by e-mail: Wijkzetel sends the letter now
letters-mail = E-mail
letters-mail-none = no address known
letters-mail-add = Record an e-mail address
letters-mail-today = An e-mail goes out at once. Choose today.
letters-mail-unknown = No e-mail address of { $name } is known. Nothing was sent. Record the address with this person, or send the letter in another way.
letters-mail-nobody = This decision appoints nobody, so there is nobody to mail it to. Nothing was sent. Send it in another way.
letters-mail-unknown-all = No e-mail address is known of anybody these letters go to. Nothing was sent. Record addresses, or send the letters in another way.
letters-mail-reached = { $count ->
    [one] For 1 of them an e-mail address is known. If you choose e-mail, only that letter goes out. The others stay: you send those in another way.
   *[other] For { $count } of them an e-mail address is known. If you choose e-mail, only those letters go out. The others stay: you send those in another way.
}
letters-mail-state = { $line } (message: { $state })
letters-mail-subject = { $letter } from the griffie: { $body }
letters-mail-opening = With this message comes a letter from the griffie about { $body }: { $letter } (PDF). The letter in Dutch is the one that counts.
letters-mail-notice = It says to what you are appointed, and by when you answer.
letters-mail-decision = It says what was decided, why, and what you can do if you disagree.
letters-mail-page = This is your own page: { $address }
letters-mail-closing = This message was sent automatically. The letter says how to reach the griffie.
letters-translation-made = English text with this letter (PDF)
letters-translation-digest = SHA-256 of the English text:
letters-language-title = Language of the recipient
letters-language = Language of letters
letters-language-hint = The letter in Dutch always counts. If you choose English, an English text is put beside it, also with a letter by e-mail.
letters-language-button = Keep the language
letters-language-missing = Choose a language.
# Invitations of residents who were drawn.
letters-kind-invitation = Invitation
letters-of-invitation = { $letter }, draw { $sortition }, resident number { $number }
letters-to-resident = Resident number { $number }
letters-mail-invitation = You were drawn to become a member of a neighbourhood council. The letter says what we ask of you.
letters-mail-resident = No e-mail address is known of residents who were drawn. Nothing was sent. Send the letter by post.
letters-core-invitation = This is fixed: what the draw was for, until when the resident can answer, and the article for each step.
letters-of-resident = This resident, with the name
letters-sealed = The name of this person is sealed. Only the letter itself has the name.
letters-erased = The personal data of this election were erased. This letter names a resident who was drawn by lot, and nobody can read that name any more. That the letter was made and how it was sent is told below.
letters-no-key = This letter cannot be opened now: the server was started without a key. Ask the administrator to start the server with a key file.
letters-pack-closed = These letters are not in this file. They name a resident who was drawn by lot, and the key with which they are sealed is not there.
letters-pack-closed-name = cannot-be-opened.txt
letters-to-appointed = who is appointed (decision with a sealed name)
