//! Continued allocation: which list gets a seat that its own list cannot fill.

use super::error::AllocationError;
use super::outcome::{Ask, ListNumber, Purpose, Standing, Step, StepKind, Tied};
use super::replay::{Halt, Replay};
use crate::article::Article;
use crate::fraction::Fraction;

/// A seat that goes on to another list, or a new seat.
#[derive(Debug, Clone, Copy)]
pub struct SeatToPass<'s> {
    /// Where every list stands now: the figures of the election, `held` with earlier transfers.
    pub standings: &'s [Standing],
    /// The list that loses the seat; none for a new seat.
    pub from: Option<ListNumber>,
    /// How many seats a list can get by remainder, and by average, before all others had one.
    pub one_each: u64,
    /// The article under which the seat goes on.
    pub article: &'s Article,
}

impl Standing {
    /// The residual seats that a list has used, less one for a majority seat that it still has.
    #[must_use]
    pub fn used(&self) -> u64 {
        let beyond = self.held.saturating_sub(self.full);
        beyond.saturating_sub(u64::from(self.majority_seat))
    }

    fn average(&self) -> Fraction {
        Fraction::average(self.votes, self.held)
    }
}

/// The list that gets the seat, among those that `takes_part`; `None` when no list has someone.
///
/// The groups, in order: lists below their full seats, lists that can still get one by remainder,
/// by average, and all lists. A list without votes never takes part.
///
/// Applies Kieswet W 4 and Kieswet P 10.
///
/// # Errors
/// A question for a lot between equal lists, or a wrong answer to it.
pub fn pass_seat_on(
    seat: &SeatToPass<'_>,
    takes_part: impl Fn(ListNumber) -> bool,
    replay: &mut Replay<'_>,
) -> Result<Option<Step>, Halt> {
    let limit = seat.one_each;
    let open: Vec<&Standing> = seat
        .standings
        .iter()
        .filter(|standing| standing.votes > 0 && takes_part(standing.list))
        .collect();
    let by_average = |standing: &Standing| {
        let share = if standing.meets_share { limit } else { 0 };
        standing.used() < limit.saturating_add(share)
    };
    let first = largest(&open, |s| s.held < s.full, Standing::average)
        .or_else(|| {
            largest(
                &open,
                |s| s.meets_share && s.used() < limit,
                |s| s.remainder,
            )
        })
        .or_else(|| largest(&open, by_average, Standing::average))
        .or_else(|| largest(&open, |_| true, Standing::average));
    let Some((value, tied)) = first else {
        return Ok(None);
    };
    let lot = tied.len() > 1;
    let list = if lot {
        replay.draw(ask(seat, value, tied))?
    } else {
        *tied.first().ok_or(AllocationError::NobodyTied)?
    };
    Ok(Some(Step {
        kind: StepKind::Reassigned,
        article: seat.article.clone(),
        list,
        candidate: None,
        from: seat.from,
        places: 1,
        value: Some(value.reduced()),
        lot,
    }))
}

fn ask(seat: &SeatToPass<'_>, value: Fraction, options: Vec<ListNumber>) -> Ask {
    Ask {
        tied: Tied::Lists { options },
        purpose: Purpose::Vacancy,
        places: 1,
        article: seat.article.clone(),
        value: value.reduced(),
        standings: seat
            .standings
            .iter()
            .map(|standing| (standing.list, standing.votes, standing.held))
            .collect(),
    }
}

fn largest(
    open: &[&Standing],
    in_group: impl Fn(&Standing) -> bool,
    value_of: impl Fn(&Standing) -> Fraction,
) -> Option<(Fraction, Vec<ListNumber>)> {
    let group = || open.iter().filter(|standing| in_group(standing));
    let value = group().map(|standing| value_of(standing)).max()?;
    let tied = group()
        .filter(|standing| value_of(standing) == value)
        .map(|standing| standing.list)
        .collect();
    Some((value, tied))
}
