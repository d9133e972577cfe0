//! The quota, the full seats and the remainders: where every list stands before the residual seats.

use super::error::AllocationError;
use super::outcome::{ListNumber, Quota, Standing, Step, StepKind, Votes};
use super::rules::ListRules;
use crate::fraction::Fraction;
use crate::reglement::Legal;
use std::cmp::Ordering;

/// A list during the allocation.
#[derive(Debug, Clone)]
pub(super) struct ListState {
    pub(super) number: ListNumber,
    pub(super) votes: u64,
    /// Seats for full quotas.
    pub(super) full: u64,
    pub(super) remainder: Fraction,
    pub(super) meets_share: bool,
    /// Candidates who have not died.
    pub(super) living: u64,
    /// All seats at this moment.
    pub(super) held: u64,
    /// Residual seats by remainder, in the steps of P 8 and P 10 together.
    pub(super) by_remainder: u64,
    /// Residual seats by average, in the steps of P 8 and P 10 together.
    pub(super) by_average: u64,
    pub(super) majority_seat: bool,
}

impl ListState {
    /// The votes for each seat if the list had one more.
    pub(super) fn average(&self) -> Fraction {
        Fraction::average(self.votes, self.held)
    }

    pub(super) fn standing(&self) -> Standing {
        Standing {
            list: self.number,
            votes: self.votes,
            full: self.full,
            remainder: self.remainder.reduced(),
            meets_share: self.meets_share,
            held: self.held,
            majority_seat: self.majority_seat,
        }
    }
}

/// The quota: all valid votes on lists, divided by the seats.
///
/// Applies Kieswet P 5.
///
/// # Errors
/// No seats, no votes, more than 2^32 - 1 of either, lists out of order, an unknown deceased candidate.
pub fn quota(votes: &Votes) -> Result<Quota, AllocationError> {
    check_lists(votes)?;
    let seats = votes.seats;
    if seats == 0 {
        return Err(AllocationError::NoSeats);
    }
    if u32::try_from(seats).is_err() {
        return Err(AllocationError::TooManySeats);
    }
    let mut total: u64 = 0;
    for candidate in votes.lists.iter().flat_map(|list| &list.candidates) {
        total = total
            .checked_add(*candidate)
            .filter(|sum| u32::try_from(*sum).is_ok())
            .ok_or(AllocationError::TooManyVotes)?;
    }
    if total == 0 {
        return Err(AllocationError::NoVotes);
    }
    Ok(Quota {
        votes: total,
        seats,
    })
}

fn check_lists(votes: &Votes) -> Result<(), AllocationError> {
    for (earlier, later) in votes.lists.iter().zip(votes.lists.iter().skip(1)) {
        if later.number <= earlier.number {
            return Err(AllocationError::NotAscending(later.number));
        }
    }
    for &(list, candidate) in &votes.deceased {
        let known = votes
            .lists
            .iter()
            .find(|other| other.number == list)
            .is_some_and(|list| {
                usize::try_from(candidate).is_ok_and(|n| (1..=list.candidates.len()).contains(&n))
            });
        if !known {
            return Err(AllocationError::UnknownDeceased(list, candidate));
        }
    }
    Ok(())
}

/// Where each list stands after the full seats, and a step for each list that got some.
///
/// Applies Kieswet P 6 and Kieswet P 19a.
pub(super) fn full_seats(
    votes: &Votes,
    quota: Quota,
    share: &Legal<Fraction>,
    rules: &ListRules,
) -> (Vec<ListState>, Vec<Step>) {
    let mut steps = Vec::new();
    let mut states = Vec::with_capacity(votes.lists.len());
    for list in &votes.lists {
        let total = list.total();
        // Both factors are below 2^32, so the product fits.
        let times_seats = total * quota.seats;
        let full = times_seats / quota.votes;
        let dead = votes
            .deceased
            .range((list.number, 0)..=(list.number, u32::MAX));
        let remainder = times_seats % quota.votes;
        states.push(ListState {
            number: list.number,
            votes: total,
            full,
            remainder: Fraction::new(remainder, quota.seats).unwrap_or(Fraction::whole(0)),
            meets_share: at_least(total, share.value, quota),
            living: (list.candidates.len() as u64).saturating_sub(dead.count() as u64),
            held: full,
            by_remainder: 0,
            by_average: 0,
            majority_seat: false,
        });
        if full > 0 {
            steps.push(Step {
                kind: StepKind::Full,
                article: rules.full_seats.article.clone(),
                list: list.number,
                candidate: None,
                from: None,
                places: full,
                value: Some(Fraction::whole(total)),
                lot: false,
            });
        }
    }
    (states, steps)
}

/// Whether votes reach that share of the quota.
fn at_least(votes: u64, share: Fraction, quota: Quota) -> bool {
    compare(votes, share, quota).is_ge()
}

/// Whether votes are above that share of the quota.
pub(super) fn above(votes: u64, share: Fraction, quota: Quota) -> bool {
    compare(votes, share, quota).is_gt()
}

fn compare(votes: u64, share: Fraction, quota: Quota) -> Ordering {
    // Both factors are below 2^32, so the product fits.
    share.compare_part(votes * quota.seats, quota.votes)
}
