//! From votes to seats to persons: the whole of chapter P of the Kieswet, and most-votes.
//!
//! It asks for a lot and never draws one. It does not know names, days or who is a member.

mod by_lists;
mod continued;
mod error;
mod exhaustion;
mod majority;
mod nomination;
mod outcome;
mod plurality;
mod quota;
mod replay;
mod residual_seats;
mod rules;

pub use continued::{ComparedList, Group, ListsCompared, SeatToPass, compare_lists, pass_seat_on};
pub use error::{AllocationError, LotError};
pub use outcome::{
    Ask, CandidateNumber, Completed, DrawnLot, ListNumber, ListVotes, Outcome, Purpose, Quota,
    Standing, Step, StepKind, Tied, Votes,
};
pub use quota::quota;
pub use replay::{Halt, Replay};
pub use rules::{AllocationRules, ListRules, MostVotesRules};

use chrono::NaiveDate;

/// Allocates the seats of one body: a finished allocation, or the question for the first lot that
/// has no answer yet. `on` is the day of the election, which chooses among dated values.
///
/// # Errors
/// Input that breaks a promise, and lots that were not asked for or cannot be answers.
pub fn allocate(
    votes: &Votes,
    rules: &AllocationRules,
    on: NaiveDate,
    lots: &[DrawnLot],
) -> Result<Outcome, AllocationError> {
    let mut replay = Replay::new(lots);
    let outcome = allocate_with(votes, rules, on, &mut replay)?;
    replay.finish()?;
    Ok(outcome)
}

/// The same for a caller that has more questions to ask afterwards: lots that are left stay in `replay`.
///
/// # Errors
/// Input that breaks a promise, and lots that cannot be answers.
pub fn allocate_with(
    votes: &Votes,
    rules: &AllocationRules,
    on: NaiveDate,
    replay: &mut Replay<'_>,
) -> Result<Outcome, AllocationError> {
    let mut steps = Vec::with_capacity(votes.lists.len());
    let completed = match rules {
        AllocationRules::Lists(rules) => {
            by_lists::allocate_to_lists(votes, (rules, on), replay, &mut steps)
        }
        AllocationRules::MostVotes(rules) => {
            plurality::elect_most_votes(votes, rules, replay, &mut steps)
        }
    };
    match completed {
        Ok(completed) => Ok(Outcome::Completed(completed)),
        Err(Halt::Ask(ask)) => Ok(Outcome::LotRequired { ask: *ask, steps }),
        Err(Halt::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests;
