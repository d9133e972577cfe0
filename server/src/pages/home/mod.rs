//! The overview: every body by gebied, with its seats and how far its result is.

use super::Page;
use crate::locale::Locale;
use crate::publication::{Body, BodyKind, Publication, Stage};
use crate::web::{self, App};
use crate::wording::stage::{State, state};
use askama::Template;
use axum::extract::State as Held;
use axum::response::Response;

#[derive(Template)]
#[template(path = "home/home.html")]
struct HomePage {
    page: Page,
    lead: String,
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
    address: String,
    seats: String,
    state: State,
}

/// Shows the overview.
pub async fn show_home(locale: Locale, Held(app): Held<App>) -> Response {
    match app.publication() {
        Some(publication) => web::page(locale, &home_page(locale, &publication)),
        None => web::page(
            locale,
            &EmptyPage {
                page: Page::bare(locale, locale.text("home-empty-title"), "/"),
            },
        ),
    }
}

fn home_page(locale: Locale, publication: &Publication) -> HomePage {
    let bodies = &publication.bodies;
    let total = |of: fn(&Body) -> u64| locale.number(bodies.iter().map(of).sum());
    let page = Page::about(publication, locale, locale.text("home-title"), "/");
    let open = open_bodies(&page, bodies);
    let day = locale.date(publication.day);
    HomePage {
        lead: locale.say("home-lead", &[("day", day.into())]),
        bodies: locale.number(bodies.len() as u64),
        seats: total(|body| body.seats),
        candidates: total(|body| body.candidates.len() as u64),
        votes: total(Body::votes),
        open_title: locale.say("home-open-title", &[("count", open.len().into())]),
        open,
        gebieden: gebieden(&page, bodies),
        legend: legend(locale, bodies),
        page,
    }
}

/// The bodies that still need somebody to do something.
fn open_bodies(page: &Page, bodies: &[Body]) -> Vec<OpenBody> {
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

fn gebieden(page: &Page, bodies: &[Body]) -> Vec<Gebied> {
    bodies
        .chunk_by(|one, other| one.gebied == other.gebied)
        .map(|together| Gebied {
            name: together
                .first()
                .map(|body| body.gebied.clone())
                .unwrap_or_default(),
            bodies: together.iter().map(|body| row(page, body)).collect(),
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
        address: address_of(page, body),
        seats: page.locale.say("home-seats-of", &seats),
        state: state(page.locale, &body.stage),
    }
}

/// The states that occur, each once, in the order of the line.
fn legend(locale: Locale, bodies: &[Body]) -> Vec<State> {
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
