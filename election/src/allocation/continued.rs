//! Continued allocation: which list gets a seat that its own list cannot fill.

use super::error::AllocationError;
use super::outcome::{Ask, ListNumber, Purpose, Standing, Step, StepKind, Tied};
use super::replay::{Halt, Replay};
use crate::article::Article;
use crate::fraction::Fraction;
use serde::{Deserialize, Serialize};

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

/// The groups of lists, in the order in which a seat looks for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Lists that hold fewer seats than their full seats, by average.
    BelowFull,
    /// Lists with the share of the quota that is asked which can still get a seat by remainder, by remainder.
    Remainder,
    /// Lists that can still get a seat by average before all others had one, by average.
    OneEach,
    /// All lists, by average.
    All,
}

impl Group {
    const ALL: [Self; 4] = [Self::BelowFull, Self::Remainder, Self::OneEach, Self::All];

    fn holds(self, standing: &Standing, one_each: u64) -> bool {
        let share = if standing.meets_share { one_each } else { 0 };
        match self {
            Self::BelowFull => standing.held < standing.full,
            Self::Remainder => standing.meets_share && standing.used() < one_each,
            Self::OneEach => standing.used() < one_each.saturating_add(share),
            Self::All => true,
        }
    }

    fn value(self, standing: &Standing) -> Fraction {
        match self {
            Self::Remainder => standing.remainder,
            Self::BelowFull | Self::OneEach | Self::All => standing.average(),
        }
    }
}

/// A list that takes part, with the figure by which it was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedList {
    /// The list.
    pub list: ListNumber,
    /// Its votes.
    pub votes: u64,
    /// The seats it holds, with earlier transfers.
    pub held: u64,
    /// Its remainder or its average, reduced; none when it is not in the group that decides.
    pub value: Option<Fraction>,
}

/// Every list that takes part, compared for one seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListsCompared {
    /// The first group that is not empty: it decides.
    pub group: Group,
    /// The lists, by number.
    pub lists: Vec<ComparedList>,
}

impl ListsCompared {
    /// The largest figure, and every list that has it.
    fn largest(&self) -> Option<(Fraction, Vec<ListNumber>)> {
        let value = self.lists.iter().filter_map(|one| one.value).max()?;
        let equal = self.lists.iter().filter(|one| one.value == Some(value));
        Some((value, equal.map(|one| one.list).collect()))
    }
}

/// Compares the lists that take part for a seat that goes on; `None` when no list has someone.
///
/// A list without votes never takes part.
///
/// Applies Kieswet W 4 and Kieswet P 10.
#[must_use]
pub fn compare_lists(
    seat: &SeatToPass<'_>,
    takes_part: impl Fn(ListNumber) -> bool,
) -> Option<ListsCompared> {
    let open = |standing: &&Standing| standing.votes > 0 && takes_part(standing.list);
    let mut open: Vec<&Standing> = seat.standings.iter().filter(open).collect();
    open.sort_by_key(|standing| standing.list);
    let within = |group: Group| {
        open.iter()
            .any(|standing| group.holds(standing, seat.one_each))
    };
    let group = Group::ALL.into_iter().find(|group| within(*group))?;
    let lists = open.iter().map(|standing| ComparedList {
        list: standing.list,
        votes: standing.votes,
        held: standing.held,
        value: group
            .holds(standing, seat.one_each)
            .then(|| group.value(standing).reduced()),
    });
    Some(ListsCompared {
        group,
        lists: lists.collect(),
    })
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
    let Some(compared) = compare_lists(seat, takes_part) else {
        return Ok(None);
    };
    let (value, tied) = compared.largest().ok_or(AllocationError::NobodyTied)?;
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
        value: Some(value),
        lot,
    }))
}

fn ask(seat: &SeatToPass<'_>, value: Fraction, options: Vec<ListNumber>) -> Ask {
    Ask {
        tied: Tied::Lists { options },
        purpose: Purpose::Vacancy,
        places: 1,
        article: seat.article.clone(),
        value,
        standings: seat
            .standings
            .iter()
            .map(|standing| (standing.list, standing.votes, standing.held))
            .collect(),
    }
}
