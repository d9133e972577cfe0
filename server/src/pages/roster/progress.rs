//! How far the work for all bodies is (notices, late answers, installation), for whoever began it and looks again.

use super::{at_once, notices};
use crate::actions::roster::AtOnce;
use crate::auth::{As, GriffieReaders};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::progress::Work;
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

/// The work with that number, and the key of what it is called.
fn found(app: &App, election: &str, number: u64) -> (Option<Work>, &'static str) {
    let kinds = [
        (notices::about(election), "notices-progress-title"),
        (
            at_once::about(AtOnce::Lapses, election),
            "at-once-progress-lapses",
        ),
        (
            at_once::about(AtOnce::Installation, election),
            "at-once-progress-install",
        ),
    ];
    let all = kinds.into_iter();
    let mut all = all.map(|(about, title)| (app.progress().of(number, &about), title));
    let known = all.find(|(work, _)| work.is_some());
    known.unwrap_or((None, "notices-progress-title"))
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
    let (work, title) = found(&app, &election, number);
    let title = locale.text(title);
    let page = Page::of(&reader.session, locale, title.clone(), &path).after(vec![
        Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
        Crumb::new(locale, row.title, &format!("/griffie/{election}")),
        Crumb::new(locale, title, &path),
    ]);
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
