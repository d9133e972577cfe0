//! A letter about an application: what is stored is sent as it is.

use super::place::Desk;
use crate::auth::{As, BureauReaders};
use crate::locale::Locale;
use crate::pages::{broken, problem};
use crate::store::registration::application::{PaperKind, load_paper};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends a letter about an application.
pub async fn show_candidate_letter(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, id, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let mut papers = dossier.papers.iter();
    let paper = papers.find(|paper| paper.id == number);
    let paper = paper.ok_or_else(|| problem::missing(locale))?;
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?;
    let bytes = load_paper(desk.db, key, number).await.map_err(refuse)?;
    let word = match paper.kind {
        PaperKind::Confirmation => "bevestiging",
        PaperKind::Omission => "verzuim",
        PaperKind::Decision => "besluit",
        PaperKind::Findings | PaperKind::Validity | PaperKind::Ballot | PaperKind::Other => "stuk",
    };
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        // A letter holds a name, so nobody on the way keeps it.
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{word}-{id}-{number}.pdf\""),
        ),
    ];
    Ok((described, bytes).into_response())
}
