//! Documents as files: what is stored is sent as it is, and nothing is made here. Minutes are for everybody,
//! letters for the griffie alone.

use super::{broken, database, problem};
use crate::actions::letters::{decision_name, find_letter, notice_name, open_letter};
use crate::assets::is_known;
use crate::auth::{As, GriffieReaders};
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::publication::Body;
use crate::store::DocumentKind;
use crate::store::documents::find_document;
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A link to a file.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) address: String,
    pub(super) text: String,
}

/// The link to the minutes of a body, with their size; none when there are none.
pub(super) fn minutes_link(locale: Locale, body: &Body) -> Option<Link> {
    let size = body.minutes.as_ref()?.bytes.len().div_ceil(1000);
    Some(Link {
        address: format!("/wijkraad/{}/proces-verbaal.pdf", body.code),
        text: locale.say("minutes-link", &[("size", size.into())]),
    })
}

/// Sends the stored minutes of a body.
pub async fn show_minutes(
    locale: Locale,
    code: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    State(app): State<App>,
) -> Response {
    let published = app.published();
    let found = code.ok().and_then(|Path(code)| {
        let minutes = published.body(&code)?.1.minutes.as_ref()?;
        Some((code, minutes))
    });
    let Some((code, minutes)) = found else {
        return problem::missing(locale);
    };
    let tag = format!("\"{}\"", minutes.sha256);
    let unchanged = is_known(headers.get(header::IF_NONE_MATCH), &tag);
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"proces-verbaal-{code}.pdf\""),
        ),
    ];
    if unchanged {
        return (StatusCode::NOT_MODIFIED, described).into_response();
    }
    (described, minutes.bytes.to_vec()).into_response()
}

/// Sends a stored document of a body by its number: a letter, or the minutes of any version.
pub async fn show_document(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, id)): Path<(String, String, u64)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let found = find_document(database(&app, locale)?, (&election, &code), id).await;
    let found = found.map_err(broken(locale))?;
    let (kind, about, stored) = found.ok_or_else(|| problem::missing(locale))?;
    let kind = match kind {
        DocumentKind::Minutes => "proces-verbaal",
        DocumentKind::Notice => LetterKind::Notice.path(),
        DocumentKind::Decision => LetterKind::Decision.path(),
    };
    let name = file_name((&election, &code), (kind, &about));
    Ok(letter(&name, stored.bytes))
}

/// Sends the notice of an appointment.
pub async fn show_notice(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u32)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let key = (LetterKind::Notice, notice_name(number));
    send(reader, (&app, locale), (&election, &code), key).await
}

/// Sends the decision on a vacancy that was taken at that step of its course.
pub async fn show_decision(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, number, position)): Path<(String, String, u32, u32)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let key = (LetterKind::Decision, decision_name(number, position));
    send(reader, (&app, locale), (&election, &code), key).await
}

async fn send(
    _: As<GriffieReaders>,
    (app, locale): (&App, Locale),
    body: (&str, &str),
    (kind, about): (LetterKind, String),
) -> Result<Response, Response> {
    let (db, wrong) = (database(app, locale)?, broken(locale));
    let found = find_letter(db, body, (kind, &about, Locale::Dutch)).await;
    let found = found.map_err(&wrong)?;
    let found = found.ok_or_else(|| problem::missing(locale))?;
    let bytes = open_letter(db, app.keys(), (body, found.letter)).await;
    let bytes = bytes.map_err(wrong)?;
    let bytes = bytes.ok_or_else(|| problem::missing(locale))?;
    Ok(letter(&file_name(body, (kind.path(), &about)), bytes))
}

/// A letter holds a name, so nobody on the way keeps it.
fn letter(name: &str, bytes: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
    ];
    (described, bytes).into_response()
}

/// What the file is, without a name of a person: `kennisgeving-wr2026-pernis-benoeming-3.pdf`.
fn file_name((election, code): (&str, &str), (word, about): (&str, &str)) -> String {
    let parts = [word, election, code, about];
    let there = parts.into_iter().filter(|part| !part.is_empty());
    let name = there.collect::<Vec<_>>().join("-");
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    let safe: String = name
        .chars()
        .map(|sign| if fits(sign) { sign } else { '-' })
        .collect();
    format!("{safe}.pdf")
}
