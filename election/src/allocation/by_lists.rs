//! The whole allocation by lists, in the order of the law.

use super::error::AllocationError;
use super::exhaustion::reassign_exhausted;
use super::majority::correct_majority;
use super::nomination::Nomination;
use super::outcome::{Completed, Step, Votes};
use super::quota::{full_seats, quota};
use super::replay::{Halt, Replay};
use super::residual_seats::{Residual, give_residual_seats};
use super::rules::ListRules;
use chrono::NaiveDate;

/// Votes to seats to persons under chapter P.
pub(super) fn allocate_to_lists(
    votes: &Votes,
    (rules, on): (&ListRules, NaiveDate),
    replay: &mut Replay<'_>,
    steps: &mut Vec<Step>,
) -> Result<Completed, Halt> {
    let quota = quota(votes)?;
    let share = rules
        .remainder_share
        .on(on)
        .ok_or(AllocationError::NotInForce("remainder_share"))?;
    let (mut states, full) = full_seats(votes, quota, share, rules);
    steps.extend(full);
    let residual = Residual {
        rules,
        quota,
        small: &share.article,
    };
    let given = give_residual_seats(&residual, &mut states, replay, steps)?;
    steps.extend(correct_majority(
        &mut states,
        &given,
        (quota, rules),
        replay,
    )?);
    let empty = reassign_exhausted(&residual, &mut states, replay, steps)?;

    let nomination = Nomination {
        rules,
        quota,
        votes,
        states: &states,
    };
    let mut elected = Vec::new();
    let mut ranking = Vec::with_capacity(votes.lists.len());
    for (list, state) in votes.lists.iter().zip(&states) {
        let persons = nomination.nominate(list, state.held, replay, steps)?;
        elected.extend(
            persons
                .elected
                .iter()
                .map(|candidate| (list.number, *candidate)),
        );
        ranking.push((list.number, persons.ranking));
    }
    elected.sort_unstable();
    Ok(Completed {
        quota: Some(quota),
        seats: states
            .iter()
            .map(|state| (state.number, state.held))
            .collect(),
        elected,
        ranking,
        empty,
        steps: std::mem::take(steps),
        standings: states
            .iter()
            .map(super::quota::ListState::standing)
            .collect(),
    })
}
