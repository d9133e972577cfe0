//! The tabulation of a body: every figure of every station, what the checks find, and the calculation as it
//! stands. Nothing is established here.

// Entering counts.
mod course;
pub mod entry;
mod next;
mod shown;
mod stations;

// Entering counts.
pub use course::{show_count, submit_asking, submit_reopening, submit_withdrawing};
pub(crate) use shown::Shown;

use crate::actions::deceased::deaths_of;
use crate::actions::session::{Prospect, prospect};
use crate::actions::standing::{BodyStanding, BodyState, list_standings};
use crate::actions::tabulation::load_tabulation;
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::allocation::{Calculation, Outcome};
use crate::pages::bureau::Place;
use crate::pages::{Page, broken, database};
use crate::publication::Stage;
use crate::store::Database;
use crate::store::allocation::list_results;
use crate::store::counting::load_votes;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::shortage::shortage;
use crate::wording::stage::{State, standing};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use next::Next;
use stations::Stations;

#[derive(Template)]
#[template(path = "counting/tabulation.html")]
struct TabulationPage {
    page: Page,
    state: State,
    standing: Figures,
    may_act: bool,
    next: Next,
    shortage: Vec<Reason>,
    decided: String,
    stations: Stations,
    deaths: Vec<String>,
    versions: Vec<VersionLink>,
    /// Whether the figures can be calculated with.
    is_calculated: bool,
    has_result: bool,
    lot: Vec<Reason>,
    outcome: Outcome,
    calculation: Calculation,
    votes: Heading,
}

/// What the part with the steps asks: here nothing is established.
struct Heading {
    established: bool,
}

/// The figures at the head of the page.
struct Figures {
    seats: String,
    candidates: String,
    votes: String,
    counted: String,
}

struct VersionLink {
    text: String,
    address: String,
    minutes: String,
}

/// The calculation as it stands.
#[derive(Default)]
struct Standing {
    is_calculated: bool,
    lot: Vec<Reason>,
    outcome: Outcome,
    calculation: Calculation,
}

/// Shows the tabulation of a body.
pub async fn show_tabulation(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let place = Place::at(db, locale, path).await?;
    let page = place.page(&reader.session, locale);
    let may_act = Bureau::has(&reader.session);
    let template = gather(db, &place, (page, may_act)).await;
    let template = template.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn gather(
    db: &Database,
    place: &Place,
    (page, may_act): (Page, bool),
) -> Result<TabulationPage, AppError> {
    let (locale, (election, code)) = (page.locale, place.key());
    let standings = list_standings(db, &place.election).await?;
    let found = standings.into_iter().find(|one| one.body.code == code);
    let own = found.ok_or_else(|| AppError::Missing {
        what: "body of the election",
        key: code.to_owned(),
    })?;
    let votes = load_votes(db, election, code).await?;
    let table = load_tabulation(db, (election, code)).await?;
    let standing_now = calculated(db, place, locale).await?;
    let open = own.shortage.as_ref().filter(|one| {
        one.is_open() || one.decided.is_some() || one.found.outcome.seats != one.planned
    });
    let grounds = open.map_or(&[][..], |one| &one.found.grounds);
    Ok(TabulationPage {
        state: standing(locale, own.state),
        standing: figures(locale, &own),
        may_act,
        next: Next::of(locale, place, &own),
        shortage: grounds.iter().map(|one| shortage(locale, one)).collect(),
        decided: decided(locale, &own),
        stations: Stations::of(locale, &table, &votes.deceased),
        deaths: deaths(db, place, locale).await?,
        versions: versions(db, place, locale).await?,
        has_result: own.version.is_some() && own.state != BodyState::Outdated,
        is_calculated: standing_now.is_calculated,
        lot: standing_now.lot,
        outcome: standing_now.outcome,
        calculation: standing_now.calculation,
        votes: Heading { established: false },
        page,
    })
}

fn figures(locale: Locale, own: &BodyStanding) -> Figures {
    let values = [
        ("counted", own.counted.into()),
        ("stations", own.stations.into()),
    ];
    Figures {
        seats: locale.number(own.seats),
        candidates: locale.number(own.candidates),
        votes: locale.number(own.votes),
        counted: locale.say("bureau-counted", &values),
    }
}

/// The decision on too few candidates that holds, in a sentence; empty without one.
fn decided(locale: Locale, own: &BodyStanding) -> String {
    let decided = own.shortage.as_ref().and_then(|one| one.decided.as_ref());
    decided.map_or_else(String::new, |decided| {
        let values = [
            ("day", locale.date(decided.decided_on).into()),
            ("planned", decided.planned.into()),
            ("candidates", decided.candidates.into()),
            ("seats", decided.seats.into()),
            ("drawn", decided.drawn.into()),
        ];
        locale.say("minutes-shortage", &values)
    })
}

/// The calculation on the figures of now; nothing while there is nothing to calculate with.
async fn calculated(db: &Database, place: &Place, locale: Locale) -> Result<Standing, AppError> {
    let found = match prospect(db, place.key()).await {
        Ok(found) => found,
        Err(AppError::NotCounted { .. } | AppError::Allocation(_)) => {
            return Ok(Standing::default());
        }
        Err(cause) => return Err(cause),
    };
    match found {
        Prospect::LotRequired(ask, calculation) => {
            let stage = match calculation.outcome {
                election::allocation::Outcome::LotRequired { ask, steps } => {
                    Stage::LotRequired { ask, steps }
                }
                election::allocation::Outcome::Completed(_) => Stage::Ready,
            };
            let shown = Shown::load(db, place, (&calculation.votes, stage)).await?;
            let teller = shown.teller(locale);
            Ok(Standing {
                is_calculated: true,
                lot: teller.lot(&ask),
                outcome: Outcome::default(),
                calculation: Calculation::of(&teller),
            })
        }
        Prospect::Proposal(proposal) => {
            let stage = Stage::Established(proposal.completed.clone());
            let votes = &proposal.calculation.votes;
            let shown = Shown::load(db, place, (votes, stage)).await?;
            let teller = shown.teller(locale);
            let lots = &proposal.calculation.lots;
            Ok(Standing {
                is_calculated: true,
                lot: Vec::new(),
                outcome: Outcome::of(&teller, &proposal.completed, lots),
                calculation: Calculation::of(&teller),
            })
        }
    }
}

/// Who died, in a sentence each; a record that was withdrawn is not shown.
async fn deaths(db: &Database, place: &Place, locale: Locale) -> Result<Vec<String>, AppError> {
    let deaths = deaths_of(db, place.key()).await?;
    let (election, code) = place.key();
    let lists = crate::store::registration::list_lists(db, election, code).await?;
    let holding = deaths.iter().filter(|one| one.withdrawn.is_none());
    let told = holding.map(|death| {
        let list = lists.iter().find(|list| list.number == death.person.0);
        let candidates = list.map_or(&[][..], |list| &list.candidates);
        let candidate = candidates.iter().find(|one| one.number == death.person.1);
        let values = [
            (
                "name",
                candidate
                    .map_or_else(String::new, |one| one.full_name())
                    .into(),
            ),
            ("list", death.person.0.into()),
            ("day", locale.date(death.died_on).into()),
        ];
        locale.say("minutes-death", &values)
    });
    Ok(told.collect())
}

async fn versions(
    db: &Database,
    place: &Place,
    locale: Locale,
) -> Result<Vec<VersionLink>, AppError> {
    let (election, code) = place.key();
    let results = list_results(db, election, code).await?;
    let links = results.iter().rev().map(|result| {
        let values = [
            ("version", result.version.into()),
            ("day", locale.date(result.established_on).into()),
        ];
        VersionLink {
            text: locale.say("bureau-version", &values),
            address: format!(
                "{}/uitslag/{}{}",
                place.path(),
                result.version,
                locale.query()
            ),
            minutes: format!("{}/proces-verbaal/{}", place.path(), result.version),
        }
    });
    Ok(links.collect())
}
