//! The guard before every route: it holds the request against the route table before a handler sees it.
//!
//! Whatever is sent is read here, so that no handler gets a form whose origin and token were not checked.

use super::{Session, chance, cookie, digest_of, origin, session};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::problem;
use crate::routes::Access;
use crate::web::App;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// No form is larger than this.
const LARGEST_FORM: usize = 64 * 1024;
const FORM_TYPE: &str = "application/x-www-form-urlencoded";

/// Lets a request through to its handler when the table allows it.
pub async fn guard(app: App, access: Access, request: Request, next: Next) -> Response {
    let locale = Locale::of(request.uri());
    let mut answer = match admit(&app, access, request).await {
        Ok(request) => next.run(request).await,
        Err(Refusal::SignIn) => {
            let to = format!("/account/inloggen{}", locale.query());
            Redirect::to(&to).into_response()
        }
        Err(Refusal::ChangePassword) => {
            let to = format!("/account/wachtwoord{}", locale.query());
            Redirect::to(&to).into_response()
        }
        Err(Refusal::Role) => problem::forbidden(locale),
        Err(Refusal::Foreign) => problem::foreign(locale),
        Err(Refusal::Unreadable) => problem::unreadable(locale),
        Err(Refusal::Broken(cause)) => problem::broken(locale, &cause),
    };
    if access != Access::Public {
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

enum Refusal {
    SignIn,
    ChangePassword,
    Role,
    Foreign,
    Unreadable,
    Broken(String),
}

async fn admit(app: &App, access: Access, mut request: Request) -> Result<Request, Refusal> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads && !origin::is_own(request.headers()) {
        return Err(Refusal::Foreign);
    }
    let session = match access {
        Access::Public if reads => None,
        _ => session_of(app, request.headers()).await?,
    };
    if access != Access::Public {
        let session = session.as_ref().ok_or(Refusal::SignIn)?;
        may(access, session)?;
    }
    if !reads {
        let expected = match (&session, access) {
            (Some(session), Access::SignedIn | Access::Roles(_)) => Some(session.csrf.clone()),
            _ => form_token_of(request.headers()),
        };
        request = check_form(request, expected.as_deref()).await?;
    }
    if let Some(session) = session {
        request.extensions_mut().insert(session);
    }
    Ok(request)
}

fn may(access: Access, session: &Session) -> Result<(), Refusal> {
    match access {
        Access::Public | Access::SignedIn => Ok(()),
        Access::Roles(roles) if !roles.contains(&session.account.role) => Err(Refusal::Role),
        Access::Roles(_) if session.account.must_change_password => Err(Refusal::ChangePassword),
        Access::Roles(_) => Ok(()),
    }
}

async fn session_of(app: &App, headers: &HeaderMap) -> Result<Option<Session>, Refusal> {
    let Some(token) = cookie::value(headers, cookie::SESSION_COOKIE) else {
        return Ok(None);
    };
    let Some(db) = app.db() else { return Ok(None) };
    let loaded = session::load(db, &token, app.now()).await;
    loaded.map_err(|cause| Refusal::Broken(cause.to_string()))
}

/// Reads the form, and keeps it for the handler when it carries the token it was given.
async fn check_form(request: Request, expected: Option<&str>) -> Result<Request, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.map_or(&b""[..], HeaderValue::as_bytes);
    if !kind.starts_with(FORM_TYPE.as_bytes()) {
        return Err(Refusal::Unreadable);
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_FORM).await;
    let submitted = Submitted::read(&body.map_err(|_| Refusal::Unreadable)?);
    // Digests are compared, so that the time taken says nothing about the token.
    let sent = digest_of(submitted.trimmed("csrf"));
    let same = expected.is_some_and(|expected| digest_of(expected) == sent);
    if !same {
        return Err(Refusal::Foreign);
    }
    let mut request = Request::from_parts(parts, axum::body::Body::empty());
    request.extensions_mut().insert(submitted);
    Ok(request)
}

fn form_token_of(headers: &HeaderMap) -> Option<String> {
    cookie::value(headers, cookie::FORM_COOKIE).map(|value| digest_of(&value))
}

/// The token for a form of who is not signed in, and the cookie to keep when the browser has none yet.
///
/// The form carries the digest of the cookie; another site can neither read the cookie nor set it.
///
/// # Errors
/// When there is no chance for a token.
pub fn form_token(
    headers: &HeaderMap,
) -> Result<(String, Option<HeaderValue>), crate::error::AppError> {
    if let Some(known) = form_token_of(headers) {
        return Ok((known, None));
    }
    let token = chance::token()?;
    Ok((digest_of(&token), Some(cookie::keep_form(headers, &token))))
}

/// A submitted form that the guard has checked.
impl<S: Sync> axum::extract::FromRequestParts<S> for Submitted {
    type Rejection = StatusCode;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        _: &S,
    ) -> Result<Self, StatusCode> {
        let checked = parts.extensions.remove::<Self>();
        checked.ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
