//! The order on the ballot as everybody sees it, from what is published: the database is not asked.

use super::draws::draw_views;
use super::rows::{ListRow, list_rows};
use crate::actions::ballot::BallotState;
use crate::locale::Locale;
use crate::pages::lots::DrawView;
use crate::pages::{Crumb, Page, problem};
use crate::publication::{BallotEdition, BallotSheet};
use crate::store::ballot::BallotDraw;
use crate::web::{self, App};
use crate::wording::ballot::{anew, grounds, list_name, state};
use crate::wording::registration::when;
use crate::wording::stage::State;
use crate::wording::{Reason, stored_body_name};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "ballot/public.html")]
struct OverviewPage {
    page: Page,
    planned: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    address: String,
    state: State,
    counts: String,
}

#[derive(Template)]
#[template(path = "ballot/public_body.html")]
struct BodyPage {
    page: Page,
    state: State,
    told: Vec<String>,
    counts: String,
    lists: Vec<ListRow>,
    grounds: Vec<Reason>,
    draws: Vec<DrawView>,
    results: String,
    has_results: bool,
}

/// Shows for every body how far its ballot is.
pub async fn show_public_ballots(
    locale: Locale,
    election: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let edition = election
        .ok()
        .and_then(|Path(election)| published.ballots(&election));
    let Some(edition) = edition else {
        return problem::missing(locale);
    };
    let path = path_of(edition);
    let title = locale.text("ballot-public-title");
    let page = frame(locale, edition, title, &path);
    let template = OverviewPage {
        planned: planned(locale, edition),
        rows: edition
            .sheets
            .iter()
            .map(|sheet| row(locale, &path, sheet))
            .collect(),
        page,
    };
    web::page(locale, &template)
}

/// Shows the ballot of one body.
pub async fn show_public_ballot(
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path((election, code))| {
        let edition = published.ballots(&election)?;
        let mut sheets = edition.sheets.iter();
        Some((edition, sheets.find(|sheet| sheet.body.code == code)?))
    });
    let Some((edition, sheet)) = found else {
        return problem::missing(locale);
    };
    let overview = path_of(edition);
    let path = format!("{overview}/{}", sheet.body.code);
    let name = stored_body_name(locale, &sheet.body);
    let title = locale.say("ballot-title-of", &[("body", name.as_str().into())]);
    let mut page = frame(locale, edition, title, &path);
    page.crumbs.push(Crumb::new(locale, name, &path));
    let shown_with = published.body(&sheet.body.code);
    let template = BodyPage {
        state: state(locale, &sheet.state),
        told: told(locale, edition, sheet),
        counts: counts(locale, sheet),
        lists: list_rows(locale, &sheet.lists),
        grounds: grounds(locale, &sheet.grounds),
        draws: draws(locale, &path, sheet),
        results: format!("/wijkraad/{}{}", sheet.body.code, locale.query()),
        has_results: shown_with.is_some_and(|(shown, _)| shown.id == edition.id),
        page,
    };
    web::page(locale, &template)
}

/// Sends the transcript of a draw with dice, for anyone to repeat it.
pub async fn show_public_transcript(
    locale: Locale,
    path: Result<Path<(String, String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let transcript = path.ok().and_then(|Path((election, code, file))| {
        let number: u64 = file.strip_suffix(".json")?.parse().ok()?;
        let mut sheets = published.ballots(&election)?.sheets.iter();
        let sheet = sheets.find(|sheet| sheet.body.code == code)?;
        let draw = sheet.draws.iter().find(|draw| draw.number == number)?;
        Some(serde_json::to_string_pretty(draw.transcript()?))
    });
    match transcript {
        None => problem::missing(locale),
        Some(Err(cause)) => problem::broken(locale, &cause.to_string()),
        Some(Ok(text)) => {
            let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
            (kind, format!("{text}\n")).into_response()
        }
    }
}

fn path_of(edition: &BallotEdition) -> String {
    format!("/verkiezing/{}/stembiljet", edition.id)
}

fn frame(locale: Locale, edition: &BallotEdition, title: String, path: &str) -> Page {
    let mut page = Page::bare(locale, title, path);
    let day = locale.date(edition.day);
    page.election = locale.say("site-election", &[("day", day.into())]);
    page.unofficial = !edition.official;
    let overview = locale.text("ballot-public-title");
    page.below(Crumb::new(locale, overview, &path_of(edition)))
}

/// When the draw is, as long as a body waits for its first; empty after that.
fn planned(locale: Locale, edition: &BallotEdition) -> String {
    let waits = |sheet: &BallotSheet| match sheet.state {
        BallotState::Nobody | BallotState::First => sheet.lists.is_empty(),
        BallotState::Dice | BallotState::Drawn | BallotState::Anew(_) => false,
    };
    match edition.planned {
        Some(planned) if edition.sheets.iter().any(waits) => {
            let planned = when(locale, planned);
            locale.say("ballot-public-planned", &[("when", planned.into())])
        }
        _ => String::new(),
    }
}

fn row(locale: Locale, path: &str, sheet: &BallotSheet) -> Row {
    Row {
        name: stored_body_name(locale, &sheet.body),
        address: format!("{path}/{}{}", sheet.body.code, locale.query()),
        state: state(locale, &sheet.state),
        counts: counts(locale, sheet),
    }
}

/// How many lists and candidates; empty while there are none.
fn counts(locale: Locale, sheet: &BallotSheet) -> String {
    if sheet.lists.is_empty() {
        return String::new();
    }
    let counts = [
        ("lists", sheet.lists.len().into()),
        ("candidates", sheet.candidates().into()),
    ];
    locale.say("ballot-counts", &counts)
}

/// What is to be known about the order, or why there is none.
fn told(locale: Locale, edition: &BallotEdition, sheet: &BallotSheet) -> Vec<String> {
    let text = |key| vec![locale.text(key)];
    let from_file = !sheet.lists.is_empty() && sheet.standing().is_none();
    match &sheet.state {
        _ if from_file => text("ballot-public-file"),
        BallotState::Nobody => {
            let planned = planned(locale, edition);
            let there = [locale.text("ballot-public-nobody"), planned].into_iter();
            there.filter(|told| !told.is_empty()).collect()
        }
        BallotState::First => vec![
            locale.text("ballot-public-not-yet"),
            planned(locale, edition),
        ],
        BallotState::Dice => text("ballot-public-dice"),
        BallotState::Drawn => Vec::new(),
        BallotState::Anew(why) if sheet.lists.is_empty() => vec![anew(locale, why)],
        BallotState::Anew(why) => vec![locale.text("ballot-public-anew"), anew(locale, why)],
    }
}

/// The draws. Who takes part has a name here once the lists have their numbers by that draw.
fn draws(locale: Locale, path: &str, sheet: &BallotSheet) -> Vec<DrawView> {
    let standing = sheet.standing().map(|draw| draw.number);
    let name_of = |draw: &BallotDraw, id: &str| {
        let order = draw.order().filter(|_| Some(draw.number) == standing);
        let place = order.and_then(|order| order.iter().position(|one| one == id));
        let list = place.and_then(|place| sheet.lists.get(place));
        list.map_or_else(|| id.to_owned(), list_name)
    };
    let address = |number| format!("{path}/loting/{number}.json{}", locale.query());
    draw_views(locale, &sheet.draws, name_of, address)
}
