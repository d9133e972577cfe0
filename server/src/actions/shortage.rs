//! Deciding how many seats are filled where there are too few candidates.

use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::store::counting::{candidates_in, load_votes};
use crate::store::registration::{
    ShortageDecision, load_election, load_planned_seats, load_shortage_decision,
    save_shortage_decision,
};
use chrono::NaiveDate;
use election::decision::Decision;
use election::registration::{SeatsToFill, ShortageFinding, decide_shortage};
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;

/// What the regulation leads to for a body, beside what was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// Seats as planned.
    pub planned: u64,
    /// How many stand.
    pub candidates: u64,
    /// What the regulation leads to, with its grounds.
    pub found: Decision<SeatsToFill, ShortageFinding>,
    /// The decision that holds.
    pub decided: Option<ShortageDecision>,
}

impl Shortage {
    /// What the regulation leads to; none where its bodies have no rule for it.
    #[must_use]
    pub fn of(
        reglement: &Reglement,
        (planned, candidates): (u64, u64),
        decided: Option<ShortageDecision>,
    ) -> Option<Self> {
        let rules = reglement.registration.as_ref()?;
        Some(Self {
            planned,
            candidates,
            found: decide_shortage(planned, candidates, rules),
            decided,
        })
    }

    /// Whether a decision is needed: the seats that are filled are not those that the regulation leads to, or
    /// residents must be drawn and nobody decided so.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let (seats, drawn) = match &self.decided {
            Some(decided) => (decided.seats, decided.drawn),
            None => (self.planned, 0),
        };
        (seats, drawn) != (self.found.outcome.seats, self.found.outcome.drawn)
    }

    /// The digest of what an official is shown before deciding.
    ///
    /// # Errors
    /// Never in practice: numbers can be written as JSON.
    pub fn digest(&self) -> Result<String, AppError> {
        Event::digest(&(
            (self.planned, self.candidates),
            self.found.outcome,
            &self.decided,
        ))
    }
}

/// What the regulation leads to for one body; none where it has no rule for it.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body.
pub async fn find_shortage(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Option<Shortage>, AppError> {
    let row = load_election(db, election).await?;
    let reglement = load_regulation(&row.regulation)?;
    let planned = load_planned_seats(db, election, body).await?;
    let candidates = candidates_in(&load_votes(db, election, body).await?);
    let decided = load_shortage_decision(db, election, body).await?;
    Ok(Shortage::of(&reglement, (planned, candidates), decided))
}

/// Decides on the seats of a body as the regulation leads to it; the seats that are filled follow from it.
///
/// # Errors
/// [`AppError::AnswerChanged`] when that is not what was shown, or nothing is to be decided;
/// [`AppError::SessionDay`] when the day is to come.
pub async fn decide_seats(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (decided_on, shown): (NaiveDate, &str),
) -> Result<ShortageDecision, AppError> {
    if clock::day_of(by.at) < decided_on {
        return Err(AppError::SessionDay);
    }
    let shortage = find_shortage(tx, (election, body)).await?;
    let shortage = shortage.ok_or(AppError::AnswerChanged)?;
    if !shortage.is_open() || shortage.digest()? != shown {
        return Err(AppError::AnswerChanged);
    }
    record_seats(tx, by, (election, body), (&shortage, decided_on)).await
}

/// Records the seats as the regulation leads to them.
pub(super) async fn record_seats(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (shortage, decided_on): (&Shortage, NaiveDate),
) -> Result<ShortageDecision, AppError> {
    let before = shortage.decided.as_ref();
    let decision = ShortageDecision {
        number: before.map_or(1, |before| before.number + 1),
        planned: shortage.planned,
        candidates: shortage.candidates,
        seats: shortage.found.outcome.seats,
        drawn: shortage.found.outcome.drawn,
        decided_on,
    };
    save_shortage_decision(tx, (election, body), &decision, by.at).await?;
    let event = Event::SeatsDecided {
        election: election.to_owned(),
        body: body.to_owned(),
        number: decision.number,
        planned: decision.planned,
        candidates: decision.candidates,
        seats: decision.seats,
        drawn: decision.drawn,
        decided_on,
    };
    audit::record(tx, by, &event).await?;
    Ok(decision)
}
