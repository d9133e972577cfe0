//! Files to take along: an empty one with its header, and what is stored.

use crate::actions::import::load_known;
use crate::auth::{As, BureauReaders};
use crate::import::{Kind, export, template};
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::web::App;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends a file with a header and nothing below it.
pub async fn show_import_template(
    _: As<BureauReaders>,
    locale: Locale,
    Path((_, kind)): Path<(String, String)>,
) -> Result<Response, Response> {
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    Ok(file(&format!("{}-voorbeeld", kind.slug()), template(kind)))
}

/// Sends what is stored of a kind.
pub async fn show_import_export(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, kind)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    let known = load_known(database(&app, locale)?, &election).await;
    let known = known.map_err(broken(locale))?;
    // The election is there, so its name has only signs that an address can have.
    Ok(file(
        &format!("{election}-{}", kind.slug()),
        export(kind, &known),
    ))
}

fn file(name: &str, content: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (described, content).into_response()
}
