# Inloggen als kandidaat via een andere partij, zoals DigiD.
elsewhere-button = Inloggen met { $name }
elsewhere-description = U gaat naar { $name } en komt daarna hier terug.
elsewhere-again = Opnieuw proberen met { $name }
elsewhere-code = Inloggen met een code per e-mail

elsewhere-cancelled-title = U bent niet ingelogd
elsewhere-cancelled-text = U bent gestopt met inloggen bij { $name }. Er is niets bewaard.
elsewhere-cancelled-next = Probeer het opnieuw, of log in met een code per e-mail.
elsewhere-unavailable-title = { $name } werkt nu niet
elsewhere-unavailable-text = Wij kunnen { $name } niet bereiken. U bent niet ingelogd.
elsewhere-unavailable-next = Log in met een code per e-mail, of probeer het later opnieuw.
elsewhere-failed-title = Inloggen is niet gelukt
elsewhere-failed-text = Wat { $name } terugstuurde, past niet bij uw verzoek. Misschien duurde het te lang, of was er nog een venster open. U bent niet ingelogd.
elsewhere-failed-next = Probeer het opnieuw, of log in met een code per e-mail.
elsewhere-level-title = Deze manier van inloggen is niet veilig genoeg
elsewhere-level-text = U hebt ingelogd bij { $name } op een manier die hier niet genoeg is. U bent niet ingelogd.
elsewhere-level-next = Kies bij { $name } een veiligere manier, zoals de app, of log in met een code per e-mail.
elsewhere-bsn-title = Inloggen is niet gelukt
elsewhere-bsn-text = { $name } gaf een burgerservicenummer dat niet kan kloppen. U bent niet ingelogd, en er is niets bewaard.
elsewhere-bsn-next = Log in met een code per e-mail. Gebeurt dit vaker, neem dan contact op met het verkiezingsbureau.
