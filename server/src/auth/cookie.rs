//! The cookies: the token of a session, that of an applicant, that of who asked for a code, that of a form for who is
//! not signed in, and the pass of a resident who was invited.
//!
//! With `__Host-` a browser takes a cookie only from this very host and only with `Secure`, which it keeps
//! over https and on the machine itself. Elsewhere over plain http it would drop it, so there another name is
//! used.

use super::origin::is_secure;
use axum::http::{HeaderMap, HeaderValue, header};

/// The name of the cookie of a session, without what stands before it.
pub const SESSION_COOKIE: &str = "wijkzetel-session";
/// The name of the cookie of a form, without what stands before it.
pub const FORM_COOKIE: &str = "wijkzetel-form";
/// The name of the cookie of an applicant, without what stands before it.
pub const APPLICANT_COOKIE: &str = "wijkzetel-kandidaat";
/// The name of the cookie of who asked for a code, without what stands before it.
pub const CODE_COOKIE: &str = "wijkzetel-code";
/// The name of the cookie of who signs in elsewhere, without what stands before it.
pub const ELSEWHERE_COOKIE: &str = "wijkzetel-elders";
/// The name of the cookie of a resident who was invited, without what stands before it.
pub const ANSWER_COOKIE: &str = "wijkzetel-geloot";
const HOST: &str = "__Host-";

/// The value of a cookie that the browser sent; that of the stricter name goes first.
pub(super) fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let strict = format!("{HOST}{name}");
    named(headers, &strict).or_else(|| named(headers, name))
}

fn named(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter();
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    let mut found = pairs.filter_map(|pair| pair.trim().split_once('='));
    let found = found.find(|(known, _)| *known == name);
    found.map(|(_, value)| value.to_owned())
}

/// Keeps the token of a session in the browser, until the browser is closed.
#[must_use]
pub fn keep_session(request: &HeaderMap, token: &str) -> HeaderValue {
    keep(request, (SESSION_COOKIE, token), "SameSite=Lax")
}

/// Removes the token of a session from the browser.
#[must_use]
pub fn clear_session(request: &HeaderMap) -> HeaderValue {
    keep(request, (SESSION_COOKIE, ""), "SameSite=Lax; Max-Age=0")
}

/// Keeps the token of an applicant, until the browser is closed.
#[must_use]
pub fn keep_applicant(request: &HeaderMap, token: &str) -> HeaderValue {
    keep(request, (APPLICANT_COOKIE, token), "SameSite=Lax")
}

/// Removes the token of an applicant from the browser.
#[must_use]
pub fn clear_applicant(request: &HeaderMap) -> HeaderValue {
    keep(request, (APPLICANT_COOKIE, ""), "SameSite=Lax; Max-Age=0")
}

/// Keeps the token of who asked for a code.
#[must_use]
pub fn keep_code(request: &HeaderMap, token: &str) -> HeaderValue {
    keep(request, (CODE_COOKIE, token), "SameSite=Strict")
}

/// Removes the token of who asked for a code.
#[must_use]
pub fn clear_code(request: &HeaderMap) -> HeaderValue {
    keep(request, (CODE_COOKIE, ""), "SameSite=Strict; Max-Age=0")
}

/// Keeps what must come back from elsewhere. It comes along when another site sends somebody here.
#[must_use]
pub fn keep_elsewhere(request: &HeaderMap, sealed: &str) -> HeaderValue {
    keep(request, (ELSEWHERE_COOKIE, sealed), "SameSite=Lax")
}

/// Removes what had to come back from elsewhere.
#[must_use]
pub fn clear_elsewhere(request: &HeaderMap) -> HeaderValue {
    keep(request, (ELSEWHERE_COOKIE, ""), "SameSite=Lax; Max-Age=0")
}

/// Keeps the pass of a resident who typed the code of an invitation.
#[must_use]
pub fn keep_answer(request: &HeaderMap, pass: &str) -> HeaderValue {
    keep(request, (ANSWER_COOKIE, pass), "SameSite=Strict")
}

/// Removes the pass of a resident who typed a code.
#[must_use]
pub fn clear_answer(request: &HeaderMap) -> HeaderValue {
    keep(request, (ANSWER_COOKIE, ""), "SameSite=Strict; Max-Age=0")
}

/// Keeps the token of a form.
pub(super) fn keep_form(request: &HeaderMap, token: &str) -> HeaderValue {
    keep(request, (FORM_COOKIE, token), "SameSite=Strict")
}

fn keep(request: &HeaderMap, (name, value): (&str, &str), more: &str) -> HeaderValue {
    let (before, secure) = if is_secure(request) {
        (HOST, "; Secure")
    } else {
        ("", "")
    };
    let line = format!("{before}{name}={value}; Path=/; HttpOnly{secure}; {more}");
    // Tokens are hexadecimal and a pass holds ids, so this is always a header.
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}
