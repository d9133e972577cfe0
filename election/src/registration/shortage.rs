//! Too few candidates: how many seats are filled, how many by lot, and whether a vote is held.
//!
//! It does not draw anybody: that is sortition.

use super::rules::RegistrationRules;
use crate::decision::Decision;
use serde::{Deserialize, Serialize};

/// What the number of candidates leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The seats stay as they were planned.
    AsPlanned,
    /// The number of seats becomes the number of candidates.
    SeatsLowered,
    /// Residents are drawn by lot for the places that no candidate takes.
    Sortition,
}

/// How the seats of one wijkraad are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SeatsToFill {
    /// What the number of candidates led to.
    pub measure: Measure,
    /// The seats of the wijkraad; those drawn by lot are among them.
    pub seats: u64,
    /// How many of the seats go to residents who are drawn by lot.
    pub drawn: u64,
    /// Whether a vote is held.
    pub vote: bool,
}

/// What was found about the number of candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShortageFinding {
    /// There are as many candidates as seats, or more.
    EnoughCandidates {
        /// Valid candidates.
        candidates: u64,
        /// Seats as planned.
        seats: u64,
    },
    /// There are fewer candidates than seats, but enough for the fewest seats there can be.
    FewerThanSeats {
        /// Valid candidates; as many seats remain.
        candidates: u64,
        /// Seats as planned.
        seats: u64,
    },
    /// There are fewer candidates than the fewest seats there can be.
    FewerThanFewestSeats {
        /// Valid candidates.
        candidates: u64,
        /// Seats as planned.
        seats: u64,
        /// The fewest seats there can be; as many remain.
        fewest: u64,
        /// Places that no candidate takes.
        missing: u64,
    },
    /// There are more candidates than seats, so voters choose who gets them.
    VotersChoose {
        /// Valid candidates.
        candidates: u64,
        /// Seats that remain.
        seats: u64,
    },
    /// Every candidate gets a seat.
    EveryoneGetsASeat {
        /// Valid candidates.
        candidates: u64,
        /// Seats that remain.
        seats: u64,
    },
    /// Nobody stands, so there is nobody to vote for.
    NobodyStands,
}

/// How many seats are filled and how, given the seats as planned and the number of valid candidates.
///
/// A wijkraad planned with fewer seats than the fewest is not enlarged: its own number is then the fewest.
///
/// Applies Kiesreglement wijkraden 2022 art. 13.
#[must_use]
pub fn decide_shortage(
    seats: u64,
    candidates: u64,
    rules: &RegistrationRules,
) -> Decision<SeatsToFill, ShortageFinding> {
    let fewest = rules.fewest_seats.value.min(seats);
    let remaining = candidates.clamp(fewest, seats);
    let missing = remaining.saturating_sub(candidates);
    let (measure, finding) = if seats <= candidates {
        let finding = ShortageFinding::EnoughCandidates { candidates, seats };
        (Measure::AsPlanned, finding)
    } else if fewest <= candidates {
        let finding = ShortageFinding::FewerThanSeats { candidates, seats };
        (Measure::SeatsLowered, finding)
    } else {
        let finding = ShortageFinding::FewerThanFewestSeats {
            candidates,
            seats,
            fewest,
            missing,
        };
        (Measure::Sortition, finding)
    };
    let vote = decide_vote(remaining, candidates, rules);
    let mut grounds = vec![rules.fewest_seats.ground(finding)];
    grounds.extend(vote.grounds);
    let outcome = SeatsToFill {
        measure,
        seats: remaining,
        drawn: missing,
        vote: vote.outcome,
    };
    Decision { outcome, grounds }
}

/// Whether a vote is held, given the seats that remain.
///
/// Applies Kiesreglement wijkraden 2022 art. 13.
fn decide_vote(
    seats: u64,
    candidates: u64,
    rules: &RegistrationRules,
) -> Decision<bool, ShortageFinding> {
    let rule = &rules.vote_without_choice;
    let (held, finding) = if candidates == 0 {
        (false, ShortageFinding::NobodyStands)
    } else if seats < candidates {
        (true, ShortageFinding::VotersChoose { candidates, seats })
    } else {
        let finding = ShortageFinding::EveryoneGetsASeat { candidates, seats };
        (rule.value, finding)
    };
    Decision::from_test(held, rule, finding)
}

#[cfg(test)]
mod tests;
