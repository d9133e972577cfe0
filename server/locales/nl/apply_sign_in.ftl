# Applicants: signing in.
apply-title = Aanmelden als kandidaat
apply-own = Mijn aanmelding

applicant-sign-in-title = Inloggen als kandidaat
applicant-sign-in-lead = Vul uw e-mailadres in. U krijgt een code van zes cijfers. Een account of wachtwoord hebt u niet nodig.
applicant-sign-in-privacy = Uw e-mailadres wordt versleuteld bewaard. Wij gebruiken het alleen voor uw aanmelding en uw lidmaatschap.
applicant-email = E-mailadres
applicant-email-rule = Gebruik elke keer hetzelfde adres. Zo vindt u uw gegevens terug.
applicant-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.nl
applicant-code-send = Code sturen
applicant-code-wait = { $seconds ->
    [one] Er is vaak om een code gevraagd. Er is nu geen code gestuurd. Probeer het over 1 seconde opnieuw.
   *[other] Er is vaak om een code gevraagd. Er is nu geen code gestuurd. Probeer het over { $seconds } seconden opnieuw.
}
applicant-kept-title = Log opnieuw in
applicant-kept-text = U bent te lang niet actief geweest, en daarom uitgelogd. Wat u op de laatste pagina had ingevuld, is versleuteld bewaard. U ziet het weer als u hebt ingelogd.
applicant-other-ways = Anders inloggen

applicant-code-title = Vul de code in
applicant-code-lead = Wij hebben een code gestuurd naar { $email }. De code geldt tot { $until } uur, op dit apparaat.
applicant-code-lead-none = De code komt per e-mail.
applicant-code = Code
applicant-code-rule = Zes cijfers, zoals 123 456
applicant-code-six = Vul de code van zes cijfers in die in de e-mail staat
applicant-code-wrong = { $left ->
    [one] Deze code klopt niet. Kijk of u de nieuwste e-mail hebt. U kunt het nog 1 keer proberen
   *[other] Deze code klopt niet. Kijk of u de nieuwste e-mail hebt. U kunt het nog { $left } keer proberen
}
applicant-code-over = Deze code geldt niet meer. U bent niet ingelogd. Vraag hieronder een nieuwe code.
applicant-code-none = Geen e-mail gekregen?
applicant-code-none-text = Wacht een minuut en kijk ook bij ongewenste e-mail. Klopt het adres? Met een nieuwe code geldt de oude niet meer.
applicant-code-again = Een nieuwe code sturen

code-mail-subject = Uw code om in te loggen
code-mail-text =
    Uw code is { $code }

    Hiermee logt u in voor uw aanmelding: { $election }.
    De code geldt { $minutes } minuten, in de browser waarin u erom vroeg.

    Geef de code aan niemand. Wij vragen er nooit om per telefoon of e-mail.
    Hebt u geen code gevraagd? Dan hoeft u niets te doen.

# The audit log.
audit-kind-sign-in-code-sent = Code om in te loggen gestuurd
audit-kind-sign-in-code-spent = Code te vaak verkeerd getypt
audit-kind-applicant-signed-in = Kandidaat ingelogd
audit-kind-applicant-signed-out = Kandidaat uitgelogd
audit-field-applicant = Aanmelder
