//! Lists with more seats than candidates give the surplus back, and it is given again.

use super::outcome::{Step, StepKind};
use super::quota::ListState;
use super::replay::{Halt, Replay};
use super::residual_seats::Residual;

/// Takes every surplus back first, then gives the seats again one at a time; before each seat a list
/// with as many seats as living candidates is left out. Returns the seats that nobody is left for.
///
/// Applies Kieswet P 10.
pub(super) fn reassign_exhausted(
    residual: &Residual<'_>,
    states: &mut [ListState],
    replay: &mut Replay<'_>,
    steps: &mut Vec<Step>,
) -> Result<u64, Halt> {
    let mut left: u64 = 0;
    for state in states.iter_mut().filter(|state| state.held > state.living) {
        let surplus = state.held - state.living;
        state.held = state.living;
        // The seat of P 9 is the list's only residual seat, and residual seats go first.
        state.majority_seat = false;
        left += surplus;
        steps.push(Step {
            kind: StepKind::Exhaustion,
            article: residual.rules.exhaustion.article.clone(),
            list: state.number,
            candidate: None,
            from: None,
            places: surplus,
            value: None,
            lot: false,
        });
    }
    while left > 0 {
        let Some(first) = residual.foremost(states, |state| state.held < state.living) else {
            break;
        };
        let (_, step) = Residual::give_one(states, &first, left, replay)?;
        steps.push(Step {
            kind: StepKind::Reassigned,
            article: residual.rules.exhaustion.article.clone(),
            ..step
        });
        left -= 1;
    }
    Ok(left)
}
