//! The letters that are shown as one file, to print them together.

use super::file::LetterFile;
use super::register::Query;
use super::{Desk, called};
use crate::auth::{As, GriffieReaders};
use crate::documents::Zip;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::store::letters::MadeLetter;
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
    let (mut files, mut closed) = (Vec::new(), Vec::new());
    let shown = gathered.letters.iter();
    for letter in shown.filter(|one| query.takes(&gathered, one)) {
        let packed = files_of(&desk, &app, letter).await;
        let packed = packed.map_err(broken(locale))?;
        if packed.is_empty() {
            let body = gathered.body(&letter.body);
            closed.push(format!("{body}: {}", called(locale, letter)));
        }
        files.extend(packed);
    }
    if !closed.is_empty() {
        files.push(told_closed(locale, &closed));
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

/// A letter and the English text beside it, by name; nothing when it cannot be opened any more.
async fn files_of(
    desk: &Desk<'_>,
    app: &App,
    letter: &MadeLetter,
) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let name = format!("{}-{}", letter.kind.path(), letter.about).replace('/', "-");
    let mut files = Vec::new();
    let both = [
        (Some(LetterFile::of(letter)), ""),
        (LetterFile::english(desk, letter).await?, "-english"),
    ];
    for (file, ending) in both {
        let Some(file) = file else { continue };
        if let Some(bytes) = file.bytes(desk, app).await? {
            files.push((format!("{}/{name}{ending}.pdf", letter.body), bytes));
        }
    }
    Ok(files)
}

/// Says which letters are not among the files, because nobody can read them any more.
fn told_closed(locale: Locale, closed: &[String]) -> (String, Vec<u8>) {
    let mut text = locale.text("letters-pack-closed");
    for called in closed {
        text.push_str("\n- ");
        text.push_str(called);
    }
    text.push('\n');
    (locale.text("letters-pack-closed-name"), text.into_bytes())
}
