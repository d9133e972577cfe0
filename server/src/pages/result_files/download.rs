//! Sends the stored files of a result to the bureau: one of them, or those of all bodies with their minutes as one ZIP.

use super::{content_type, file_name, kind_named};
use crate::auth::{As, BureauReaders};
use crate::documents::Zip;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::store::allocation::list_latest_versions;
use crate::store::documents::load_document;
use crate::store::registration::{Election, load_election};
use crate::store::result_file::{ResultFile, load_result_files};
use crate::store::{Database, DocumentKind};
use crate::web::App;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends one file of the result that counts.
pub async fn show_result_file(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, code, name)): Path<(String, String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let kind = kind_named(&name).ok_or_else(|| problem::missing(locale))?;
    let refuse = broken(locale);
    let election = load_election(db, &election).await.map_err(&refuse)?;
    let files = files_of(db, &election, &code).await.map_err(&refuse)?;
    let found = files.into_iter().find(|file| file.kind == kind);
    let file = found.ok_or_else(|| problem::missing(locale))?;
    let name = file_name(kind, (election.held_on, &code));
    Ok(attachment(content_type(kind), &name, file.bytes))
}

/// Sends the files and the minutes of all bodies as one ZIP.
pub async fn show_all_result_files(
    _: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let refuse = broken(locale);
    let election = load_election(db, &election).await.map_err(&refuse)?;
    let packed = pack(db, &election).await.map_err(&refuse)?;
    let packed = packed.ok_or_else(|| problem::missing(locale))?;
    let name = format!("uitslagbestanden_{}.zip", election.held_on);
    Ok(attachment("application/zip", &name, packed))
}

/// All files by body; none when there is no file.
async fn pack(db: &Database, election: &Election) -> Result<Option<Vec<u8>>, AppError> {
    let mut all = Vec::new();
    for (code, version) in list_latest_versions(db, &election.id).await? {
        let files = load_result_files(db, (&election.id, &code), version).await?;
        if files.is_empty() {
            continue;
        }
        for file in files {
            let name = file_name(file.kind, (election.held_on, &code));
            all.push((format!("{code}/{name}"), file.bytes));
        }
        let minutes = (DocumentKind::Minutes, version, "");
        if let Some(stored) = load_document(db, (&election.id, &code), minutes).await? {
            all.push((format!("{code}/proces-verbaal_{code}.pdf"), stored.bytes));
        }
    }
    if all.is_empty() {
        return Ok(None);
    }
    Zip::pack(all).await.map(Some)
}

/// The files of the version that counts.
async fn files_of(
    db: &Database,
    election: &Election,
    code: &str,
) -> Result<Vec<ResultFile>, AppError> {
    let latest = list_latest_versions(db, &election.id).await?;
    match latest.get(code) {
        Some(version) => load_result_files(db, (&election.id, code), *version).await,
        None => Ok(Vec::new()),
    }
}

fn attachment(kind: &str, name: &str, bytes: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (described, bytes).into_response()
}
