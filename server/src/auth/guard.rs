//! The guard before every route: it holds the request against the route table before a handler sees it.
//!
//! Whatever is sent is read here, so that no handler gets a form whose origin and token were not checked.

use super::applicant::{self, Expected, Turned, applicant_page};
use super::{Session, chance, cookie, digest_of, origin, session, sheet};
use crate::form::{Submitted, read_multipart};
use crate::locale::Locale;
use crate::pages::problem;
use crate::routes::{Access, Route};
use crate::web::App;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::StreamExt;

/// No form is larger than this.
const LARGEST_FORM: usize = 64 * 1024;
const FORM_TYPE: &str = "application/x-www-form-urlencoded";
const FILES_TYPE: &str = "multipart/form-data";

/// What the route table says of a route, as far as the guard needs it.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    access: Access,
    upload: Option<usize>,
    path: &'static str,
}

impl Door {
    /// The door before a route.
    #[must_use]
    pub fn of(route: &Route) -> Self {
        Self {
            access: route.access,
            upload: route.upload,
            path: route.path,
        }
    }

    /// The election that a path of this route names.
    fn election_in<'a>(&self, path: &'a str) -> &'a str {
        let mut parts = self.path.split('/').zip(path.split('/'));
        let found = parts.find(|(known, _)| *known == "{election}");
        found.map_or("", |(_, election)| election)
    }
}

/// Lets a request through to its handler when the table allows it.
pub async fn guard(app: App, door: Door, request: Request, next: Next) -> Response {
    let locale = Locale::of(request.uri());
    let access = door.access;
    let mut answer = match admit(&app, door, request).await {
        Ok(request) => next.run(request).await,
        Err(Refusal::SignIn(back, kept)) => {
            let to = sign_in_address(locale, back.as_deref(), kept);
            Redirect::to(&to).into_response()
        }
        Err(Refusal::SignInAsApplicant(turned)) => {
            Redirect::to(&applicant_address(locale, &turned)).into_response()
        }
        Err(Refusal::ChangePassword) => {
            let to = format!("/account/wachtwoord{}", locale.query());
            Redirect::to(&to).into_response()
        }
        Err(Refusal::Role) => problem::forbidden(locale),
        Err(Refusal::Foreign) => problem::foreign(locale),
        Err(Refusal::Unreadable) => problem::unreadable(locale),
        Err(Refusal::TooLarge(most)) => problem::too_large(locale, most),
        Err(Refusal::Broken(cause)) => problem::broken(locale, &cause),
    };
    if access != Access::Public {
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

/// Where an applicant signs in, and the page to come back to then.
fn applicant_address(locale: Locale, turned: &Turned) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if locale != Locale::default() {
        query.append_pair("taal", locale.tag());
    }
    if let Some(back) = &turned.back {
        query.append_pair("naar", back);
    }
    if turned.kept {
        query.append_pair("bewaard", "ja");
    }
    let path = format!("/aanmelden/{}/inloggen", turned.election);
    match query.finish() {
        none if none.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}

/// Where to sign in, and the page to come back to then.
fn sign_in_address(locale: Locale, back: Option<&str>, kept: bool) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if locale != Locale::default() {
        query.append_pair("taal", locale.tag());
    }
    // The own account is where signing in leads anyway.
    if let Some(back) = back.filter(|back| !back.starts_with("/account?") && *back != "/account") {
        query.append_pair("naar", back);
    }
    if kept {
        query.append_pair("bewaard", "ja");
    }
    match query.finish() {
        none if none.is_empty() => "/account/inloggen".to_owned(),
        query => format!("/account/inloggen?{query}"),
    }
}

enum Refusal {
    /// The page that was asked for, when it can be asked for again, and whether what was sent is kept.
    SignIn(Option<String>, bool),
    SignInAsApplicant(Turned),
    ChangePassword,
    Role,
    Foreign,
    Unreadable,
    TooLarge(usize),
    Broken(String),
}

async fn admit(app: &App, door: Door, mut request: Request) -> Result<Request, Refusal> {
    let access = door.access;
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads && !origin::is_own(request.headers()) {
        return Err(Refusal::Foreign);
    }
    if access == Access::Applicant {
        return admit_applicant(app, door, request).await;
    }
    let session = match access {
        Access::Public if reads => None,
        _ => session_of(app, request.headers()).await?,
    };
    match &session {
        _ if access == Access::Public => (),
        Some(session) => may(access, session)?,
        None if reads => {
            let asked = request.uri().path_and_query();
            return Err(Refusal::SignIn(asked.map(ToString::to_string), false));
        }
        None => return Err(turned_away(app, door, request).await?),
    }
    if !reads {
        let expected = match (&session, access) {
            (Some(session), Access::SignedIn | Access::Roles(_)) => Some(session.csrf.clone()),
            _ => form_token_of(request.headers()),
        };
        request = check_form(request, (expected.as_deref(), door.upload)).await?;
    }
    if let Some(session) = session {
        request.extensions_mut().insert(session);
    }
    Ok(request)
}

/// Who sends a form when the session is over signs in first. A sheet of a typist with the token of that very
/// session is kept until then.
async fn turned_away(app: &App, door: Door, request: Request) -> Result<Refusal, Refusal> {
    let nothing = Refusal::SignIn(None, false);
    let token = cookie::value(request.headers(), cookie::SESSION_COOKIE);
    let (Some(token), Some(db)) = (token, app.db()) else {
        return Ok(nothing);
    };
    let broken = |cause: crate::error::AppError| Refusal::Broken(cause.to_string());
    let over = session::load_over(db, &token, app.now()).await;
    let over = over.map_err(broken)?;
    let Some(over) =
        over.filter(|over| sheet::is_kept(door.path) && may(door.access, over).is_ok())
    else {
        return Ok(nothing);
    };
    let path = request.uri().path().to_owned();
    let Ok(request) = check_form(request, (Some(&over.csrf), door.upload)).await else {
        return Ok(nothing);
    };
    let Some(typed) = request.extensions().get::<Submitted>() else {
        return Ok(nothing);
    };
    let kept = sheet::keep(db, (over.account.id, &path, typed), app.now()).await;
    kept.map_err(broken)?;
    Ok(Refusal::SignIn(Some(path), true))
}

/// The same for a page of an applicant. Without a session a form is read all the same, so that it can be kept.
async fn admit_applicant(app: &App, door: Door, request: Request) -> Result<Request, Refusal> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let path = request.uri().path().to_owned();
    let election = door.election_in(&path).to_owned();
    let broken = |cause: crate::error::AppError| Refusal::Broken(cause.to_string());
    let turned = |back: Option<String>, kept: bool| {
        let back = back.filter(|back| applicant_page(back, &election).is_some());
        let election = election.clone();
        Refusal::SignInAsApplicant(Turned {
            election,
            back,
            kept,
        })
    };
    let expected = applicant::admit(app, request.headers(), &election).await;
    let session = match expected.map_err(broken)? {
        Expected::Session(session) => session,
        _ if reads => {
            let asked = request.uri().path_and_query().map(ToString::to_string);
            return Err(turned(asked, false));
        }
        Expected::Nobody => return Err(turned(Some(path), false)),
        Expected::Over(session) => {
            let checked = check_form(request, (Some(&session.csrf), door.upload)).await;
            let typed = checked.ok().and_then(|request| {
                let typed = request.extensions().get::<Submitted>();
                typed.cloned()
            });
            let kept = match typed {
                Some(typed) => applicant::keep(app, &session, (&path, &typed)).await,
                None => Ok(false),
            };
            return Err(turned(Some(path), kept.map_err(broken)?));
        }
    };
    let mut request = if reads {
        request
    } else {
        check_form(request, (Some(&session.csrf), door.upload)).await?
    };
    request.extensions_mut().insert(session);
    Ok(request)
}

fn may(access: Access, session: &Session) -> Result<(), Refusal> {
    match access {
        Access::Public | Access::SignedIn | Access::Applicant => Ok(()),
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
async fn check_form(
    request: Request,
    (expected, upload): (Option<&str>, Option<usize>),
) -> Result<Request, Refusal> {
    let (parts, body) = request.into_parts();
    let submitted = read_form(&parts.headers, body, upload).await?;
    // Digests are compared, so that the time taken says nothing about the token.
    let sent = digest_of(submitted.trimmed("csrf"));
    let same = expected.is_some_and(|expected| digest_of(expected) == sent);
    if !same {
        return Err(Refusal::Foreign);
    }
    let mut request = Request::from_parts(parts, Body::empty());
    request.extensions_mut().insert(submitted);
    Ok(request)
}

async fn read_form(
    headers: &HeaderMap,
    body: Body,
    upload: Option<usize>,
) -> Result<Submitted, Refusal> {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("");
    match upload {
        Some(most) if kind.starts_with(FILES_TYPE) => {
            let body = read_file(headers, body, most).await?;
            let read = read_multipart(kind, body).await;
            read.map_err(|_| Refusal::Unreadable)
        }
        _ if kind.starts_with(FORM_TYPE) => {
            let body = to_bytes(body, LARGEST_FORM).await;
            Ok(Submitted::read(&body.map_err(|_| Refusal::Unreadable)?))
        }
        _ => Err(Refusal::Unreadable),
    }
}

/// The whole body, when it is not too large. What is somewhat too large is read and thrown away: a browser
/// reads the answer only when it has sent everything.
async fn read_file(headers: &HeaderMap, body: Body, most: usize) -> Result<Bytes, Refusal> {
    let said = headers.get(header::CONTENT_LENGTH);
    let said = said.and_then(|said| said.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > most) {
        discard(body, most.saturating_mul(8)).await;
        return Err(Refusal::TooLarge(most));
    }
    let read = to_bytes(body, most).await;
    read.map_err(|_| Refusal::TooLarge(most))
}

async fn discard(body: Body, most: usize) {
    let mut parts = body.into_data_stream();
    let mut left = most;
    while let Some(Ok(part)) = parts.next().await {
        match left.checked_sub(part.len()) {
            Some(rest) => left = rest,
            None => return,
        }
    }
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
