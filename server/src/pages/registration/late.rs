//! For the bureau: what came after registration closed, kept as it was sent; and a photo before it is public.

use super::apply::photo::picture;
use super::bureau;
use crate::auth::{As, BureauReaders};
use crate::clock;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::registration::application::load_application;
use crate::store::registration::late::{LateAttempt, list_late_attempts, load_late_attempt};
use crate::store::registration::photo::load_picture;
use crate::store::registration::{Election, load_body, load_election};
use crate::web::{self, App};
use crate::wording::{registration, status as wording, stored_body_name};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "registration/late.html")]
struct LatePage {
    page: Page,
    lead: String,
    rows: Vec<Row>,
}

struct Row {
    number: u64,
    received: String,
    after: String,
    application: String,
    address: String,
}

#[derive(Template)]
#[template(path = "registration/late_one.html")]
struct OnePage {
    page: Page,
    lead: String,
    facts: Vec<(String, String)>,
}

/// Lists what came too late.
pub async fn show_late_attempts(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &id).await.map_err(broken(locale))?;
    let attempts = list_late_attempts(db, &id).await;
    let attempts = attempts.map_err(broken(locale))?;
    let rows = attempts.iter().map(|one| Row {
        number: one.id,
        received: received(locale, one),
        after: after(locale, one),
        application: one.application.clone().unwrap_or_default(),
        address: format!("{}/{}{}", path(&id), one.id, locale.query()),
    });
    let template = LatePage {
        lead: locale.text("late-lead"),
        rows: rows.collect(),
        page: Page::of(
            &reader.session,
            locale,
            locale.text("late-title"),
            &path(&id),
        )
        .after(way(locale, &election)),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Shows one attempt with what was sent.
pub async fn show_late_attempt(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &id).await.map_err(broken(locale))?;
    let key = key(&app, (db, locale), &id).await?;
    let found = load_late_attempt(db, &key, number).await;
    let (attempt, sent) = found.map_err(broken(locale))?;
    let body = match &sent.0.body {
        Some(code) => {
            let body = load_body(db, code).await;
            stored_body_name(locale, &body.map_err(broken(locale))?)
        }
        None => String::new(),
    };
    let values = [
        ("received", received(locale, &attempt).into()),
        ("after", after(locale, &attempt).into()),
    ];
    let title = locale.say("late-one-title", &[("number", number.into())]);
    let at = format!("{}/{number}", path(&id));
    let mut way = way(locale, &election);
    way.push(Crumb::new(locale, title.as_str(), &at));
    let template = OnePage {
        lead: locale.say("late-one-lead", &values),
        facts: wording::facts(locale, &sent.0.details, body),
        page: Page::of(&reader.session, locale, title, &at).after(way),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Sends the photo of an application to an official.
pub async fn show_picture_to_bureau(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let key = key(&app, (db, locale), &election).await?;
    let application = load_application(db, (&election, &id)).await;
    let application = application.map_err(broken(locale))?;
    let bytes = load_picture(db, &key, &application.id).await;
    Ok(picture(bytes.map_err(broken(locale))?))
}

async fn key(
    app: &App,
    (db, locale): (&Database, Locale),
    election: &str,
) -> Result<ElectionKey, Response> {
    let key = app.keys().find(db, election).await;
    let key = key.map_err(broken(locale))?;
    key.ok_or_else(|| problem::missing(locale))
}

fn path(election: &str) -> String {
    format!("/bureau/{election}/aanmeldingen/te-laat")
}

fn way(locale: Locale, election: &Election) -> Vec<Crumb> {
    let at = format!("/bureau/{}", election.id);
    vec![
        bureau(locale),
        Crumb::new(locale, election.title.as_str(), &at),
        Crumb::new(locale, locale.text("late-title"), &path(&election.id)),
    ]
}

/// By the clock of the Netherlands, to the millisecond.
fn received(locale: Locale, one: &LateAttempt) -> String {
    let at = clock::local(one.received_at);
    let values = [
        ("day", registration::long_day(locale, at.date()).into()),
        ("time", at.format("%H:%M:%S%.3f").to_string().into()),
    ];
    locale.say("calendar-moment", &values)
}

fn after(locale: Locale, one: &LateAttempt) -> String {
    let after = clock::local(one.received_at) - one.closed_at;
    let seconds = after.num_seconds();
    let values = [
        ("minutes", (seconds / 60).into()),
        ("seconds", (seconds % 60).into()),
    ];
    locale.say("late-after-value", &values)
}
