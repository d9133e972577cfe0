//! The sitting: every body at a glance, how many are drawn, and which is next.

use super::scene::framed;
use super::{proof, sitting_path};
use crate::actions::ballot::{BallotStanding, BallotState, list_ballot_standings};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::registration::load_election;
use crate::web::{self, App};
use crate::wording::ballot::{anew, state};
use crate::wording::stage::State;
use crate::wording::stored_body_name;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

/// The width of the whole bar, in the units of the drawing.
const FULL: usize = 1000;

#[derive(Template)]
#[template(path = "ballot/sitting.html")]
struct SittingPage {
    page: Page,
    progress: Progress,
    rows: Vec<Row>,
    has_lists: bool,
    /// The proof of all bodies that was made last.
    proof: Option<(String, String)>,
    /// What is to be known about that proof; empty when it is new enough.
    proof_told: String,
    form: Option<Form>,
}

/// How far all bodies are.
#[derive(Debug)]
pub(super) struct Progress {
    pub(super) told: String,
    pub(super) shares: Vec<Share>,
    /// The next body, and where it is drawn; empty when all are.
    pub(super) next: String,
    pub(super) next_address: String,
}

/// How many bodies are in one state.
#[derive(Debug)]
pub(super) struct Share {
    pub(super) state: State,
    pub(super) count: String,
    pub(super) x: usize,
    pub(super) width: usize,
}

struct Row {
    name: String,
    address: String,
    state: State,
    why: String,
    entrants: String,
    draws: String,
    eml: String,
}

/// Shows how far the draw of every body is.
pub async fn show_sitting(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    let election = load_election(db, &election).await.map_err(&wrong)?;
    let standings = list_ballot_standings(db, &election.id).await;
    let standings = standings.map_err(&wrong)?;
    let latest = proof::latest(db, (&election.id, ""))
        .await
        .map_err(&wrong)?;
    let path = sitting_path(&election.id);
    let title = locale.text("ballot-desk-title");
    let page = Page::of(&reader.session, locale, title, &path);
    let page = framed(&election, page).after(vec![
        Crumb::new(locale, locale.text("nav-bureau"), "/bureau"),
        Crumb::new(locale, &election.title, &format!("/bureau/{}", election.id)),
        Crumb::new(locale, locale.text("ballot-title"), &path),
    ]);
    let last_drawn = standings.iter().flat_map(|one| &one.draws);
    let last_drawn = last_drawn.filter_map(|draw| Some(draw.outcome.as_ref()?.at));
    let last_drawn = last_drawn.max();
    let proof_told = match (&latest, last_drawn) {
        (None, _) => locale.text("ballot-proof-none"),
        (Some(paper), Some(drawn)) if paper.made_at < drawn => locale.text("ballot-proof-old"),
        (Some(_), _) => String::new(),
    };
    let may_make = Bureau::has(&reader.session) && last_drawn.is_some();
    let template = SittingPage {
        progress: progress(locale, &path, &standings),
        rows: standings.iter().map(|one| row(&page, one)).collect(),
        has_lists: last_drawn.is_some(),
        proof: latest.map(|paper| {
            let version = [("version", paper.version.into())];
            let text = locale.say("ballot-proof-link-all", &version);
            (page.further("drukproef.pdf"), text)
        }),
        proof_told,
        form: may_make.then(|| {
            let button = locale.text("ballot-proof-make");
            let form = Form::new(locale, &reader.session.csrf, button, Vec::new());
            form.to(page.further("drukproef"))
        }),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// How many are drawn, in words and as a bar, and which is next.
pub(super) fn progress(locale: Locale, path: &str, standings: &[BallotStanding]) -> Progress {
    let taking_part = |one: &&BallotStanding| one.state != BallotState::Nobody;
    let all = standings.iter().filter(taking_part).count();
    let drawn = standings
        .iter()
        .filter(|one| one.state == BallotState::Drawn)
        .count();
    let next = standings.iter().find(|one| is_waiting(&one.state));
    let told = match (next, all) {
        (None, all) if all != 0 && all == drawn => locale.text("ballot-progress-all"),
        _ => {
            let values = [("drawn", drawn.into()), ("all", all.into())];
            locale.say("ballot-progress", &values)
        }
    };
    Progress {
        told,
        shares: shares(locale, standings),
        next: next.map_or_else(String::new, |one| {
            let name = stored_body_name(locale, &one.body);
            locale.say("ballot-next", &[("body", name.into())])
        }),
        next_address: next.map_or_else(String::new, |one| {
            format!("{path}/{}{}", one.body.code, locale.query())
        }),
    }
}

/// Whether something is to be done for a body in this state.
pub(super) fn is_waiting(state: &BallotState) -> bool {
    match state {
        BallotState::Nobody | BallotState::Drawn => false,
        BallotState::First | BallotState::Dice | BallotState::Anew(_) => true,
    }
}

/// The states in the order in which a body goes through them, the finished ones first.
fn shares(locale: Locale, standings: &[BallotStanding]) -> Vec<Share> {
    let place = |state: &BallotState| match state {
        BallotState::Drawn => 0,
        BallotState::Dice => 1,
        BallotState::Anew(_) => 2,
        BallotState::First => 3,
        BallotState::Nobody => 4,
    };
    let edge = |bodies: usize| (bodies * FULL).checked_div(standings.len()).unwrap_or(0);
    let mut before = 0;
    let mut shares = Vec::new();
    for wanted in 0..5 {
        let mut of_state = standings.iter().filter(|one| place(&one.state) == wanted);
        let Some(first) = of_state.next() else {
            continue;
        };
        let count = 1 + of_state.count();
        shares.push(Share {
            state: state(locale, &first.state),
            count: locale.number(count as u64),
            x: edge(before),
            width: edge(before + count) - edge(before),
        });
        before += count;
    }
    shares
}

fn row(page: &Page, one: &BallotStanding) -> Row {
    let locale = page.locale;
    let is_drawn = one.draws.iter().any(|draw| draw.order().is_some());
    Row {
        name: stored_body_name(locale, &one.body),
        address: page.further(&one.body.code),
        state: state(locale, &one.state),
        why: match &one.state {
            BallotState::Anew(why) => anew(locale, why),
            _ => String::new(),
        },
        entrants: locale.number(one.entrants as u64),
        draws: locale.number(one.draws.len() as u64),
        eml: match is_drawn {
            true => page.further(&format!("{}/kandidatenlijsten.eml.xml", one.body.code)),
            false => String::new(),
        },
    }
}
