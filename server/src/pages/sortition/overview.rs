//! The sortitions of a body, and for what residents can be drawn now.

use super::Desk;
use crate::actions::sortition::{DrawnFor, SortitionCourse, list_waiting};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::registration::population::load_population_file;
use crate::store::sortition::list_sortitions;
use crate::web::{self, App};
use crate::wording::sortition as wording;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sortition/overview.html")]
struct OverviewPage {
    page: Page,
    waiting: Vec<String>,
    /// How an extract is loaded, when there is none.
    command: Option<String>,
    start: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    address: String,
    title: String,
    drawn_for: String,
    on: String,
    residents: String,
    stage: State,
}

/// Shows the sortitions of a body.
pub async fn show_sortitions(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let shown = (reader.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(broken(locale))?;
    let template = page(&desk, db).await.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn page(desk: &Desk, db: &Database) -> Result<OverviewPage, AppError> {
    let locale = desk.locale;
    let waiting = list_waiting(db, desk.key(), desk.today()).await?;
    let extract = load_population_file(db, &desk.election.id).await?;
    let mut rows = Vec::new();
    for sortition in list_sortitions(db, desk.key()).await?.into_iter().rev() {
        let (path, title) = desk.step(sortition.number);
        let (election, body) = desk.key();
        let course = SortitionCourse::load(db, (election, body, sortition.number)).await?;
        rows.push(Row {
            address: desk.address(&path),
            title,
            drawn_for: desk.drawn_for(&sortition),
            on: locale.date(sortition.frozen.on),
            residents: locale.number(sortition.frozen.pool.len().try_into().unwrap_or(u64::MAX)),
            stage: wording::stage(locale, &course.stage(desk.today())?),
        });
    }
    let can_start = Griffie::has(&desk.session) && !waiting.is_empty() && extract.is_some();
    let title = locale.say("sortition-title-of", &[("body", desk.name().into())]);
    let election = desk.election.id.as_str();
    Ok(OverviewPage {
        page: desk.page(title, &[]),
        waiting: told(locale, &waiting),
        command: extract
            .is_none()
            .then(|| format!("wijkzetel import population --election {election} uittreksel.csv")),
        start: can_start.then(|| desk.address("/nieuw")),
        rows,
    })
}

/// What waits, in words.
pub(super) fn told(locale: Locale, waiting: &DrawnFor) -> Vec<String> {
    let vacancies = waiting.vacancies.iter().map(|number| {
        let number = [("number", (*number).into())];
        locale.say("sortition-waits-vacancy", &number)
    });
    let lacking = (waiting.lacking > 0).then(|| {
        let count = [("count", waiting.lacking.into())];
        locale.say("sortition-for-lacking", &count)
    });
    vacancies.chain(lacking).collect()
}
