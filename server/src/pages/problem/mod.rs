//! The pages for what goes wrong: what happened, what did not, and what to do now.

use super::Page;
use crate::locale::Locale;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

#[derive(Template)]
#[template(path = "problem/problem.html")]
struct ProblemPage {
    page: Page,
    what: String,
    next: String,
}

/// No route has this address.
pub async fn show_missing(locale: Locale) -> Response {
    missing(locale)
}

/// The address can only be read.
pub async fn show_method_not_allowed(locale: Locale) -> Response {
    let title = locale.text("error-method-title");
    let what = locale.text("error-method-text");
    let status = StatusCode::METHOD_NOT_ALLOWED;
    answer(status, locale, (title, what, String::new()))
}

/// Somebody is signed in, and may not.
pub fn forbidden(locale: Locale) -> Response {
    let title = locale.text("error-forbidden-title");
    let what = locale.text("error-forbidden-text");
    let next = locale.text("error-forbidden-next");
    answer(StatusCode::FORBIDDEN, locale, (title, what, next))
}

/// A form does not come from a page of ours, or the page is too old.
pub fn foreign(locale: Locale) -> Response {
    let title = locale.text("error-foreign-title");
    let what = locale.text("error-foreign-text");
    let next = locale.text("error-foreign-next");
    answer(StatusCode::FORBIDDEN, locale, (title, what, next))
}

/// What was sent is no form, or is too large.
pub fn unreadable(locale: Locale) -> Response {
    let title = locale.text("error-unreadable-title");
    let what = locale.text("error-unreadable-text");
    answer(
        StatusCode::UNPROCESSABLE_ENTITY,
        locale,
        (title, what, String::new()),
    )
}

/// A file is larger than so many bytes.
pub fn too_large(locale: Locale, most: usize) -> Response {
    let title = locale.text("error-too-large-title");
    let megabytes = most / (1024 * 1024);
    let what = locale.say("error-too-large-text", &[("megabytes", megabytes.into())]);
    let next = locale.text("error-too-large-next");
    answer(StatusCode::PAYLOAD_TOO_LARGE, locale, (title, what, next))
}

/// It cannot be done now: somebody was first, or nothing would be left.
pub fn refused(locale: Locale, what: String, next: String) -> Response {
    let title = locale.text("error-refused-title");
    answer(StatusCode::CONFLICT, locale, (title, what, next))
}

/// What was asked for does not exist.
pub fn missing(locale: Locale) -> Response {
    let title = locale.text("error-missing-title");
    let what = locale.text("error-missing-text");
    let next = locale.text("error-missing-next");
    answer(StatusCode::NOT_FOUND, locale, (title, what, next))
}

/// The page cannot be made; the cause goes to the log and not to the public.
pub fn broken(locale: Locale, cause: &str) -> Response {
    tracing::error!(cause, "a page cannot be shown");
    let title = locale.text("error-broken-title");
    let what = locale.text("error-broken-text");
    let next = locale.text("error-broken-next");
    answer(
        StatusCode::INTERNAL_SERVER_ERROR,
        locale,
        (title, what, next),
    )
}

fn answer(
    status: StatusCode,
    locale: Locale,
    (title, what, next): (String, String, String),
) -> Response {
    let template = ProblemPage {
        page: Page::bare(locale, title, ""),
        what,
        next,
    };
    // Should even this page fail, then its title is still an answer in words.
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => (status, template.page.title).into_response(),
    }
}
