//! How far the ballot of each body is, without anything personal: from keys, draws and corrections alone.

use super::corrections::{Correction, list_corrections};
use crate::actions::registration::load_regulation;
use crate::error::AppError;
use crate::store::ballot::{BallotDraw, list_all_ballot_draws, list_entrant_keys};
use crate::store::registration::{Body, list_bodies, list_seats, load_election};
use election::ballot::Drawn;
use sea_orm::ConnectionTrait;
use serde::Serialize;
use std::collections::BTreeSet;

/// How far the ballot of a body is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotState {
    /// Nobody stands, so there is nothing to draw.
    Nobody,
    /// It waits for its first draw.
    First,
    /// The pool is published, and the dice are awaited.
    Dice,
    /// The order is there.
    Drawn,
    /// It was drawn, and must be drawn anew.
    Anew(Anew),
}

/// Why a body is drawn anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Anew {
    /// The draw was annulled.
    Annulled {
        /// Why.
        reason: String,
    },
    /// A session corrected who stands.
    Session {
        /// The number of the session.
        session: u64,
        /// Why it was held.
        reason: String,
    },
    /// Others stand than those who were drawn, and no session says why.
    Entrants,
}

impl Anew {
    /// The reason that is known already; empty when an official must give one.
    #[must_use]
    pub fn reason(&self) -> &str {
        match self {
            Self::Annulled { reason } | Self::Session { reason, .. } => reason,
            Self::Entrants => "",
        }
    }

    /// The session that asks for it.
    #[must_use]
    pub fn session(&self) -> Option<u64> {
        match self {
            Self::Session { session, .. } => Some(*session),
            Self::Annulled { .. } | Self::Entrants => None,
        }
    }
}

/// How far a body is, from those who take part now, its draws, and the corrections there were.
pub(super) fn state_of(
    body: &str,
    (entrants, draws): (&[String], &[BallotDraw]),
    corrections: &[Correction],
) -> BallotState {
    let corrected_since = |at| {
        let mut later = corrections.iter().rev();
        later.find(|one| at < one.at && one.bodies.contains(body))
    };
    if let Some(awaited) = draws.iter().find(|draw| draw.is_awaited())
        && is_between(&awaited.opened.pool, entrants)
        && corrected_since(awaited.opened.at).is_none()
    {
        return BallotState::Dice;
    }
    let last = draws.iter().rev().find(|draw| draw.outcome.is_some());
    let Some((last, outcome)) = last.and_then(|draw| Some((draw, draw.outcome.as_ref()?))) else {
        return match entrants.is_empty() {
            true => BallotState::Nobody,
            false => BallotState::First,
        };
    };
    if let Some(annulled) = &last.annulled {
        return match entrants.is_empty() {
            true => BallotState::Nobody,
            false => BallotState::Anew(Anew::Annulled {
                reason: annulled.reason.clone(),
            }),
        };
    }
    if let Some(correction) = corrected_since(outcome.at) {
        return BallotState::Anew(Anew::Session {
            session: correction.session,
            reason: correction.reason.clone(),
        });
    }
    match is_between(&last.opened.pool, entrants) {
        true => BallotState::Drawn,
        false => BallotState::Anew(Anew::Entrants),
    }
}

/// Whether a pool holds exactly these.
pub(super) fn is_between(pool: &[String], entrants: &[String]) -> bool {
    let pool: BTreeSet<&String> = pool.iter().collect();
    pool == entrants.iter().collect()
}

/// One body in the sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotStanding {
    /// The body.
    pub body: Body,
    /// How many take part.
    pub entrants: usize,
    /// How far it is.
    pub state: BallotState,
    /// Its draws, oldest first.
    pub draws: Vec<BallotDraw>,
}

/// Every body of an election, in the order of its overview.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_ballot_standings(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<BallotStanding>, AppError> {
    let row = load_election(db, election).await?;
    let rules = load_regulation(&row.regulation)?.ballot;
    let alone = rules.is_some_and(|rules| rules.drawn.value == Drawn::Candidates);
    let mut keys = list_entrant_keys(db, election, alone).await?;
    let mut draws = list_all_ballot_draws(db, election).await?;
    let corrections = list_corrections(db, election).await?;
    let seats = list_seats(db, election).await?;
    let takes_part = |body: &Body| seats.iter().any(|(code, _)| *code == body.code);
    let mut standings = Vec::with_capacity(seats.len());
    for body in list_bodies(db).await?.into_iter().filter(takes_part) {
        let entrants = keys.remove(&body.code).unwrap_or_default();
        let draws = draws.remove(&body.code).unwrap_or_default();
        standings.push(BallotStanding {
            state: state_of(&body.code, (&entrants, &draws), &corrections),
            entrants: entrants.len(),
            draws,
            body,
        });
    }
    Ok(standings)
}
