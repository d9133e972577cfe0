//! A program that was built without it: there are no such pages.

use crate::locale::Locale;
use crate::pages::problem;
use axum::response::Response;

/// Says that there is no such page.
pub async fn show_elsewhere(locale: Locale) -> Response {
    problem::missing(locale)
}

/// Says that there is no such page.
pub async fn show_return(locale: Locale) -> Response {
    problem::missing(locale)
}
