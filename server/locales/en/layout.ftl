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
state-not-counted = no result yet
state-ready = not yet allocated
state-lot = waits for a lot

error-missing-title = This page does not exist
error-missing-text = The address is not right, or the page is gone. Nothing has changed.
error-missing-next = Check whether the address was typed correctly, or choose your neighbourhood in the overview.
error-method-title = That is not possible here
error-method-text = This address only works with a button or a form on a page, or can only be read. Nothing was changed.
error-broken-title = The page cannot be shown now
error-broken-text = The data for this page could not be read. Nothing was changed or lost.
error-broken-next = Try again in a few minutes. If it still fails, call the election bureau.
error-home-link = To all councils

footer-staff = For staff
sign-out = Sign out

error-forbidden-title = Your account does not allow this
error-forbidden-text = This page belongs to another role. Nothing has changed.
error-forbidden-next = Do you need this page for your work? Ask the administrator.
error-foreign-title = This form is no longer valid
error-foreign-text = The request did not come from a page of this system that is still valid. Nothing has changed.
error-foreign-next = Go back, reload the page and try again.
error-unreadable-title = This form cannot be read
error-unreadable-text = What was sent is not a form of this system, or it is too large. Nothing has changed.
error-refused-title = That is not possible now

nav-bureau = Election bureau
nav-griffie = Griffie
nav-audit = Audit
