//! How far the work of a session is.

use super::{base, page};
use crate::auth::{As, BureauReaders};
use crate::locale::Locale;
use crate::pages::bureau::find_election;
use crate::pages::{Page, database, problem};
use crate::progress::Work;
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
    told: Told,
    width: u64,
    is_finished: bool,
    failures: Vec<(String, String)>,
}

/// What the page says of a piece of work.
pub(super) struct Told {
    pub(super) text: String,
    pub(super) finished: String,
    pub(super) going: String,
    pub(super) failed: String,
    /// Where one goes from here: the address and the words.
    pub(super) back: (String, String),
}

/// The page that says how far a piece of work is.
pub(super) fn answer(page: Page, work: &Work, told: Told) -> Response {
    let locale = page.locale;
    let template = ProgressPage {
        told,
        width: (work.done * 1000).checked_div(work.total).unwrap_or(1000),
        is_finished: work.is_finished(),
        failures: work.failures.clone(),
        page,
    };
    web::private_page(StatusCode::OK, locale, &template)
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
    Ok(answer(
        page,
        &work,
        Told {
            text: locale.say("validity-progress-text", &values),
            finished: locale.text("validity-progress-finished"),
            going: locale.text("validity-progress-going"),
            failed: locale.text("validity-progress-failed"),
            back: (back, locale.text("validity-progress-back")),
        },
    ))
}
