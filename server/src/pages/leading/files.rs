//! The figures and the stations as files for a spreadsheet. No vote stands in them.

use super::Desk;
use crate::actions::counting::leading::{Board, load_board, load_figures};
use crate::auth::{As, BureauReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::web::App;
use crate::wording::leading::{People, person};
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, SecondsFormat, Utc};
use election::counting::HourOfCounts;

/// The columns, named as in the other files of an election.
const HOURS: [&str; 3] = ["hour", "counts", "sum"];
const STATIONS: [&str; 9] = [
    "station",
    "name",
    "wijkraad",
    "state",
    "since",
    "first_by",
    "second_by",
    "to_tick",
    "corrections",
];

/// Sends how many counts became final in each hour.
pub async fn show_figures_file(
    _: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let figures = load_figures(desk.db, &id, app.now()).await;
    let figures = figures.map_err(broken(locale))?;
    let bytes = hours(&figures.hours).map_err(broken(locale))?;
    Ok(file((format!("tempo-{id}"), bytes)))
}

/// Sends where every station stands.
pub async fn show_stations_file(
    _: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let board = load_board(desk.db, &id).await.map_err(broken(locale))?;
    let people = desk.people().await?;
    let bytes = stations(locale, &board, &people).map_err(broken(locale))?;
    Ok(file((format!("tellen-{id}"), bytes)))
}

fn hours(hours: &[HourOfCounts]) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&HOURS)?;
    for hour in hours {
        table.row([
            written(hour.begins),
            hour.counts.to_string(),
            hour.sum.to_string(),
        ])?;
    }
    table.into_bytes()
}

fn stations(locale: Locale, board: &Board, people: &People) -> Result<Vec<u8>, AppError> {
    let name = |account: Option<u64>| {
        account.map_or_else(String::new, |account| person(locale, people, account))
    };
    let mut table = Csv::with_columns(&STATIONS)?;
    let mut all: Vec<_> = board.stations().collect();
    all.sort_by_key(|one| one.station.number);
    for one in all {
        table.row([
            one.station.number.to_string(),
            one.station.name.clone(),
            one.station.body.clone(),
            one.stand.word().to_owned(),
            one.since.map_or_else(String::new, written),
            name(one.first_by),
            name(one.second_by),
            one.to_tick.to_string(),
            one.corrections.to_string(),
        ])?;
    }
    table.into_bytes()
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn file((name, bytes): (String, Vec<u8>)) -> Response {
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (described, bytes).into_response()
}
