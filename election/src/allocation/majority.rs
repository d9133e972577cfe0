//! A majority of the votes gives a majority of the seats. It does not look at exhaustion.

use super::error::AllocationError;
use super::outcome::{Ask, Purpose, Quota, Step, StepKind, Tied};
use super::quota::ListState;
use super::replay::{Halt, Replay};
use super::residual_seats::{Given, numbers_of, standings_of};
use super::rules::ListRules;
use crate::fraction::Fraction;

/// Moves one seat to the list with the majority of the votes when it lacks the majority of the seats.
///
/// The seat comes from the list that got the last residual seat. When that one and those given
/// directly before it went out on an equal value, a lot decides which list gives it up: the number
/// drawn loses. All residual seats at stake went out in one way: under P 8 the list with the majority
/// has its remainder seat, and with it the majority, before the averages begin.
///
/// Applies Kieswet P 9.
pub(super) fn correct_majority(
    states: &mut [ListState],
    given: &[Given],
    (quota, rules): (Quota, &ListRules),
    replay: &mut Replay<'_>,
) -> Result<Option<Step>, Halt> {
    let share = rules.majority.value;
    let Some(winner) = states.iter().position(|state| {
        share.compare_part(state.votes, quota.votes).is_gt()
            && share.compare_part(state.held, quota.seats).is_le()
    }) else {
        return Ok(None);
    };
    let Some(last) = given.last() else {
        return Ok(None);
    };
    let mut tied: Vec<usize> = given
        .iter()
        .rev()
        .take_while(|seat| seat.value == last.value)
        .map(|seat| seat.position)
        .collect();
    tied.sort_unstable();
    let lot = tied.len() > 1;
    let loser = if lot {
        let drawn = replay.draw(Ask {
            tied: Tied::Lists {
                options: numbers_of(states, &tied),
            },
            purpose: Purpose::MajorityLoss,
            places: 1,
            article: rules.majority.article.clone(),
            value: last.value.reduced(),
            standings: standings_of(states),
        })?;
        states.iter().position(|state| state.number == drawn)
    } else {
        Some(last.position)
    };
    let loser = loser.and_then(|position| states.get_mut(position));
    let from = lose(loser.ok_or(AllocationError::NobodyTied)?, last.kind);
    let state = states.get_mut(winner).ok_or(AllocationError::NobodyTied)?;
    state.held += 1;
    state.majority_seat = true;
    Ok(Some(Step {
        kind: StepKind::Majority,
        article: rules.majority.article.clone(),
        list: state.number,
        candidate: None,
        from: Some(from),
        places: 1,
        value: Some(Fraction::whole(state.votes)),
        lot,
    }))
}

/// Takes the residual seat away; the list may get one again under P 10 although it had its one.
fn lose(state: &mut ListState, kind: StepKind) -> u32 {
    state.held = state.held.saturating_sub(1);
    if kind == StepKind::LargestRemainder {
        state.by_remainder = state.by_remainder.saturating_sub(1);
    } else {
        state.by_average = state.by_average.saturating_sub(1);
    }
    state.number
}
