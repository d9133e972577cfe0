//! What was signed: the page after signing, its PDF, and the signed text itself.

use super::desk::{Clock, Desk};
use crate::auth::AsApplicant;
use crate::clock;
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::store::Database;
use crate::store::registration::application::{
    PaperKind, Version, list_papers, load_paper, load_version,
};
use crate::web::{self, App};
use crate::wording::registration;
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{NaiveDateTime, Timelike};
use election::registration::calendar::When;

#[derive(Template)]
#[template(path = "registration/apply/confirmation.html")]
struct ConfirmationPage {
    page: Page,
    reference: String,
    version: u32,
    at: String,
    sha256: String,
    /// The PDF.
    paper: String,
    /// What was signed, as the machine wrote it.
    text: String,
    own: String,
    clock: Clock,
}

/// Shows what was signed last.
pub async fn show_confirmation(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let Some((reference, signed)) = signed(db, &desk).await? else {
        return Ok(Redirect::to(&desk.scene.address("")).into_response());
    };
    let at = clock::local(signed.made_at);
    let title = locale.text("confirmation-title");
    let scene = &desk.scene;
    let template = ConfirmationPage {
        page: scene.page(&session, (title, "bevestiging")),
        reference,
        version: signed.number,
        at: registration::when(locale, to_the_second(at)),
        sha256: signed.sha256,
        paper: scene.address("bevestiging.pdf"),
        text: scene.address("bevestiging.json"),
        own: scene.address(""),
        clock: desk.clock(),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Sends the PDF of what was signed last.
pub async fn show_confirmation_paper(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let missing = || problem::missing(locale);
    let (reference, signed) = signed(db, &desk).await?.ok_or_else(missing)?;
    let about = (Some(PaperKind::Confirmation), Some(reference.as_str()));
    let papers = list_papers(db, &session.election, about).await;
    let last = papers.map_err(broken(locale))?.pop().ok_or_else(missing)?;
    let bytes = load_paper(db, &desk.key, last.id).await;
    let bytes = bytes.map_err(broken(locale))?;
    let name = format!("{reference}-{}.pdf", signed.number);
    Ok(file(("application/pdf", &name), bytes))
}

/// Sends the signed text, so that its SHA-256 can be computed anew.
pub async fn show_signed_text(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let found = signed(db, &desk).await?;
    let (reference, signed) = found.ok_or_else(|| problem::missing(locale))?;
    let bytes = signed.content.signed_bytes().map_err(broken(locale))?;
    let name = format!("{reference}-{}.json", signed.number);
    Ok(file(("application/json", &name), bytes))
}

/// The version that holds, with the reference; none while nothing was signed.
async fn signed(db: &Database, desk: &Desk) -> Result<Option<(String, Version)>, Response> {
    let own = desk.own.as_ref().filter(|own| own.course.version() > 0);
    let Some(own) = own else { return Ok(None) };
    let id = own.application.id.clone();
    let version = load_version(db, &desk.key, (&id, own.course.version())).await;
    let version = version.map_err(broken(desk.scene.locale))?;
    Ok(Some((id, version)))
}

/// A moment without what is less than a second.
fn to_the_second(at: NaiveDateTime) -> When {
    let time = at.time();
    When::at(at.date(), time.with_nanosecond(0).unwrap_or(time))
}

fn file((kind, name): (&str, &str), bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}
