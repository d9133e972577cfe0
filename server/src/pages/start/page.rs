//! The start page of an election: what a wijkraad does, until when one can register, who may, and how it goes on.

use super::{check_path, find, name, registration_path, start_path};
use crate::clock;
use crate::demo::{Example, Of};
use crate::locale::Locale;
use crate::pages::{Crumb, Page};
use crate::publication::Registering;
use crate::store::Standing;
use crate::web::{self, App};
use crate::wording::start as wording;
use crate::wording::{Reason, registration};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::{DateTime, NaiveTime, Utc};
use election::registration::calendar::Milestone;

/// The distance between two seats in the picture, and its height.
const SEAT: u64 = 10;

#[derive(Template)]
#[template(path = "start/page.html")]
struct StartPage {
    page: Page,
    lead: String,
    is_rehearsal: bool,
    is_open: bool,
    /// Until when, and how long that is.
    closing: String,
    left: String,
    now: String,
    check: String,
    register: String,
    conditions: Vec<Reason>,
    steps: Vec<Step>,
    total: String,
    gebieden: Vec<Gebied>,
    examples: Vec<(String, String)>,
}

struct Step {
    what: String,
    when: String,
    certainty: String,
    is_over: bool,
}

struct Gebied {
    name: String,
    bodies: Vec<BodyRow>,
}

struct BodyRow {
    name: String,
    seats: String,
    /// The places of the seats in the picture, and its width.
    dots: Vec<u64>,
    width: u64,
}

/// Shows the start page.
pub async fn show_start(
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let one = find(&app, locale, &id)?;
    Ok(web::page(locale, &start_page(locale, &one, app.now())))
}

fn start_page(locale: Locale, one: &Registering, now: DateTime<Utc>) -> StartPage {
    let registration = &one.registration;
    let election = &registration.election;
    let vote = election.held_on.and_time(NaiveTime::MIN);
    let seats: u64 = one.bodies.iter().map(|(_, seats)| seats).sum();
    let left = one.left(now);
    let total = [("bodies", one.bodies.len().into()), ("seats", seats.into())];
    let lead = [
        ("title", election.title.as_str().into()),
        (
            "day",
            registration::long_day(locale, election.held_on).into(),
        ),
    ];
    let mut page = Page::bare(
        locale,
        locale.text("start-title"),
        &start_path(&election.id),
    );
    page.crumbs = vec![
        Crumb::new(locale, locale.text("breadcrumb-home"), "/"),
        Crumb::new(locale, &election.title, &start_path(&election.id)),
    ];
    StartPage {
        lead: locale.say("start-lead", &lead),
        is_rehearsal: election.standing == Standing::NotOfficial,
        is_open: left.is_some(),
        closing: wording::moment(locale, registration.closes_at),
        left: left.map_or(String::new(), |left| wording::lasting(locale, left)),
        now: wording::moment(locale, clock::local(now)),
        check: page.address(&check_path(&election.id)),
        register: page.address(&registration_path(&election.id)),
        conditions: wording::conditions(locale, &registration.rules, vote),
        steps: steps(locale, one, now),
        total: locale.say("start-seats-total", &total),
        gebieden: gebieden(locale, one),
        examples: one
            .examples
            .iter()
            .map(|one_of| example(locale, one, one_of))
            .collect(),
        page,
    }
}

fn steps(locale: Locale, one: &Registering, now: DateTime<Utc>) -> Vec<Step> {
    let today = clock::day_of(now);
    let entries = one.calendar.entries.iter();
    let steps = entries.map(|entry| {
        let certainties = entry.computed.grounds.iter();
        let least = certainties.map(|ground| ground.article.certainty).max();
        let is_counted = entry.computed.outcome == entry.holds;
        let certainty = least.filter(|_| is_counted);
        Step {
            what: wording::step(locale, entry.milestone),
            when: registration::when(locale, entry.holds),
            certainty: certainty.map_or(String::new(), |one| registration::certainty(locale, one)),
            is_over: match entry.milestone {
                Milestone::Closing => !one.registration.is_open(now),
                _ => entry.holds.day < today,
            },
        }
    });
    steps.collect()
}

fn gebieden(locale: Locale, one: &Registering) -> Vec<Gebied> {
    let groups = one
        .bodies
        .chunk_by(|(one, _), (other, _)| one.gebied == other.gebied);
    let gebieden = groups.map(|group| Gebied {
        name: group
            .first()
            .map(|(body, _)| body.gebied.clone())
            .unwrap_or_default(),
        bodies: group
            .iter()
            .map(|(body, seats)| BodyRow {
                name: name(locale, body),
                seats: locale.say("home-seats-of", &[("seats", (*seats).into())]),
                dots: (0..*seats).map(|seat| seat * SEAT + SEAT / 2).collect(),
                width: seats * SEAT,
            })
            .collect(),
    });
    gebieden.collect()
}

fn example(locale: Locale, one: &Registering, example: &Example) -> (String, String) {
    let of = match &example.of {
        Of::Wijk { body } => one
            .body(body)
            .map_or(body.clone(), |body| name(locale, body)),
        Of::NoWijkraad { buurt } => {
            locale.say("start-example-none", &[("buurt", buurt.as_str().into())])
        }
        Of::Ambiguous => locale.text("start-example-ambiguous"),
    };
    let values = [
        ("postcode", example.postcode.as_str().into()),
        ("number", example.number.to_string().into()),
    ];
    (of, locale.say("start-example", &values))
}
