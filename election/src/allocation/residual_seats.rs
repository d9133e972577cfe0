//! Residual seats, one at a time: which lists come first now, and who of them gets the seat.

use super::error::AllocationError;
use super::outcome::{Ask, Purpose, Quota, Step, StepKind, Tied};
use super::quota::ListState;
use super::replay::{Halt, Replay};
use super::rules::ListRules;
use crate::article::Article;
use crate::fraction::Fraction;

/// The lists that come first for one seat, all with the same value.
#[derive(Debug)]
pub(super) struct Foremost {
    pub(super) kind: StepKind,
    pub(super) article: Article,
    pub(super) value: Fraction,
    /// Positions among the states, in list order.
    pub(super) tied: Vec<usize>,
}

/// What every seat of one allocation has in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Residual<'r> {
    pub(super) rules: &'r ListRules,
    pub(super) quota: Quota,
    /// The article for the remainders and averages of small bodies; that of the share in force.
    pub(super) small: &'r Article,
}

impl Residual<'_> {
    /// Which lists come first for the next seat, among those that are `open`; nobody when none is left.
    ///
    /// Applies Kieswet P 7 and Kieswet P 8.
    pub(super) fn foremost(
        &self,
        states: &[ListState],
        open: impl Fn(&ListState) -> bool,
    ) -> Option<Foremost> {
        let open = |state: &ListState| state.votes > 0 && open(state);
        let limit = self.rules.one_each.value;
        let averages = &self.rules.averages_from;
        if self.quota.seats >= averages.value {
            return largest(states, open, ListState::average)
                .map(|found| found.by(StepKind::HighestAverage, &averages.article));
        }
        largest(
            states,
            |state| open(state) && state.meets_share && state.by_remainder < limit,
            |state| state.remainder,
        )
        .map(|found| found.by(StepKind::LargestRemainder, self.small))
        .or_else(|| {
            largest(
                states,
                |state| open(state) && state.by_average < limit,
                ListState::average,
            )
            .map(|found| found.by(StepKind::HighestAverageOneEach, self.small))
        })
        .or_else(|| {
            largest(states, open, ListState::average)
                .map(|found| found.by(StepKind::HighestAverage, self.small))
        })
    }

    /// Gives one seat to the first list, by lot when more lists are tied than `left` seats.
    ///
    /// Applies Kieswet P 20.
    pub(super) fn give_one(
        states: &mut [ListState],
        first: &Foremost,
        left: u64,
        replay: &mut Replay<'_>,
    ) -> Result<(usize, Step), Halt> {
        let lot = (first.tied.len() as u64) > left;
        let chosen = if lot {
            let drawn = replay.draw(Ask {
                tied: Tied::Lists {
                    options: numbers_of(states, &first.tied),
                },
                purpose: Purpose::ResidualSeat,
                places: left,
                article: first.article.clone(),
                value: first.value.reduced(),
                standings: standings_of(states),
            })?;
            let mut tied = first.tied.iter().copied();
            tied.find(|position| states.get(*position).is_some_and(|one| one.number == drawn))
        } else {
            first.tied.first().copied()
        };
        let position = chosen.ok_or(AllocationError::NobodyTied)?;
        let state = states
            .get_mut(position)
            .ok_or(AllocationError::NobodyTied)?;
        state.held += 1;
        if first.kind == StepKind::LargestRemainder {
            state.by_remainder += 1;
        } else {
            state.by_average += 1;
        }
        let step = Step {
            kind: first.kind,
            article: first.article.clone(),
            list: state.number,
            candidate: None,
            from: None,
            places: 1,
            value: Some(first.value.reduced()),
            lot,
        };
        Ok((position, step))
    }
}

/// A residual seat that was given: to whom, how, on which value.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) position: usize,
    pub(super) kind: StepKind,
    pub(super) value: Fraction,
}

/// Gives all residual seats, in order.
pub(super) fn give_residual_seats(
    residual: &Residual<'_>,
    states: &mut [ListState],
    replay: &mut Replay<'_>,
    steps: &mut Vec<Step>,
) -> Result<Vec<Given>, Halt> {
    let full: u64 = states.iter().map(|state| state.full).sum();
    let mut given = Vec::new();
    let mut left = residual.quota.seats.saturating_sub(full);
    while left > 0 {
        let Some(first) = residual.foremost(states, |_| true) else {
            break;
        };
        let (position, step) = Residual::give_one(states, &first, left, replay)?;
        steps.push(step);
        given.push(Given {
            position,
            kind: first.kind,
            value: first.value,
        });
        left -= 1;
    }
    Ok(given)
}

struct Largest {
    value: Fraction,
    tied: Vec<usize>,
}

impl Largest {
    fn by(self, kind: StepKind, article: &Article) -> Foremost {
        Foremost {
            kind,
            article: article.clone(),
            value: self.value,
            tied: self.tied,
        }
    }
}

fn largest(
    states: &[ListState],
    takes_part: impl Fn(&ListState) -> bool,
    value_of: impl Fn(&ListState) -> Fraction,
) -> Option<Largest> {
    let mut found: Option<Largest> = None;
    for (position, state) in states.iter().enumerate() {
        if !takes_part(state) {
            continue;
        }
        let value = value_of(state);
        match &mut found {
            Some(best) if value < best.value => {}
            Some(best) if value == best.value => best.tied.push(position),
            _ => {
                let tied = vec![position];
                found = Some(Largest { value, tied });
            }
        }
    }
    found
}

pub(super) fn numbers_of(states: &[ListState], positions: &[usize]) -> Vec<u32> {
    let number = |position: &usize| states.get(*position).map(|state| state.number);
    positions.iter().filter_map(number).collect()
}

pub(super) fn standings_of(states: &[ListState]) -> Vec<(u32, u64, u64)> {
    states
        .iter()
        .map(|state| (state.number, state.votes, state.held))
        .collect()
}
