//! The overview: every body by gebied, with its seats and how far its result is.

use super::Page;
use super::interim::interim_path;
use super::start::start_path;
use crate::locale::Locale;
use crate::publication::{Body, BodyKind, Edition, Published, Stage};
use crate::web::{self, App};
use crate::wording::stage::{State, state};
use crate::wording::start::lasting;
use askama::Template;
use axum::extract::State as Held;
use axum::response::Response;
use chrono::{DateTime, Utc};

#[derive(Template)]
#[template(path = "home/home.html")]
struct HomePage {
    page: Page,
    lead: String,
    standing: Vec<Open>,
    interim: Vec<InterimLink>,
    elections: Vec<String>,
    bodies: String,
    seats: String,
    candidates: String,
    votes: String,
    open_title: String,
    open: Vec<OpenBody>,
    gebieden: Vec<Gebied>,
    legend: Vec<State>,
}

/// What stands there while there is no election.
#[derive(Template)]
#[template(path = "home/empty.html")]
struct EmptyPage {
    page: Page,
    standing: Vec<Open>,
}

/// An election that one can still stand in.
struct Open {
    title: String,
    left: String,
    address: String,
}

/// Where the figures so far of an election are.
struct InterimLink {
    title: String,
    address: String,
}

struct OpenBody {
    name: String,
    address: String,
    why: String,
}

struct Gebied {
    name: String,
    bodies: Vec<BodyRow>,
}

struct BodyRow {
    name: String,
    /// The name of its election; empty when there is one election.
    election: String,
    address: String,
    seats: String,
    state: State,
}

/// Shows the overview.
pub async fn show_home(locale: Locale, Held(app): Held<App>) -> Response {
    let published = app.published();
    match published.editions.first() {
        Some(latest) => web::page(locale, &home_page(locale, (&published, latest), app.now())),
        None => {
            let page = Page::bare(locale, locale.text("home-empty-title"), "/");
            let standing = open_elections(&page, &published, app.now());
            web::page(locale, &EmptyPage { page, standing })
        }
    }
}

/// The elections whose registration is open, and how long it is.
fn open_elections(page: &Page, published: &Published, now: DateTime<Utc>) -> Vec<Open> {
    let locale = page.locale;
    let open = published.registering.iter().filter_map(|one| {
        let left = [("left", lasting(locale, one.left(now)?).into())];
        let election = &one.registration.election;
        Some(Open {
            title: election.title.clone(),
            left: locale.say("home-stand-left", &left),
            address: page.address(&start_path(&election.id)),
        })
    });
    open.collect()
}

fn home_page(
    locale: Locale,
    (published, latest): (&Published, &Edition),
    now: DateTime<Utc>,
) -> HomePage {
    let shown = published.bodies();
    let bodies: Vec<&Body> = shown.iter().map(|(_, body)| *body).collect();
    let total = |of: fn(&Body) -> u64| locale.number(bodies.iter().map(|body| of(body)).sum());
    let mut page = Page::about(&latest.publication, locale, locale.text("home-title"), "/");
    let day = locale.date(latest.publication.day);
    let mut lead = locale.say("home-lead", &[("day", day.into())]);
    if published.has_several() {
        page.election = locale.text("home-several");
        page.unofficial = published
            .editions
            .iter()
            .any(|one| !one.publication.official);
        lead = locale.text("home-lead-several");
    }
    let open = open_bodies(&page, &bodies);
    HomePage {
        lead,
        standing: open_elections(&page, published, now),
        interim: interim(&page, published),
        elections: elections(locale, published),
        bodies: locale.number(bodies.len() as u64),
        seats: total(|body| body.seats),
        candidates: total(|body| body.candidates.len() as u64),
        votes: total(Body::votes),
        open_title: locale.say("home-open-title", &[("count", open.len().into())]),
        open,
        gebieden: gebieden(&page, published, &shown),
        legend: legend(locale, &bodies),
        page,
    }
}

/// The elections of which counts of stations are shown before there is a result.
fn interim(page: &Page, published: &Published) -> Vec<InterimLink> {
    let shown = published.interim.iter();
    let shown = shown.filter(|one| one.bodies.iter().any(|body| body.counted() != 0));
    shown
        .map(|one| InterimLink {
            title: page
                .locale
                .say("interim-home", &[("title", one.title.as_str().into())]),
            address: page.address(&interim_path(&one.election)),
        })
        .collect()
}

/// The elections by name, with how many bodies are shown with each; nothing when there is one.
fn elections(locale: Locale, published: &Published) -> Vec<String> {
    if !published.has_several() {
        return Vec::new();
    }
    let editions = published.editions.iter();
    let named = editions.map(|edition| {
        let values = [
            ("title", edition.title.as_str().into()),
            ("day", locale.date(edition.publication.day).into()),
            ("count", edition.publication.bodies.len().into()),
        ];
        if edition.publication.official {
            locale.say("home-election", &values)
        } else {
            locale.say("home-election-unofficial", &values)
        }
    });
    named.collect()
}

/// The bodies that still need somebody to do something.
fn open_bodies(page: &Page, bodies: &[&Body]) -> Vec<OpenBody> {
    let why = |stage: &Stage| match stage {
        Stage::Established(_) => None,
        Stage::NotCounted => Some(page.locale.text("home-open-not-counted")),
        Stage::Ready => Some(page.locale.text("home-open-ready")),
        Stage::LotRequired { .. } => Some(page.locale.text("home-open-lot")),
    };
    bodies
        .iter()
        .filter_map(|body| {
            Some(OpenBody {
                name: crate::wording::body_name(page.locale, body),
                address: address_of(page, body),
                why: why(&body.stage)?,
            })
        })
        .collect()
}

fn gebieden(page: &Page, published: &Published, shown: &[(&Edition, &Body)]) -> Vec<Gebied> {
    shown
        .chunk_by(|(_, one), (_, other)| one.gebied == other.gebied)
        .map(|together| Gebied {
            name: together
                .first()
                .map(|(_, body)| body.gebied.clone())
                .unwrap_or_default(),
            bodies: together
                .iter()
                .map(|(edition, body)| BodyRow {
                    election: match published.has_several() {
                        true => edition.title.clone(),
                        false => String::new(),
                    },
                    ..row(page, body)
                })
                .collect(),
        })
        .collect()
}

fn row(page: &Page, body: &Body) -> BodyRow {
    let seats = [("seats", body.seats.into())];
    BodyRow {
        name: match body.kind {
            BodyKind::Wijkraad => body.name.clone(),
            BodyKind::Dorpsraad => crate::wording::body_name(page.locale, body),
        },
        election: String::new(),
        address: address_of(page, body),
        seats: page.locale.say("home-seats-of", &seats),
        state: state(page.locale, &body.stage),
    }
}

/// The states that occur, each once, in the order of the line.
fn legend(locale: Locale, bodies: &[&Body]) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    for body in bodies {
        let state = state(locale, &body.stage);
        if states.iter().all(|known| known.word != state.word) {
            states.push(state);
        }
    }
    states
}

/// The address of the page of a body.
pub(super) fn address_of(page: &Page, body: &Body) -> String {
    page.address(&format!("/wijkraad/{}", body.code))
}
