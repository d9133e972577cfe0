//! The numbered lists as files: CSV that can be imported again, and EML_NL 230b for each body.

use crate::actions::import::load_known;
use crate::actions::registration::calendar::load_calendar;
use crate::auth::{As, BureauReaders};
use crate::clock;
use crate::documents::{CandidateListsOf, eml_id, write_eml};
use crate::error::AppError;
use crate::import::{Kind, export};
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::publication::list_sheets;
use crate::store::Database;
use crate::store::registration::load_election;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use election::registration::calendar::Milestone;

/// Sends the lists of all bodies.
pub async fn show_ballot_lists(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    table(reader, (&app, locale), (&election, Kind::Lists)).await
}

/// Sends the candidates of all bodies.
pub async fn show_ballot_candidates(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    table(reader, (&app, locale), (&election, Kind::Candidates)).await
}

async fn table(
    _: As<BureauReaders>,
    (app, locale): (&App, Locale),
    (election, kind): (&str, Kind),
) -> Result<Response, Response> {
    let known = load_known(database(app, locale)?, election).await;
    let known = known.map_err(broken(locale))?;
    let name = format!("{election}-stembiljet-{}.csv", kind.slug());
    let kind_of = "text/csv; charset=utf-8";
    Ok(file(&name, kind_of, export(kind, &known)))
}

/// Sends the candidate lists of one body as EML_NL 230b.
pub async fn show_ballot_eml(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let found = eml(database(&app, locale)?, (&election, &code)).await;
    let found = found.map_err(broken(locale))?;
    let (id, bytes) = found.ok_or_else(|| problem::missing(locale))?;
    let name = format!("Kandidatenlijsten_{id}.eml.xml");
    Ok(file(&name, "application/xml; charset=utf-8", bytes))
}

/// The file of a body with the key of its election; none while no draw holds.
async fn eml(
    db: &Database,
    (election, code): (&str, &str),
) -> Result<Option<(String, Vec<u8>)>, AppError> {
    let row = load_election(db, election).await?;
    let sheets = list_sheets(db, &row, Some(code)).await?;
    let drawn = sheets
        .first()
        .and_then(|sheet| Some((sheet, sheet.standing()?)));
    let Some((sheet, draw)) = drawn else {
        return Ok(None);
    };
    let outcome = draw.outcome.as_ref();
    let calendar = load_calendar(db, election).await?;
    let closing = calendar.calendar.holds(Milestone::Closing);
    let bytes = write_eml(&CandidateListsOf {
        election: &row.title,
        day: row.held_on,
        nomination: closing.map_or(clock::day_of(draw.opened.at), |closing| closing.day),
        body: &sheet.body,
        lists: &sheet.lists,
        draw: draw.number,
        at: outcome.map_or(draw.opened.at, |outcome| outcome.at),
    })?;
    Ok(Some((eml_id(row.held_on, code), bytes)))
}

fn file(name: &str, kind: &str, content: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (described, content).into_response()
}
