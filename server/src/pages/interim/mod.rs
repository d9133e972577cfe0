//! Counts of stations before there is a result, for everybody, where the election says so. Only what is kept in
//! memory is shown; an election that does not say so has no such page.

use crate::locale::Locale;
use crate::pages::{Crumb, Page, problem};
use crate::publication::{Interim, InterimBody, Person};
use crate::web::{self, App};
use crate::wording::kind_and_name;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "interim/bodies.html")]
struct BodiesPage {
    page: Page,
    rows: Vec<BodyRow>,
}

struct BodyRow {
    name: String,
    address: String,
    counted: String,
    /// How much of it is counted, in a thousandth of the bar.
    width: usize,
}

#[derive(Template)]
#[template(path = "interim/body.html")]
struct BodyPage {
    page: Page,
    counted: String,
    so_far: Vec<VotesRow>,
    stations: Vec<StationShown>,
    /// The stations that are not counted, in a sentence; empty when all are.
    waiting: String,
}

struct StationShown {
    name: String,
    rows: Vec<VotesRow>,
}

struct VotesRow {
    name: String,
    votes: String,
}

/// The address of the figures so far of an election.
pub(crate) fn interim_path(election: &str) -> String {
    format!("/verkiezing/{election}/tussenstand")
}

/// Shows how far every body without a result is.
pub async fn show_interim(
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path(id)| published.interim(&id));
    let Some(interim) = found else {
        return problem::missing(locale);
    };
    let path = interim_path(&interim.election);
    let page = frame(locale, interim, (locale.text("interim-title"), &path));
    let rows = interim.bodies.iter().map(|body| BodyRow {
        name: kind_and_name(locale, body.body.kind, &body.body.name),
        address: page.address(&format!("{path}/{}", body.body.code)),
        counted: counted(locale, body),
        width: (body.counted() * 1000)
            .checked_div(body.stations.len())
            .unwrap_or_default(),
    });
    let rows = rows.collect();
    web::page(locale, &BodiesPage { page, rows })
}

/// Shows what was counted for one body, station by station.
pub async fn show_interim_body(
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path((id, code))| {
        let interim = published.interim(&id)?;
        Some((interim, interim.body(&code)?))
    });
    let Some((interim, body)) = found else {
        return problem::missing(locale);
    };
    let path = format!("{}/{}", interim_path(&interim.election), body.body.code);
    let name = kind_and_name(locale, body.body.kind, &body.body.name);
    let mut page = frame(locale, interim, (name, &path));
    page.crumbs.push(Crumb::new(
        locale,
        locale.text("interim-title"),
        &interim_path(&interim.election),
    ));
    let stations = body.stations.iter();
    let waiting: Vec<String> = stations
        .clone()
        .filter(|one| one.votes.is_none())
        .map(|one| format!("{} {}", one.number, one.name))
        .collect();
    let shown = stations.filter_map(|one| {
        let values = [
            ("number", one.number.into()),
            ("name", one.name.as_str().into()),
        ];
        Some(StationShown {
            name: locale.say("interim-station", &values),
            rows: rows(locale, body, one.votes.as_ref()?),
        })
    });
    let template = BodyPage {
        counted: counted(locale, body),
        so_far: match body.counted() {
            0 => Vec::new(),
            _ => rows(locale, body, &body.so_far()),
        },
        stations: shown.collect(),
        waiting: match waiting.is_empty() {
            true => String::new(),
            false => locale.say(
                "interim-waiting",
                &[("stations", waiting.join("; ").into())],
            ),
        },
        page,
    };
    web::page(locale, &template)
}

fn counted(locale: Locale, body: &InterimBody) -> String {
    let values = [
        ("counted", body.counted().into()),
        ("stations", body.stations.len().into()),
    ];
    locale.say("interim-counted-of", &values)
}

/// In the order of the ballot.
fn rows(locale: Locale, body: &InterimBody, votes: &BTreeMap<Person, u64>) -> Vec<VotesRow> {
    let row = |(person, name): (&Person, &String)| VotesRow {
        name: format!("{}. {name}", person.0),
        votes: locale.number(votes.get(person).copied().unwrap_or_default()),
    };
    body.names.iter().map(row).collect()
}

fn frame(locale: Locale, interim: &Interim, (title, path): (String, &str)) -> Page {
    let mut page = Page::bare(locale, title, path);
    page.election.clone_from(&interim.title);
    page.unofficial = !interim.official;
    page.crumbs = vec![Crumb::new(locale, locale.text("breadcrumb-home"), "/")];
    page
}
