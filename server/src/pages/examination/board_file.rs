//! The board as a file for a spreadsheet.

use super::board::Order;
use super::place::Desk;
use crate::actions::registration::examination::{BodyInterest, load_board};
use crate::auth::{As, BureauReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use election::registration::Supply;

/// The columns, named as in the other files of an election.
const COLUMNS: [&str; 9] = [
    "wijkraad",
    "name",
    "gebied",
    "seats",
    "candidates",
    "entrants",
    "registrations",
    "waiting",
    "supply",
];

/// Sends the file.
pub async fn show_board_file(
    _: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let board = load_board(desk.db, &id, app.now()).await;
    let mut bodies = board.map_err(broken(locale))?.bodies;
    Order::of(&uri).sort(&mut bodies);
    let bytes = file(&bodies).map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"aanmeldingen-{}.csv\"",
                desk.election.id
            ),
        ),
    ];
    Ok((described, bytes).into_response())
}

fn file(bodies: &[BodyInterest]) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&COLUMNS)?;
    for one in bodies {
        let supply = match one.supply() {
            Supply::Shortage => "shortage",
            Supply::Equal => "equal",
            Supply::Choice => "choice",
        };
        table.row([
            one.body.code.as_str(),
            &one.body.name,
            &one.body.gebied,
            &one.seats.to_string(),
            &one.candidates.to_string(),
            &one.entrants.to_string(),
            &one.registrations.to_string(),
            &one.waiting.to_string(),
            supply,
        ])?;
    }
    table.into_bytes()
}
