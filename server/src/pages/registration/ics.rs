//! The calendar of an election as a file that a calendar program reads.

use super::timeline::{Day, days};
use crate::actions::registration::calendar::{ElectionCalendar, load_calendar};
use crate::auth::{As, BureauReaders};
use crate::clock;
use crate::locale::Locale;
use crate::pages::{broken, database};
use crate::store::registration::{Election, load_election};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use election::registration::calendar::When;
use icalendar::{Calendar, Component, Event, EventLike};

/// Sends the days of the calendar.
pub async fn show_calendar_file(
    _: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &id).await.map_err(broken(locale))?;
    let calendar = load_calendar(db, &id).await.map_err(broken(locale))?;
    let content = calendar_file(locale, (&election, &calendar), app.now());
    let described = [
        (
            header::CONTENT_TYPE,
            "text/calendar; charset=utf-8".to_owned(),
        ),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{id}-kalender.ics\""),
        ),
    ];
    Ok((described, content).into_response())
}

/// The days of an election as a calendar.
pub(crate) fn calendar_file(
    locale: Locale,
    (election, calendar): (&Election, &ElectionCalendar),
    now: DateTime<Utc>,
) -> String {
    let mut file = Calendar::new();
    file.name(&election.title);
    let held = calendar.calendar.entries.iter().map(|entry| entry.holds);
    let held = held.chain([When::on(calendar.entry.outcome)]);
    for (day, when) in days(locale, calendar).iter().zip(held) {
        file.push(event(locale, (election, day), when, now));
    }
    file.done().to_string()
}

fn event(
    locale: Locale,
    (election, day): (&Election, &Day),
    when: When,
    now: DateTime<Utc>,
) -> Event {
    let mut event = Event::new();
    event
        .uid(&format!("{}-{}@wijkzetel", election.id, day.number))
        .timestamp(now)
        .summary(&format!("{}: {}", election.title, day.what))
        .description(&description(locale, day));
    let at = when
        .time
        .and_then(|time| clock::moment_of(when.day.and_time(time)));
    match at {
        Some(at) => event.starts(at).ends(at),
        None => event.starts(when.day),
    };
    event.done()
}

/// How the day was found and how sure it is.
fn description(locale: Locale, day: &Day) -> String {
    let steps = day.steps.iter().map(|step| match step.article.as_str() {
        "" => step.sentence.clone(),
        article => format!("{} ({article})", step.sentence),
    });
    let mut lines = vec![day.when.clone()];
    lines.extend([day.computed.clone(), day.note.clone()]);
    lines.extend(steps);
    if !day.certainty.is_empty() {
        lines.push(locale.say(
            "calendar-file-certainty",
            &[("certainty", day.certainty.as_str().into())],
        ));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
