# What stands on every page.
site-name = Wijkzetel
site-election = Election of neighbourhood councils, { $day }
skip-link = Skip to content
nav-label = Main menu
nav-results = Results
language-other = Nederlands
breadcrumb-label = Breadcrumbs
breadcrumb-home = All councils
footer-about = For every seat, Wijkzetel shows why it went to this person, and who is next.
footer-exact = All outcomes are calculated with exact fractions. Nothing is ever rounded.
unofficial-title = This is an example
unofficial-text = The figures are not official and the names are made up. No rights can be derived from these pages.

word-and = and
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

state-established = established
state-not-counted = not yet counted
state-ready = not yet allocated
state-lot = waits for a lot

error-missing-title = This page does not exist
error-missing-text = The address is not right, or the page is gone. Nothing has changed.
error-missing-next = Check whether the address was typed correctly, or choose your neighbourhood in the overview.
error-method-title = That is not possible here
error-method-text = This address can only be read. Nothing has changed.
error-broken-title = The page cannot be shown now
error-broken-text = The data for this page could not be read. Nothing was changed or lost.
error-broken-next = Try again in a few minutes. If it still fails, call the election bureau.
error-home-link = To all councils
