//! The minutes of sessions as files: what is stored is sent as it is.

use super::{Desk, find_key};
use crate::auth::{As, BureauReaders};
use crate::locale::Locale;
use crate::pages::bureau::find_election;
use crate::pages::{broken, database, problem};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::registration::application::{PaperKind, list_papers, load_paper};
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

type Named = Result<Path<(String, u32)>, PathRejection>;

/// Sends the minutes of a session to the bureau.
pub async fn show_validity_file(
    _: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(&app, locale, election).await?;
    let db = database(&app, locale)?;
    send(locale, db, &desk.key, (PaperKind::Validity, number)).await
}

/// Sends the findings of the examination to the bureau; they are not public.
pub async fn show_findings_file(
    _: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(&app, locale, election).await?;
    let db = database(&app, locale)?;
    send(locale, db, &desk.key, (PaperKind::Findings, number)).await
}

/// Sends the minutes of a session to everybody.
pub async fn show_public_validity_file(
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let db = database(&app, locale)?;
    let election = find_election(db, locale, Ok(Path(election))).await?;
    let key = find_key(&app, db, locale, &election.id).await?;
    let key = key.ok_or_else(|| problem::missing(locale))?;
    send(locale, db, &key, (PaperKind::Validity, number)).await
}

async fn send(
    locale: Locale,
    db: &Database,
    key: &ElectionKey,
    (kind, version): (PaperKind, u32),
) -> Result<Response, Response> {
    let papers = list_papers(db, key.election(), (Some(kind), Some(""))).await;
    let papers = papers.map_err(broken(locale))?;
    let found = papers.iter().find(|paper| paper.version == version);
    let found = found.ok_or_else(|| problem::missing(locale))?;
    let loaded = load_paper(db, key, found.id).await;
    let bytes = loaded.map_err(broken(locale))?;
    let word = match kind {
        PaperKind::Findings => "onderzoek",
        _ => "geldigheid",
    };
    let name = format!("{word}-{}-{version}.pdf", key.election());
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
    ];
    Ok((described, bytes).into_response())
}
