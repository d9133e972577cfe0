//! The events that are asked for as a file, the oldest first. It is sent while it is read, however long the log is.

use super::events;
use super::filter::Asked;
use crate::audit::{Filter, read_on};
use crate::auth::{As, Auditors};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, database};
use crate::store::Database;
use crate::web::App;
use axum::body::Body;
use axum::extract::State as Held;
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, future, stream};

const AT_A_TIME: u64 = 1000;
const COLUMNS: [&str; 8] = [
    "seq",
    "at",
    "actor",
    "kind",
    "subject",
    "payload",
    "prev_hash",
    "hash",
];

/// Sends the file; a filter that is wrong is shown as on the page.
pub async fn show_file(
    auditor: As<Auditors>,
    locale: Locale,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let asked = Asked::read(db, locale, &uri).await;
    let asked = asked.map_err(broken(locale))?;
    if !asked.form.is_right() {
        let again = events::answer(db, &auditor.session, (locale, asked)).await;
        return again.map_err(broken(locale));
    }
    let first = Csv::with_columns(&COLUMNS).map_err(broken(locale))?;
    let first = part(db, (&asked.filter, i64::MIN), first).await;
    let (bytes, next) = first.map_err(broken(locale))?;
    let kind = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"logboek.csv\"",
        ),
    ];
    let rest = rest(db.clone(), asked.filter, next);
    let whole = stream::once(future::ready(Ok(bytes))).chain(rest);
    Ok((kind, Body::from_stream(whole)).into_response())
}

/// Part after part, as long as there are more.
fn rest(
    db: Database,
    filter: Filter,
    next: Option<i64>,
) -> impl stream::Stream<Item = Result<Vec<u8>, AppError>> {
    stream::try_unfold(next, move |next| {
        let (db, filter) = (db.clone(), filter.clone());
        async move {
            match next {
                Some(seq) => part(&db, (&filter, seq), Csv::going_on()).await.map(Some),
                None => Ok(None),
            }
        }
    })
}

/// The rows after a place, and where the next ones begin.
async fn part(
    db: &Database,
    (filter, after): (&Filter, i64),
    mut table: Csv,
) -> Result<(Vec<u8>, Option<i64>), AppError> {
    let events = read_on(db, filter, (after, AT_A_TIME)).await?;
    for event in &events {
        let seq = event.seq.to_string();
        table.row([
            &seq,
            &event.at,
            &event.actor,
            &event.kind,
            &event.subject,
            &event.payload,
            &event.prev_hash,
            &event.hash,
        ])?;
    }
    let last = events.last().map(|event| event.seq);
    Ok((table.into_bytes()?, last))
}
