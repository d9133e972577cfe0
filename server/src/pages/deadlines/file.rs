//! The board as a file for a spreadsheet.

use super::{Desk, Gathered, Query};
use crate::actions::vacancy::Deadline;
use crate::auth::{As, GriffieReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::web::App;
use crate::wording::{deadlines as wording, vacancy};
use axum::extract::{Path, State as Held};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};

/// The columns, named as in the other files of an election.
const COLUMNS: [&str; 9] = [
    "until", "kind", "wijkraad", "name", "case", "what", "whom", "computed", "page",
];

/// Sends the file.
pub async fn show_deadlines_file(
    _: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let query = Query::of(&uri);
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let bytes = write(locale, &gathered, &query).map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"termijnen-{}.csv\"",
                desk.election.id
            ),
        ),
    ];
    Ok((described, bytes).into_response())
}

fn write(locale: Locale, gathered: &Gathered, query: &Query) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&COLUMNS)?;
    for one in gathered.all.iter().filter(|one| query.takes(one)) {
        let until = one.until.map(|until| until.to_string());
        let case = one.due.vacancy().map(|number| number.to_string());
        table.row([
            until.unwrap_or_default().as_str(),
            one.due.kind().word(),
            &one.body,
            gathered.body(one),
            &case.unwrap_or_default(),
            &wording::what(locale, one, &gathered.names),
            &wording::whom(locale, one, &gathered.names),
            &computed(locale, one),
            &one.path(),
        ])?;
    }
    table.into_bytes()
}

/// How the last day was found, in one cell.
fn computed(locale: Locale, one: &Deadline) -> String {
    let steps = vacancy::how(locale, &one.how).into_iter();
    let steps = steps.map(|step| match step.article.as_str() {
        "" => step.sentence,
        article => format!("{} ({article})", step.sentence),
    });
    steps.collect::<Vec<_>>().join(" ")
}
