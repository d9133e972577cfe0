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
    let (word, status) = match refusal {
        Refusal::Cancelled => ("cancelled", StatusCode::OK),
        Refusal::Unavailable => ("unavailable", StatusCode::SERVICE_UNAVAILABLE),
        Refusal::Failed => ("failed", StatusCode::BAD_REQUEST),
        Refusal::LevelTooLow => ("level", StatusCode::FORBIDDEN),
        Refusal::NoBsn => ("bsn", StatusCode::BAD_REQUEST),
    };
    let name = [("name", name.into())];
    let say = |part: &str| locale.say(&format!("elsewhere-{word}-{part}"), &name);
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
        what: say("text"),
        next: say("next"),
        again,
        again_label: locale.say("elsewhere-again", &name),
        code: address("inloggen"),
        page: Page::bare(locale, say("title"), "/"),
    };
    web::private_page(status, locale, &template)
}
