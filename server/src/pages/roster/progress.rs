//! How far the notices of all bodies are, for whoever began them and looks again.

use super::notices::about;
use crate::auth::{As, GriffieReaders};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::registration::load_election;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

#[derive(Template)]
#[template(path = "roster/progress.html")]
struct ProgressPage {
    page: Page,
    told: String,
    done: u64,
    total: u64,
    is_finished: bool,
    failures: Vec<(String, String)>,
    again: String,
    election: String,
}

/// Shows how far that work is. After a restart it is not known; what was done stands with the bodies.
pub async fn show_notices_progress(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, number)): Path<(String, u64)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    let path = format!("/griffie/{election}/benoemingen/voortgang/{number}");
    let title = locale.text("notices-progress-title");
    let page = Page::of(&reader.session, locale, title.clone(), &path).after(vec![
        Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
        Crumb::new(locale, row.title, &format!("/griffie/{election}")),
        Crumb::new(locale, title, &path),
    ]);
    let work = app.progress().of(number, &about(&election));
    let (done, total) = work
        .as_ref()
        .map_or((0, 0), |work| (work.tried(), work.total));
    let values = [("done", done.into()), ("total", total.into())];
    let shown = ProgressPage {
        told: match &work {
            None => locale.text("progress-unknown"),
            Some(work) if work.is_finished() => locale.say("notices-progress-finished", &values),
            Some(_) => locale.say("progress-running", &values),
        },
        is_finished: work.as_ref().is_none_or(|work| work.is_finished()),
        failures: work.map(|work| work.failures).unwrap_or_default(),
        again: page.address(&path),
        election: page.address(&format!("/griffie/{election}")),
        done,
        total,
        page,
    };
    let mut answer = web::private_page(StatusCode::OK, locale, &shown);
    if !shown.is_finished {
        let again = HeaderValue::from_static("5");
        answer.headers_mut().insert(header::REFRESH, again);
    }
    Ok(answer)
}
