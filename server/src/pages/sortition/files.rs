//! What of a sortition is a file: the list as it was hashed, the order as a table, and the letter to one resident.

use super::resident::Visit;
use crate::actions::sortition::SortitionCourse;
use crate::auth::{As, GriffieReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::store::letters::LetterId;
use crate::store::sealed_letters::open_sealed_letter;
use crate::store::sortition::load_letter;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use election::lots::ticket;

/// Sends the list: one id on each line, sorted, so that `sha256sum` gives the digest.
pub async fn show_sortition_pool(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let course = SortitionCourse::load(db, (&election, &body, number)).await;
    let course = course.map_err(broken(locale))?;
    Ok(list_file(&course.sortition.frozen.pool))
}

/// Sends the order that was drawn, by id.
pub async fn show_sortition_order(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let course = SortitionCourse::load(db, (&election, &body, number)).await;
    let course = course.map_err(&wrong)?;
    order_file(&course).map_err(wrong)
}

/// Sends the letter to a resident who was invited.
pub async fn show_sortition_letter(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, number, position)): Path<(String, String, u32, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (reader.session, locale, app.clone());
    let visit = Visit::load(shown, db, ((&election, &body, number), position)).await;
    let visit = visit.map_err(&wrong)?;
    let key = app.keys().find(db, &election).await.map_err(&wrong)?;
    let key = key.ok_or_else(|| problem::missing(locale))?;
    let letter = match visit.letter(db).await.map_err(&wrong)? {
        Some(LetterId::Sealed(letter)) => {
            let opened = open_sealed_letter(db, &key, (&body, letter)).await;
            opened.map(|found| found.map(|(_, bytes)| bytes))
        }
        // Older invitations hold their letter themselves.
        _ => load_letter(db, &key, visit.course.key(), &visit.resident).await,
    };
    let Some(bytes) = letter.map_err(wrong)? else {
        return Err(problem::missing(locale));
    };
    let name =
        format!("inline; filename=\"uitnodiging-{election}-{body}-{number}-{position}.pdf\"");
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((described, bytes).into_response())
}

/// The list as it was hashed.
pub(super) fn list_file(pool: &[String]) -> Response {
    let text: String = pool.iter().flat_map(|id| [id.as_str(), "\n"]).collect();
    let described = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"lijst.txt\"",
        ),
    ];
    (described, text).into_response()
}

/// The order with the number on the list and, for dice, the ticket.
pub(super) fn order_file(course: &SortitionCourse) -> Result<Response, AppError> {
    let Some(order) = course.order()? else {
        return Err(AppError::Missing {
            what: "draw",
            key: course.sortition.number.to_string(),
        });
    };
    let frozen = &course.sortition.frozen;
    let mut draws = course.sortition.draws.iter();
    let dice = draws.find_map(|draw| Some((draw, draw.outcome.as_ref()?.seed.as_ref()?)));
    let sha256 = frozen.pool_sha256.as_deref().unwrap_or_default();
    let mut csv = Csv::with_columns(&["place", "number", "resident", "ticket"])?;
    for (place, id) in (1_u64..).zip(order.residents()) {
        let number = frozen.pool.binary_search(id).map_or(0, |at| at + 1);
        let ticket = dice.map(|(draw, seed)| ticket(&draw.context, sha256, seed, id));
        csv.row([
            place.to_string(),
            number.to_string(),
            id.clone(),
            ticket.unwrap_or_default(),
        ])?;
    }
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"volgorde.csv\"",
        ),
    ];
    Ok((described, csv.into_bytes()?).into_response())
}
