//! The letters that are shown as one file, to print them together.

use super::Desk;
use super::letter::{english_id, sealed_file};
use super::register::Query;
use crate::auth::{As, GriffieReaders};
use crate::documents::Zip;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::store::documents::find_document;
use crate::store::letters::{LetterId, MadeLetter};
use crate::web::App;
use axum::extract::{Path, State};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};

/// Sends the letters that the address asks for, packed together; each with its English text when that was made. Back to
/// the register, which says so, when there are none.
pub async fn show_register_pack(
    _: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let query = Query::of(&uri);
    let mut files = Vec::new();
    let shown = gathered.letters.iter();
    for letter in shown.filter(|one| query.takes(&gathered, one)) {
        let packed = files_of(&desk, &app, letter).await;
        files.extend(packed.map_err(broken(locale))?);
    }
    if files.is_empty() {
        return Ok(desk.go(""));
    }
    let packed = Zip::pack(files).await.map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"brieven-{id}.zip\""),
        ),
    ];
    Ok((described, packed).into_response())
}

/// A letter and the English text beside it, by name.
async fn files_of(
    desk: &Desk<'_>,
    app: &App,
    letter: &MadeLetter,
) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let key = (desk.election.id.as_str(), letter.body.as_str());
    let name = |ending: &str| {
        let name = format!("{}-{}", letter.kind.path(), letter.about).replace('/', "-");
        format!("{}/{name}{ending}.pdf", letter.body)
    };
    let mut files = Vec::new();
    let both = [
        (Some(letter.document), ""),
        (english_id(desk, letter).await?, "-english"),
    ];
    for (document, ending) in both {
        let bytes = match document {
            None => continue,
            Some(LetterId::Open(id)) => {
                let found = find_document(desk.db, key, id).await?;
                found.map(|(_, _, stored)| stored.bytes)
            }
            Some(sealed @ LetterId::Sealed(_)) => {
                let opened = sealed_file(desk.db, app, (key.0, key.1, sealed)).await?;
                opened.map(|(_, bytes)| bytes)
            }
        };
        let bytes = bytes.ok_or_else(|| AppError::Missing {
            what: "letter",
            key: name(ending),
        })?;
        files.push((name(ending), bytes));
    }
    Ok(files)
}
