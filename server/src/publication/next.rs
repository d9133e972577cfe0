//! Who would follow each member if that seat fell vacant today, computed and not stored.

use super::{Member, Next, Person};
use election::allocation::{AllocationRules, Completed, Replay, Votes};
use std::collections::{BTreeMap, BTreeSet};
use succession::rules::SuccessionRules;
use succession::successor::{Situation, SuccessionError, Transfer, VacantSeat, decide_successor};

/// What the question rests on: the established result, and the rules of its regulation.
#[derive(Debug, Clone, Copy)]
pub struct Footing<'r> {
    /// The established votes.
    pub votes: &'r Votes,
    /// The established allocation.
    pub completed: &'r Completed,
    /// How the election allocated.
    pub allocation: &'r AllocationRules,
    /// How vacancies are filled.
    pub succession: &'r SuccessionRules,
}

/// The answer for every member who stood as a candidate, in the order of the members.
///
/// Each seat is asked about by itself, as if all others stay.
///
/// # Errors
/// When the members or transfers do not fit the result.
pub fn next_for_members(
    on: Footing<'_>,
    members: &[Member],
    transfers: &[Transfer],
) -> Result<Vec<Next>, SuccessionError> {
    let seated: BTreeSet<Person> = members.iter().filter_map(|one| one.person).collect();
    let situation = Situation {
        votes: on.votes,
        allocation: on.completed,
        allocation_rules: on.allocation,
        rules: on.succession,
        policies: &on.succession.policies.order.value,
        members: seated,
        transfers: transfers.to_vec(),
        bars: BTreeMap::new(),
    };
    let persons = members.iter().filter_map(|one| one.person);
    persons
        .map(|member| {
            let seat = VacantSeat::Of(member);
            let outcome = decide_successor(&situation, seat, &mut Replay::new(&[]))?;
            Ok(Next { member, outcome })
        })
        .collect()
}
