//! How far the work of a session is.

use super::{base, page};
use crate::auth::{As, BureauReaders};
use crate::locale::Locale;
use crate::pages::bureau::find_election;
use crate::pages::{Page, database, problem};
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "validity/progress.html")]
struct ProgressPage {
    page: Page,
    text: String,
    width: u64,
    is_finished: bool,
    failures: Vec<(String, String)>,
    back: String,
}

/// Under what name the work of an election is remembered.
pub(super) fn about(election: &str) -> String {
    format!("validity/{election}")
}

/// Shows how far the work is; the agenda when there is no such work.
pub async fn show_session_progress(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<(String, u64)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, id))) = path else {
        return Err(problem::missing(locale));
    };
    let db = database(&app, locale)?;
    let election = find_election(db, locale, Ok(Path(election))).await?;
    let back = format!("{}{}", base(&election.id), locale.query());
    let Some(work) = app.progress().of(id, &about(&election.id)) else {
        return Ok(Redirect::to(&back).into_response());
    };
    let title = locale.text("validity-progress-title");
    let end = format!("voortgang/{id}");
    let page = page(&reader.session, locale, &election, (title, &end));
    // The last step is that all of it is kept.
    let bodies = work.total.saturating_sub(1);
    let values = [
        ("done", work.done.min(bodies).into()),
        ("total", bodies.into()),
    ];
    let template = ProgressPage {
        text: locale.say("validity-progress-text", &values),
        width: (work.done * 1000).checked_div(work.total).unwrap_or(1000),
        is_finished: work.is_finished(),
        failures: work.failures,
        back,
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
