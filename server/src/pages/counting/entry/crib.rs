//! The crib sheet: the keys and the order of work on one page of paper.

use crate::auth::{As, Counters};
use crate::documents::write_crib_sheet;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends the crib sheet as PDF.
pub async fn show_crib(_: As<Counters>, locale: Locale) -> Result<Response, Response> {
    let file = write_crib_sheet(locale).map_err(AppError::Document);
    let described = [
        (header::CONTENT_TYPE, "application/pdf"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"spiekbriefje-invoer.pdf\"",
        ),
    ];
    Ok((described, file.map_err(broken(locale))?).into_response())
}
