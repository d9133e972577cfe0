# Waar een aanmelding staat, en waarom een stap niet kan.
application-draft = Nog niet ondertekend
application-received = Ontvangen
application-omission = Verzuim, wacht op herstel
application-answered = Hersteld, wacht op controle
application-examined = Onderzocht, wacht op de tweede medewerker
application-ready = Klaar voor de zitting
application-valid = Geldig
application-invalid = Niet geldig
application-withdrawn = Ingetrokken

course-not-now = Er is niets vastgelegd: dat kan niet bij de stand van deze aanmelding ({ $state }).
course-omission-open = Er is niets vastgelegd: verzuim { $number } is nog niet afgehandeld.
course-no-omission = Er is niets vastgelegd: verzuim { $number } is er niet, of is al afgehandeld.
course-repair-over = Er is niets vastgelegd: de termijn om verzuim { $number } te herstellen is voorbij.
course-repair-runs = Er is niets vastgelegd: de termijn om verzuim { $number } te herstellen loopt nog.
course-wrong-version = Er is niets vastgelegd: er kwam net een andere versie van deze aanmelding. Versie { $number } past daar niet bij.
course-same-official = Er is niets vastgelegd: u hebt deze aanmelding zelf onderzocht. Een tweede medewerker moet het voorstel bekijken.
course-not-later = Er is niets vastgelegd: zitting { $number } is niet later dan de zitting die al besliste.

refusal-no-key = Er is niets bewaard: de server is gestart zonder sleutel, en persoonsgegevens worden alleen versleuteld bewaard.
refusal-no-key-next = Vraag de beheerder om de server te starten met een sleutelbestand.
refusal-key-destroyed = De persoonsgegevens van deze verkiezing zijn gewist.
refusal-key-destroyed-next = Wat is besloten staat nog in het logboek en in de processen-verbaal.
refusal-closed = Er is niets vastgelegd: op dit moment kunt u zich niet aanmelden of uw aanmelding veranderen.
refusal-closed-next = Kijk op de pagina van de verkiezing wanneer u zich kunt aanmelden.
