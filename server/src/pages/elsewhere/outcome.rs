//! Why somebody is not signed in, and what to do now.

use crate::auth::oidc::Refusal;
use crate::locale::Locale;
use crate::pages::Page;
use crate::web;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "elsewhere/outcome.html")]
struct OutcomePage {
    page: Page,
    what: String,
    next: String,
    /// Trying again; empty where that is of no use or it is not known where.
    again: String,
    again_label: String,
    /// The code by e-mail; empty when it is not known for which election.
    code: String,
}

/// The page that says so.
pub(super) fn refused(
    locale: Locale,
    (refusal, name): (Refusal, &str),
    election: Option<&str>,
) -> Response {
    let ([title, what, next], status) = match refusal {
        Refusal::Cancelled => (
            [
                "elsewhere-cancelled-title",
                "elsewhere-cancelled-text",
                "elsewhere-cancelled-next",
            ],
            StatusCode::OK,
        ),
        Refusal::Unavailable => (
            [
                "elsewhere-unavailable-title",
                "elsewhere-unavailable-text",
                "elsewhere-unavailable-next",
            ],
            StatusCode::SERVICE_UNAVAILABLE,
        ),
        Refusal::Failed => (
            [
                "elsewhere-failed-title",
                "elsewhere-failed-text",
                "elsewhere-failed-next",
            ],
            StatusCode::BAD_REQUEST,
        ),
        Refusal::LevelTooLow => (
            [
                "elsewhere-level-title",
                "elsewhere-level-text",
                "elsewhere-level-next",
            ],
            StatusCode::FORBIDDEN,
        ),
        Refusal::NoBsn => (
            [
                "elsewhere-bsn-title",
                "elsewhere-bsn-text",
                "elsewhere-bsn-next",
            ],
            StatusCode::BAD_REQUEST,
        ),
    };
    let name = [("name", name.into())];
    let say = |key: &str| locale.say(key, &name);
    let address = |end: &str| {
        election.map_or_else(String::new, |election| {
            format!("/aanmelden/{election}/{end}{}", locale.query())
        })
    };
    let again = match refusal {
        Refusal::NoBsn => String::new(),
        _ => address("digid"),
    };
    let template = OutcomePage {
        what: say(what),
        next: say(next),
        again,
        again_label: locale.say("elsewhere-again", &name),
        code: address("inloggen"),
        page: Page::bare(locale, say(title), "/"),
    };
    web::private_page(status, locale, &template)
}
