//! One election: all bodies at a glance, what needs work first.

use super::chart::{Share, shares};
use super::place::{election_page, find_election, word};
use crate::actions::standing::{BodyStanding, BodyState, list_standings};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::web::{self, App};
use crate::wording::kind_and_name;
use crate::wording::stage::{State, standing};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;

#[derive(Template)]
#[template(path = "bureau/election.html")]
struct ElectionPage {
    page: Page,
    lead: String,
    may_act: bool,
    /// How many can be established at once, in a sentence; empty when none can.
    ready: String,
    shares: Vec<Share>,
    is_filtered: bool,
    rows: Vec<BodyRow>,
}

struct BodyRow {
    name: String,
    address: String,
    state: State,
    seats: String,
    ballot: String,
    counted: String,
    votes: String,
    remarks: Vec<String>,
}

/// Shows how far every body is.
pub async fn show_election(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let standings = list_standings(db, &election).await;
    let standings = standings.map_err(broken(locale))?;
    let chosen = word(&uri, "stand").and_then(|word| BodyState::from_word(&word));
    let path = format!("/bureau/{}", election.id);
    let title = election.title.clone();
    let page = election_page(&reader.session, locale, &election, (title, &path));
    let shown = standings.iter();
    let shown = shown.filter(|one| chosen.is_none_or(|state| one.state == state));
    let ready = standings
        .iter()
        .filter(|one| one.can_be_established())
        .count();
    let template = ElectionPage {
        lead: locale.say("bureau-bodies", &[("bodies", standings.len().into())]),
        may_act: Bureau::has(&reader.session),
        ready: match ready {
            0 => String::new(),
            ready => locale.say("bureau-ready", &[("bodies", ready.into())]),
        },
        shares: shares(locale, &standings, (&path, chosen)),
        is_filtered: chosen.is_some(),
        rows: shown.map(|one| row(&page, one)).collect(),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn row(page: &Page, one: &BodyStanding) -> BodyRow {
    let locale = page.locale;
    let path = format!("{}/wijkraad/{}", page.path, one.body.code);
    let ballot = [
        ("lists", one.lists.into()),
        ("candidates", one.candidates.into()),
    ];
    let counted = [
        ("counted", one.counted.into()),
        ("stations", one.stations.into()),
    ];
    BodyRow {
        name: kind_and_name(locale, one.body.kind, &one.body.name),
        address: page.address(&path),
        state: standing(locale, one.state),
        seats: locale.number(one.seats),
        ballot: locale.say("bureau-ballot", &ballot),
        counted: locale.say("bureau-counted", &counted),
        votes: locale.number(one.votes),
        remarks: remarks(locale, one),
    }
}

fn remarks(locale: Locale, one: &BodyStanding) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(latest) = &one.version {
        let values = [
            ("version", latest.version.into()),
            ("day", locale.date(latest.established_on).into()),
        ];
        remarks.push(locale.say("bureau-version", &values));
    }
    if one.contradictory != 0 {
        let values = [("stations", one.contradictory.into())];
        remarks.push(locale.say("bureau-contradictory", &values));
    }
    if one
        .shortage
        .as_ref()
        .is_some_and(|shortage| shortage.is_open())
    {
        remarks.push(locale.text("bureau-shortage-open"));
    }
    remarks
}
