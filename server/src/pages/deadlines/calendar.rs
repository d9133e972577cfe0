//! A calendar at its address, without a login: what is due for the griffie, or the days of an election. It has no
//! names of people. What is due has the same UID as long as it is due, so a day that moves, moves in every calendar.

use super::Desk;
use crate::actions::deadlines::{FeedState, load_feed_state};
use crate::actions::registration::calendar::load_calendar;
use crate::actions::vacancy::Deadline;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::registration::calendar_file;
use crate::pages::{Page, broken, database, problem};
use crate::store::deadlines::FeedKind;
use crate::web::{self, App};
use crate::wording::{deadlines as wording, vacancy};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use icalendar::{Calendar, Component, Event, EventLike, Property};

#[derive(Template)]
#[template(path = "deadlines/gone.html")]
struct Gone {
    page: Page,
}

/// Sends the calendar.
pub async fn show_feed(
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let Ok(Path(token)) = path else {
        return Err(problem::missing(locale));
    };
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let state = load_feed_state(db, app.keys(), token).await;
    let (election, kind) = match state.map_err(broken(locale))? {
        FeedState::Unknown => return Err(problem::missing(locale)),
        FeedState::Withdrawn => {
            let page = Page::bare(locale, locale.text("feed-gone-title"), "");
            return Ok(web::private_page(StatusCode::GONE, locale, &Gone { page }));
        }
        FeedState::Shows(election, kind) => (election, kind),
    };
    let content = match kind {
        FeedKind::Griffie => {
            let desk = Desk::open(&app, locale, &election.id).await?;
            due(&desk, &app).await.map_err(broken(locale))?
        }
        FeedKind::Bureau => {
            let calendar = load_calendar(db, &election.id).await;
            let calendar = calendar.map_err(broken(locale))?;
            calendar_file(locale, (&election, &calendar), app.now())
        }
    };
    let described = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-cache"),
        (header::HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    Ok((described, content).into_response())
}

/// What is due, as a calendar.
async fn due(desk: &Desk<'_>, app: &App) -> Result<String, AppError> {
    let locale = desk.locale;
    let gathered = desk.gather().await?;
    let mut file = Calendar::new();
    let election = [("election", desk.election.title.as_str().into())];
    file.name(&locale.say("feed-name-griffie", &election));
    file.append_property(Property::new("METHOD", "PUBLISH"));
    file.append_property(
        Property::new("REFRESH-INTERVAL", "PT1H")
            .add_parameter("VALUE", "DURATION")
            .done(),
    );
    file.append_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    for one in &gathered.all {
        let Some(until) = one.until else { continue };
        let values = [
            ("what", wording::what_nameless(locale, one).into()),
            ("body", gathered.body(one).into()),
        ];
        let mut event = Event::new();
        event
            .uid(&uid(one))
            .timestamp(app.now())
            .summary(&locale.say("feed-summary", &values))
            .description(&description(locale, one))
            .starts(until);
        if let Some(site) = app.site() {
            event.url(&format!("{}{}", site.trim_end_matches('/'), one.path()));
        }
        file.push(event.done());
    }
    Ok(file.done().to_string())
}

/// The same for what is due as long as it is due, whatever its last day.
fn uid(one: &Deadline) -> String {
    let name = one.name().replace('/', "-");
    format!("{}-{name}@wijkzetel", one.election)
}

/// How the last day was found.
fn description(locale: Locale, one: &Deadline) -> String {
    let steps = vacancy::how(locale, &one.how).into_iter();
    let steps = steps.map(|step| match step.article.as_str() {
        "" => step.sentence,
        article => format!("{} ({article})", step.sentence),
    });
    steps.collect::<Vec<_>>().join("\n")
}
