//! All events, newest first, a page at a time.

use super::filter::Asked;
use super::teller::{EventInWords, Teller};
use crate::audit::{Found, Place, search};
use crate::auth::{As, Auditors, Session};
use crate::error::AppError;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, Uri};
use axum::response::Response;

const AT_A_TIME: u64 = 50;
/// Of a long row so many values are shown here; the page of the event shows all.
const VALUES: usize = 5;

#[derive(Template)]
#[template(path = "audit/events.html")]
struct EventsPage {
    page: Page,
    heading: String,
    csrf: String,
    form: Form,
    is_filtered: bool,
    events: Vec<EventInWords>,
    /// Words and addresses of the pages beside this one.
    links: Vec<(String, String)>,
    file: String,
}

/// Shows the events that are asked for.
pub async fn show_events(
    auditor: As<Auditors>,
    locale: Locale,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let asked = Asked::read(db, locale, &uri).await;
    let asked = asked.map_err(broken(locale))?;
    let shown = answer(db, &auditor.session, (locale, asked)).await;
    shown.map_err(broken(locale))
}

/// The page of what was asked; with nothing on it but the form when that is wrong.
pub(super) async fn answer(
    db: &Database,
    session: &Session,
    (locale, asked): (Locale, Asked),
) -> Result<Response, AppError> {
    let heading = locale.text("audit-title");
    let mut page = Page::of(session, locale, heading.clone(), "/controle");
    let (status, events, links) = if asked.form.is_right() {
        let found = search(db, &asked.filter, (asked.place, AT_A_TIME)).await?;
        let teller = Teller::of(db, locale).await?;
        let told = found.events.iter().map(|one| teller.tell(one, VALUES));
        (
            StatusCode::OK,
            told.collect(),
            links(locale, &asked, &found),
        )
    } else {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        (StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), Vec::new())
    };
    let template = EventsPage {
        csrf: session.csrf.clone(),
        is_filtered: asked.is_filtered(),
        file: asked.address("/controle/logboek.csv", None),
        form: asked.form,
        page,
        heading,
        events,
        links,
    };
    Ok(web::private_page(status, locale, &template))
}

fn links(locale: Locale, asked: &Asked, found: &Found) -> Vec<(String, String)> {
    let mut links = Vec::new();
    let mut add =
        |key: &str, more| links.push((locale.text(key), asked.address("/controle", more)));
    let newest = found.events.first().map(|event| event.seq);
    let oldest = found.events.last().map(|event| event.seq);
    if asked.place != Place::Newest {
        add("audit-newest", None);
    }
    if let (true, Some(seq)) = (found.newer, newest) {
        add("audit-newer", Some(("na", seq)));
    }
    if let (true, Some(seq)) = (found.older, oldest) {
        add("audit-older", Some(("voor", seq)));
    }
    links
}
