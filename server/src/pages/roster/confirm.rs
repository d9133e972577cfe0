//! Asking whether what was filled in is to be done, before something that cannot be undone.

use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page};
use axum::response::Response;

/// The name under which a form says that it was confirmed.
const CONFIRMED: &str = "confirmed";

/// Whether this is the second time, with what was shown.
pub(in crate::pages) fn is_confirmed(submitted: &Submitted) -> bool {
    submitted.is_checked(CONFIRMED)
}

/// The same form once more without its fields: it carries what was filled in, and the digest of what is told.
pub(in crate::pages) fn carrying(
    locale: Locale,
    (asked, submitted): (&Form, &Submitted),
    (button, digest): (String, &str),
) -> Form {
    let form = Form::new(locale, &asked.csrf, button, Vec::<Field>::new());
    let mut form = form.to(asked.action.clone()).showing(digest);
    for field in &asked.fields {
        for name in field.names() {
            for value in submitted.all(&name) {
                form = form.hidden(&name, value);
            }
        }
    }
    form.hidden(CONFIRMED, "1")
}

/// The page that asks.
pub(in crate::pages) fn ask(page: Page, lead: String, form: Form) -> Response {
    FormPage { page, lead, form }.answer()
}
