//! The figures of a year for a spreadsheet, and the documents that were made, as they are stored.

use super::Asked;
use crate::actions::yearly::{BodyYear, Year};
use crate::auth::{As, GriffieReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use succession::rules::CauseKind;
use succession::yearly::{Figures, HeldBy, Route};

/// The columns, as `docs/formats.md` describes them: a figure in each row.
const COLUMNS: [&str; 6] = ["wijkraad", "year", "until", "figure", "kind", "value"];

/// Sends the figures of the city: each body, and the whole under an empty code.
pub async fn show_city_year_file(
    _: As<GriffieReaders>,
    locale: Locale,
    Path(path): Path<(String, i32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    sent(locale, (&Asked::city(path), &app)).await
}

/// Sends the figures of a body.
pub async fn show_body_year_file(
    _: As<GriffieReaders>,
    locale: Locale,
    Path(path): Path<(String, String, i32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    sent(locale, (&Asked::body(path), &app)).await
}

/// Sends a document of the city as it was made.
pub async fn show_city_year_pdf(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, year, version)): Path<(String, i32, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    stored(locale, (&Asked::city((election, year)), &app), version).await
}

/// Sends a document of a body as it was made.
pub async fn show_body_year_pdf(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, year, version)): Path<(String, String, i32, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    stored(
        locale,
        (&Asked::body((election, code, year)), &app),
        version,
    )
    .await
}

async fn sent(locale: Locale, (asked, app): (&Asked, &App)) -> Result<Response, Response> {
    let year = asked.load(app, locale).await?;
    let bytes = written(&year).map_err(broken(locale))?;
    Ok(file(
        asked,
        ("text/csv; charset=utf-8", "attachment", "csv"),
        bytes,
    ))
}

async fn stored(
    locale: Locale,
    (asked, app): (&Asked, &App),
    version: u32,
) -> Result<Response, Response> {
    let made = asked.made(database(app, locale)?).await;
    let mut made = made.map_err(broken(locale))?.into_iter();
    match made.find(|one| one.version == version) {
        Some(report) => Ok(file(
            asked,
            ("application/pdf", "inline", "pdf"),
            report.bytes,
        )),
        None => Err(problem::missing(locale)),
    }
}

fn written(year: &Year) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&COLUMNS)?;
    for BodyYear { code, figures, .. } in &year.bodies {
        rows(&mut table, (code, year), figures)?;
    }
    match &year.body {
        Some(body) => rows(&mut table, (&body.code, year), &body.figures)?,
        None => rows(&mut table, ("", year), &year.figures)?,
    }
    table.into_bytes()
}

fn rows(table: &mut Csv, (code, year): (&str, &Year), figures: &Figures) -> Result<(), AppError> {
    let mut row = |figure: &str, kind: &str, value: String| {
        let (number, until) = (year.year.to_string(), year.period.until.to_string());
        table.row([code, &number, &until, figure, kind, &value])
    };
    for kind in CauseKind::ALL {
        let count = figures.causes.get(&kind).copied().unwrap_or_default();
        row("vacancies_by_cause", kind.word(), count.to_string())?;
    }
    for route in Route::ALL {
        let count = figures.routes.get(&route).copied().unwrap_or_default();
        row("vacancies_by_route", route.word(), count.to_string())?;
    }
    for held in HeldBy::ALL {
        let count = figures.seats.get(&held).copied().unwrap_or_default();
        row("seats_held_by", held.word(), count.to_string())?;
    }
    let refusals = figures.refusals;
    row("refusals", "declined", refusals.declined.to_string())?;
    row("refusals", "unanswered", refusals.unanswered.to_string())?;
    row(
        "refusals",
        "not_admitted",
        refusals.not_admitted.to_string(),
    )?;
    let median = figures.median_days().map(|one| {
        let reduced = one.reduced();
        match reduced.denominator() {
            1 => reduced.numerator().to_string(),
            below => format!("{}/{below}", reduced.numerator()),
        }
    });
    row("days_empty", "median", median.unwrap_or_default())?;
    let longest = figures.longest_days().map(|days| days.to_string());
    row("days_empty", "longest", longest.unwrap_or_default())?;
    row("days_empty", "still_empty", figures.still_empty.to_string())?;
    row("seats", "all", figures.all_seats().to_string())?;
    row("seats", "following", figures.following.to_string())
}

fn file(asked: &Asked, (kind, shown, end): (&str, &str, &str), bytes: Vec<u8>) -> Response {
    let code = asked.code.as_ref().map(|code| format!("-{code}"));
    let name = format!("verslag-{}{}", asked.year, code.unwrap_or_default());
    let described = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("{shown}; filename=\"{name}.{end}\""),
        ),
    ];
    (described, bytes).into_response()
}
