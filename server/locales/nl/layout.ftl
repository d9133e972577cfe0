# What stands on every page.
site-name = Wijkzetel
site-election = Verkiezing wijkraden en dorpsraden, { $day }
skip-link = Naar de inhoud
nav-label = Hoofdmenu
nav-results = Uitslagen
language-other = English
breadcrumb-label = Kruimelpad
breadcrumb-home = Alle wijkraden
footer-about = Wijkzetel laat van elke zetel zien waarom die naar deze persoon ging, en wie de volgende is.
footer-exact = Alle uitkomsten zijn berekend met precieze breuken. Er wordt nooit afgerond.
unofficial-title = Dit is een voorbeeld
unofficial-text = De cijfers zijn niet officieel en de namen zijn verzonnen. Aan deze pagina’s kunt u geen rechten ontlenen.

word-and = en
month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december

state-established = vastgesteld
state-not-counted = nog geen uitslag
state-ready = nog niet verdeeld
state-lot = wacht op loting

error-missing-title = Deze pagina bestaat niet
error-missing-text = Het adres klopt niet, of de pagina is weg.
error-missing-next = Kijk of het adres goed is getypt, of kies uw wijk in het overzicht.
error-method-title = Dat kan hier niet
error-method-text = Dit adres werkt alleen met een knop of een formulier op een pagina, of is alleen om te lezen. Er is niets veranderd.
error-broken-title = De pagina kan nu niet worden getoond
error-broken-text = De gegevens voor deze pagina konden niet worden gelezen. Er is niets veranderd of kwijtgeraakt.
error-broken-next = Probeer het over een paar minuten opnieuw. Lukt het dan nog niet, bel dan het verkiezingsbureau.
error-home-link = Naar alle wijkraden

footer-staff = Voor medewerkers
sign-out = Uitloggen

error-forbidden-title = Dit mag u niet met dit account
error-forbidden-text = Deze pagina hoort bij een andere rol. Er is niets veranderd.
error-forbidden-next = Hebt u deze pagina nodig voor uw werk? Vraag het de beheerder.
error-foreign-title = Dit formulier is verlopen
error-foreign-text = De opdracht kwam niet van een pagina van dit systeem die nu nog geldt. Er is niets veranderd.
error-foreign-next = Ga terug, laad de pagina opnieuw en doe het nog een keer.
error-unreadable-title = Dit formulier kan niet worden gelezen
error-unreadable-text = Wat is verstuurd, is geen formulier van dit systeem of is te groot. Er is niets veranderd.
error-refused-title = Dat kan nu niet

nav-bureau = Verkiezingsbureau
nav-griffie = Griffie
nav-audit = Controle
