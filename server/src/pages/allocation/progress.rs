//! How far the work of establishing many results is.

use crate::auth::{As, BureauReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::bureau::{election_page, find_election};
use crate::pages::{Crumb, Page, database, problem};
use crate::web::{self, App};
use crate::wording::refusal;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "allocation/progress.html")]
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
    format!("establish/{election}")
}

/// Why a result was not established, in words.
pub(super) fn failure(locale: Locale, cause: &AppError) -> String {
    match refusal::told(locale, cause) {
        Some((what, next)) => format!("{what} {next}"),
        None => {
            tracing::error!(%cause, "a result was not established");
            locale.text("progress-broken")
        }
    }
}

/// Shows how far the work is; the election when there is no such work.
pub async fn show_progress(
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
    let back = format!("/bureau/{}{}", election.id, locale.query());
    let Some(work) = app.progress().of(id, &about(&election.id)) else {
        return Ok(Redirect::to(&back).into_response());
    };
    let path = format!("/bureau/{}/voortgang/{id}", election.id);
    let title = locale.text("progress-title");
    let mut page = election_page(&reader.session, locale, &election, (title.clone(), &path));
    page.crumbs.push(Crumb {
        text: title,
        address: page.address(&path),
    });
    let values = [("done", work.tried().into()), ("total", work.total.into())];
    let template = ProgressPage {
        text: locale.say("progress-text", &values),
        width: (work.tried() * 1000)
            .checked_div(work.total)
            .unwrap_or(1000),
        is_finished: work.is_finished(),
        failures: work.failures,
        back,
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
