//! Calculating a result, and establishing it.

use super::lots::Answers;
use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::allocation::{load_latest_result, save_result};
use crate::store::counting::{list_uncounted_stations, load_votes};
use crate::store::lots::LotFor;
use crate::store::registration::load_election;
use chrono::NaiveDate;
use election::allocation::{Ask, DrawnLot, Outcome, Votes, allocate};
use election::reglement::Reglement;
use election::result::{ElectionResult, Establishing, ResultError};
use sea_orm::ConnectionTrait;

/// An allocation with everything that went into it.
#[derive(Debug, Clone)]
pub struct Calculation {
    /// The votes of the body.
    pub votes: Votes,
    /// The regulation of the election.
    pub reglement: Reglement,
    /// The day of the election.
    pub held_on: NaiveDate,
    /// The lots that were asked for and drawn, in the order of the asks.
    pub lots: Vec<DrawnLot>,
    /// A finished allocation, or the question for the next lot.
    pub outcome: Outcome,
}

/// What came of establishing a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Establishment {
    /// It is established, as this version.
    Established(u32),
    /// Nothing is established: this lot must be drawn first.
    LotRequired(Box<Ask>),
}

/// Calculates the result of a body from its counts and its recorded lots; changes nothing.
///
/// A draw answers the question it was held for, and one that ordered all those tied each further question of
/// that tie. One that was held before the figures were corrected is passed by when the question is another
/// now, and still holds when it is the same.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body; [`AppError::NotCounted`] when stations
/// have no count; [`AppError::Allocation`] when the votes
/// cannot be allocated, as when there are none.
pub async fn calculate(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Calculation, AppError> {
    let election_row = load_election(db, election).await?;
    let reglement = load_regulation(&election_row.regulation)?;
    let stations = list_uncounted_stations(db, election, body).await?;
    if !stations.is_empty() {
        return Err(AppError::NotCounted { stations });
    }
    let votes = load_votes(db, election, body).await?;
    let answers = Answers::load(db, (election, body), LotFor::Allocation).await?;
    let rules = &reglement.allocation;
    let (outcome, lots) = answers.replay(
        |lots| Ok(allocate(&votes, rules, election_row.held_on, lots)?),
        asked,
    )?;
    Ok(Calculation {
        votes,
        reglement,
        held_on: election_row.held_on,
        lots,
        outcome,
    })
}

/// The question that an outcome stops at.
fn asked(outcome: &Outcome) -> Option<&Ask> {
    match outcome {
        Outcome::LotRequired { ask, .. } => Some(ask),
        Outcome::Completed(_) => None,
    }
}

/// Establishes the result of a body: version 1, or the next one, which names the one before it.
///
/// `reason` says why there is a new version; it is not used for the first.
///
/// # Errors
/// [`AppError::NoReason`] for a new version without a reason; what [`calculate`] refuses.
pub async fn establish_result(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (on, reason): (NaiveDate, &str),
) -> Result<Establishment, AppError> {
    let before = load_latest_result(tx, election, body).await?;
    let calculation = calculate(tx, election, body).await?;
    let session = Establishing {
        wijkraad: body,
        reglement: (
            &calculation.reglement.name,
            &calculation.reglement.allocation,
        ),
        election_day: calculation.held_on,
        established_on: on,
        votes: &calculation.votes,
        lots: &calculation.lots,
    };
    let established_now = match &before {
        None => session.establish(),
        Some(before) => session.correct(before, reason),
    };
    let result = match established_now {
        Ok(result) => result,
        Err(ResultError::LotRequired(ask)) => return Ok(Establishment::LotRequired(ask)),
        Err(ResultError::Allocation(cause)) => return Err(AppError::Allocation(cause)),
        Err(ResultError::NoReason) => return Err(AppError::NoReason),
        Err(cause) => return Err(AppError::Result(cause)),
    };
    save_result(tx, election, &result).await?;
    audit::record(tx, by, &established(election, &result)?).await?;
    Ok(Establishment::Established(result.version))
}

fn established(election: &str, result: &ElectionResult) -> Result<Event, AppError> {
    Ok(Event::ResultEstablished {
        election: election.to_owned(),
        body: result.wijkraad.clone(),
        version: result.version,
        replaces: result
            .correction
            .as_ref()
            .map(|correction| correction.replaces),
        established_on: result.established_on,
        sha256: Event::digest(&(&result.votes, &result.allocation))?,
    })
}
