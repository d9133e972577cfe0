//! One event, with its neighbours in the chain and the line that computes its hash anew.

use super::teller::{EventInWords, Teller};
use crate::audit::{FIRST_PREV_HASH, Flaw, Recorded, hash_of, load, shell_line};
use crate::auth::{As, Auditors};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::web::{self, App};
use crate::wording::audit as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "audit/event.html")]
struct EventPage {
    page: Page,
    event: EventInWords,
    /// What is wrong with it; empty when nothing is.
    flaw: String,
    /// Words and addresses of the events beside it.
    neighbours: Vec<(String, String)>,
    line: String,
}

/// Shows one event.
pub async fn show_event(
    auditor: As<Auditors>,
    locale: Locale,
    Path(number): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let number: i64 = number.parse().map_err(|_| problem::missing(locale))?;
    let beside = |step| async move {
        let seq = number.checked_add(step).unwrap_or(number);
        load(db, seq).await.map_err(broken(locale))
    };
    let event = beside(0).await?;
    let event = event.ok_or_else(|| problem::missing(locale))?;
    let (before, after) = (beside(-1).await?, beside(1).await?);
    let teller = Teller::of(db, locale).await.map_err(broken(locale))?;
    let title = locale.say("audit-event-title", &[("number", number.into())]);
    let path = format!("/controle/{number}");
    let template = EventPage {
        page: Page::of(&auditor.session, locale, title.clone(), &path).after(vec![
            Crumb::new(locale, locale.text("audit-title"), "/controle"),
            Crumb::new(locale, title, &path),
        ]),
        event: teller.tell(&event, usize::MAX),
        flaw: flaw_of(&event, before.as_ref())
            .map_or_else(String::new, |flaw| wording::flaw(locale, flaw)),
        neighbours: neighbours(locale, (before.as_ref(), after.as_ref())),
        line: shell_line(&event),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// What is wrong with an event, as far as it and the one before it show.
fn flaw_of(event: &Recorded, before: Option<&Recorded>) -> Option<Flaw> {
    let prev_hash = match before {
        Some(before) => before.hash.as_str(),
        None if event.seq == 1 => FIRST_PREV_HASH,
        None => return Some(Flaw::Gap),
    };
    if event.prev_hash != prev_hash {
        return Some(Flaw::Unlinked);
    }
    (event.hash != hash_of(event)).then_some(Flaw::Altered)
}

fn neighbours(
    locale: Locale,
    (before, after): (Option<&Recorded>, Option<&Recorded>),
) -> Vec<(String, String)> {
    let link = |key: &str, event: &Recorded| {
        let number = [("number", event.seq.into())];
        let address = format!("/controle/{}{}", event.seq, locale.query());
        (locale.say(key, &number), address)
    };
    let before = before.map(|event| link("audit-event-previous", event));
    let after = after.map(|event| link("audit-event-next", event));
    before.into_iter().chain(after).collect()
}
