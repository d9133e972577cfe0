# The register of letters, and the texts of the griffie around them.
letters-title = Brieven
letters-lead = Elke kennisgeving, elk besluit en elke uitnodiging na een loting: aan wie, hoe de brief is verstuurd, en of hij terugkwam.
letters-none = Er zijn geen brieven. Een kennisgeving of besluit wordt gemaakt als u iemand benoemt.
letters-file = Het register als bestand (CSV)
letters-pack = De brieven hieronder als één bestand, om af te drukken (ZIP)
letters-letter = Brief
letters-kind-notice = Kennisgeving
letters-kind-decision = Besluit
letters-of-appointment = { $letter }, benoeming { $number }
letters-of-vacancy = { $letter }, vacature { $number }
letters-whom = Aan
letters-to-everybody = iedereen (besluit)
letters-made = Gemaakt op
letters-course = Verzending
letters-stand = Stand
letters-all-stands = Alle standen
letters-stand-waiting = nog niet verzonden
letters-stand-sent = verzonden
letters-stand-returned = teruggekomen
letters-sent-line = { $how }, { $day }
letters-returned-line = { $sent }; terug op { $day }: { $why }
letters-how = Hoe is de brief verstuurd?
letters-how-missing = Kies hoe de brief is verstuurd.
letters-how-post = per post
letters-how-email = per e-mail
letters-how-hand = persoonlijk gegeven
letters-on = Op welke dag?
letters-back-on = Wanneer kwam hij terug?
letters-before-sending = De brief is verstuurd op { $day }. Hij kan niet eerder zijn teruggekomen. Kies een latere dag.
letters-note = Aantekening
letters-note-hint = Bijvoorbeeld het nummer van een aangetekende brief. Laat het leeg als er niets is.
letters-send-title = Verzending vastleggen
letters-send-again-title = Opnieuw verstuurd? Leg dat vast
letters-send-button = Leg de verzending vast
letters-return-title = Kwam de brief terug?
letters-return-button = Leg vast dat de brief terugkwam
letters-why = Waarom kwam de brief terug?
letters-why-missing = Kies waarom de brief terugkwam.
letters-why-moved = verhuisd
letters-why-unknown = onbekend op dit adres
letters-why-refused = geweigerd
letters-why-deceased = overleden
letters-why-other = een andere reden
letters-next-title = Wat moet u nu doen?
letters-next-moved = Kijk in de basisregistratie waar deze persoon woont. Woont hij of zij nog in de wijk? Stuur de brief naar het nieuwe adres. Woont hij of zij daarbuiten? Meld dan een vacature, of leg vast dat deze kandidaat is verhuisd.
letters-next-unknown = Vergelijk het adres met de basisregistratie. Stuur de brief opnieuw of geef hem persoonlijk. De termijn om te antwoorden staat in de brief en schuift niet vanzelf op.
letters-next-refused = Leg vast wat u weet, en geef de brief persoonlijk of stuur hem aangetekend. Wie niet antwoordt, weigert na de laatste dag.
letters-next-deceased = Controleer het overlijden in de basisregistratie. Meld daarna een vacature, of leg vast dat deze kandidaat is overleden. Stuur niets meer naar dit adres.
letters-next-other = Zoek uit wat er misging, en stuur de brief opnieuw of geef hem persoonlijk.
letters-open = Open de brief (PDF)
letters-not-sent = Van deze brief is nog geen verzending vastgelegd.
letters-template-older = van voor de teksten van de griffie
letters-bulk-title = In één keer vastleggen
letters-bulk = { $count ->
    [one] 1 brief op deze pagina is nog niet verzonden.
   *[other] { $count } brieven op deze pagina zijn nog niet verzonden.
}
letters-bulk-button = { $count ->
    [one] Leg vast dat 1 brief is verzonden
   *[other] Leg vast dat { $count } brieven zijn verzonden
}
letters-texts-title = Teksten van brieven
letters-texts-lead = Dit schrijft de griffie zelf: afzender, aanhef, begin, slot en contact. Het besluit, de redenen en de termijnen komen uit het programma en zijn hier niet te wijzigen.
letters-text-name = { $letter }, { $language }
letters-text-lead = Wat u bewaart, geldt voor brieven die daarna worden gemaakt. Elke brief houdt de versie waarmee hij is gemaakt.
letters-placeholders = Deze woorden worden in elke brief ingevuld:
letters-must-hold = Hierin moet staan: { $names }.
letters-text-button = Bewaar als nieuwe versie
letters-part-sender = Afzender
letters-part-salutation = Aanhef
letters-part-opening = Begin
letters-part-closing = Slot
letters-part-contact = Contact
letters-preview = Voorbeeld
letters-preview-paper = Voorbeeld van de hele brief (PDF)
letters-version = Versie
letters-version-of = versie { $version }, { $day }
letters-versions = Versies
letters-versions-none = Er is nog niets gewijzigd: dit is de standaardtekst.
letters-example-name = Naam van de ontvanger
letters-example-id = voorbeeld
letters-example-body = Wijkraad Voorbeeldwijk
letters-core-notice = Hier staat wat vastligt: de benoeming, uiterlijk wanneer en hoe iemand antwoordt, welke stukken nodig zijn, en het artikel bij elke stap.
letters-core-decision = Hier staat wat vastligt: het besluit, de vacature, iedereen die is bekeken met de reden, de berekening, en hoe iemand bezwaar maakt.
letters-wrong-at = Regel { $line }, teken { $letter }: { $told }
letters-wrong-unknown = { $name } bestaat niet. U kunt kiezen uit { $known }.
letters-wrong-unclosed = na dit haakje staat geen woord met een haakje erachter. Schrijf het als {"{"}naam{"}"}.
letters-wrong-unopened = voor dit haakje staat geen haakje open. Haal het weg, of schrijf het als {"{"}naam{"}"}.
letters-wrong-missing = { $name } ontbreekt. Zet het ergens in deze tekst.
letters-wrong-empty = Deze tekst is leeg. Vul hem in.
letters-wrong-long = Deze tekst is te lang. Gebruik hoogstens { $most } tekens.
letters-wrong-sign = het teken { $sign } kan niet worden afgedrukt. Haal het weg.
letters-translation = Engelse vertaling om mee te sturen (PDF)

# Letters by mail.
letters-how-email-now = per e-mail: Wijkzetel verstuurt de brief nu
letters-mail = E-mail
letters-mail-none = geen adres bekend
letters-mail-add = Leg een e-mailadres vast
letters-mail-today = Een e-mail gaat meteen weg. Kies de dag van vandaag.
letters-mail-unknown = Van { $name } is geen e-mailadres bekend. Er is niets verstuurd. Leg het adres vast bij deze persoon, of verstuur de brief op een andere manier.
letters-mail-nobody = Dit besluit benoemt niemand, dus er is niemand om het aan te mailen. Er is niets verstuurd. Verstuur het op een andere manier.
letters-mail-unknown-all = Van niemand aan wie deze brieven gaan, is een e-mailadres bekend. Er is niets verstuurd. Leg adressen vast, of verstuur de brieven op een andere manier.
letters-mail-reached = { $count ->
    [one] Voor 1 daarvan is een e-mailadres bekend. Kiest u e-mail, dan gaat alleen die brief weg. De andere blijven staan: die verstuurt u op een andere manier.
   *[other] Voor { $count } daarvan is een e-mailadres bekend. Kiest u e-mail, dan gaan alleen die brieven weg. De andere blijven staan: die verstuurt u op een andere manier.
}
letters-mail-state = { $line } (bericht: { $state })
letters-mail-subject = { $letter } van de griffie: { $body }
letters-mail-opening = Bij dit bericht zit een brief van de griffie over { $body }: { $letter } (pdf).
letters-mail-notice = Daarin staat waarvoor u bent benoemd, en uiterlijk wanneer u antwoordt.
letters-mail-decision = Daarin staat wat is besloten, waarom, en wat u kunt doen als u het er niet mee eens bent.
letters-mail-page = Dit is uw eigen pagina: { $address }
letters-mail-closing = Dit bericht is automatisch verstuurd. In de brief staat hoe u de griffie bereikt.
letters-translation-made = Engelse tekst bij deze brief (PDF)
letters-translation-digest = SHA-256 van de Engelse tekst:
letters-language-title = Taal van de ontvanger
letters-language = Taal van de brieven
letters-language-hint = De Nederlandse brief geldt altijd. Kiest u Engels, dan komt er een Engelse tekst naast, ook bij een brief per e-mail.
letters-language-button = Bewaar de taal
letters-language-missing = Kies een taal.
# Invitations of residents who were drawn.
letters-kind-invitation = Uitnodiging
letters-of-invitation = { $letter }, loting { $sortition }, bewoner nummer { $number }
letters-to-resident = Bewoner nummer { $number }
letters-mail-invitation = U bent geloot om lid te worden van een wijkraad. In de brief staat wat wij van u vragen.
letters-mail-resident = Van bewoners die zijn geloot, is geen e-mailadres bekend. Er is niets verstuurd. Verstuur de brief per post.
letters-core-invitation = Hier staat wat vastligt: waarvoor is geloot, uiterlijk wanneer de bewoner antwoordt, en het artikel bij elke stap.
letters-of-resident = Deze bewoner, met de naam
letters-sealed = De naam van deze persoon is verzegeld. Alleen in de brief zelf staat de naam.
letters-erased = De persoonsgegevens van deze verkiezing zijn gewist. Deze brief noemt een bewoner die is geloot, en niemand kan die naam nog lezen. Dat de brief is gemaakt en hoe hij is verstuurd, staat hieronder.
letters-no-key = Deze brief kan nu niet worden geopend: de server is gestart zonder sleutel. Vraag de beheerder om de server te starten met een sleutelbestand.
letters-pack-closed = Deze brieven staan niet in dit bestand. Ze noemen een bewoner die is geloot, en de sleutel waarmee ze zijn verzegeld is er niet.
letters-pack-closed-name = niet-te-openen.txt
letters-to-appointed = wie is benoemd (besluit met een verzegelde naam)
