//! What a vacancy is decided on: the result, who are members, what moved since, and who is barred.

use super::considered::Why;
use super::error::SuccessionError;
use crate::rules::{Policy, Reason, SuccessionRules};
use election::result::{
    AllocationRules, Article, CandidateNumber, Completed, ListNumber, ListVotes, Standing, Votes,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A candidate, by list and candidate number. Who was drawn by lot is never one; see
/// [`crate::roster::Person::stood_as`].
pub type Person = (ListNumber, CandidateNumber);

/// A seat that went from one list to another since the election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The list that lost it; none for a new seat, or an empty one that was filled.
    pub from: Option<ListNumber>,
    /// The list that got it; none when it stayed empty or went to someone drawn by lot.
    pub to: Option<ListNumber>,
}

/// The seat to fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VacantSeat {
    /// The seat of a member who is a candidate of the election.
    Of(Person),
    /// The seat of a member who was drawn by lot.
    OfDrawn,
    /// So many new seats, at least one.
    Enlargement(u16),
    /// A seat that nobody held since the members entered; like a new seat it has no list of its own.
    NeverHeld,
}

impl VacantSeat {
    /// The one who leaves, when that is a candidate.
    #[must_use]
    pub fn leaver(self) -> Option<Person> {
        match self {
            Self::Of(person) => Some(person),
            Self::OfDrawn | Self::Enlargement(_) | Self::NeverHeld => None,
        }
    }
}

/// Everything a succession rests on; all facts are those of the day of the decision.
#[derive(Debug, Clone)]
pub struct Situation<'s> {
    /// The established votes.
    pub votes: &'s Votes,
    /// The established allocation.
    pub allocation: &'s Completed,
    /// How the election allocated.
    pub allocation_rules: &'s AllocationRules,
    /// The succession part of the regulation.
    pub rules: &'s SuccessionRules,
    /// The policies, in the order in which they are tried.
    pub policies: &'s [Policy],
    /// The members just before the vacancy, so the one who leaves is among them.
    pub members: BTreeSet<Person>,
    /// Earlier seats that went to another list, oldest first.
    pub transfers: Vec<Transfer>,
    /// Who cannot be considered now, and why.
    pub bars: BTreeMap<Person, Reason>,
}

impl Situation<'_> {
    pub(super) fn check(&self, seat: VacantSeat) -> Result<(), SuccessionError> {
        let named = self.members.iter().chain(self.bars.keys());
        if let Some(unknown) = named
            .copied()
            .find(|person| self.votes_of(*person).is_none())
        {
            return Err(SuccessionError::UnknownCandidate(unknown));
        }
        if let Some(leaver) = seat
            .leaver()
            .filter(|leaver| !self.members.contains(leaver))
        {
            return Err(SuccessionError::NotAMember(leaver));
        }
        if seat == VacantSeat::Enlargement(0) {
            return Err(SuccessionError::NoNewSeats);
        }
        self.check_policies()?;
        self.standings().map(|_| ())
    }

    fn check_policies(&self) -> Result<(), SuccessionError> {
        let mut seen = BTreeSet::new();
        for &policy in self.policies {
            if !seen.insert(policy) {
                return Err(SuccessionError::PolicyTwice(policy));
            }
            let needs_lists = policy == Policy::OtherList && self.one_each().is_none();
            if needs_lists || !self.rules.policies.rule(policy).value {
                return Err(SuccessionError::PolicyNotChosen(policy));
            }
        }
        Ok(())
    }

    /// How many seats a list can get by remainder and by average; none where no lists get seats.
    pub(super) fn one_each(&self) -> Option<u64> {
        match self.allocation_rules {
            AllocationRules::Lists(rules) => Some(rules.one_each.value),
            AllocationRules::MostVotes(_) => None,
        }
    }

    pub(super) fn list(&self, number: ListNumber) -> Option<&ListVotes> {
        let lists = &self.votes.lists;
        let position = lists.binary_search_by_key(&number, |list| list.number);
        lists.get(position.ok()?)
    }

    /// The votes of a candidate, or none when the ballot does not have that candidate.
    #[must_use]
    pub fn votes_of(&self, (list, candidate): Person) -> Option<u64> {
        let position = usize::try_from(candidate).ok()?.checked_sub(1)?;
        self.list(list)?.candidates.get(position).copied()
    }

    /// The persons of a list in the order for succession.
    pub(super) fn ranking(&self, list: ListNumber) -> impl Iterator<Item = Person> + '_ {
        let rankings = &self.allocation.ranking;
        let position = rankings.binary_search_by_key(&list, |(number, _)| *number);
        let ranking = position.ok().and_then(|position| rankings.get(position));
        ranking
            .into_iter()
            .flat_map(move |(_, order)| order.iter().map(move |candidate| (list, *candidate)))
    }

    /// The article by which a seat goes where this policy brings it.
    pub(super) fn article(&self, policy: Policy) -> &Article {
        match policy {
            Policy::MostVotes | Policy::SameList => &self.rules.appointment.successor.article,
            Policy::OtherList | Policy::Sortition | Policy::LeaveVacant => {
                &self.rules.policies.rule(policy).article
            }
        }
    }

    /// Why this candidate cannot be appointed now; none for someone who can.
    ///
    /// Applies Kieswet W 2.
    pub(super) fn bar(&self, person: Person, seat: VacantSeat) -> Option<Why> {
        let reason = if seat.leaver() == Some(person) {
            Reason::OwnSeat
        } else if self.members.contains(&person) {
            Reason::Member
        } else if self.votes.deceased.contains(&person) {
            Reason::Deceased
        } else {
            *self.bars.get(&person)?
        };
        self.rules
            .passed_over
            .rule(reason)
            .value
            .then_some(Why::Person(reason))
    }

    /// Where the lists stand now: the figures of the election, with the transfers since.
    pub(super) fn standings(&self) -> Result<Vec<Standing>, SuccessionError> {
        let mut standings = self.allocation.standings.clone();
        if standings.is_empty() {
            return Ok(standings);
        }
        for transfer in &self.transfers {
            if let Some(from) = transfer.from {
                let list = find(&mut standings, from)?;
                list.held = list
                    .held
                    .checked_sub(1)
                    .ok_or(SuccessionError::NothingToTransfer(from))?;
                list.majority_seat &= list.held > list.full;
            }
            if let Some(to) = transfer.to {
                find(&mut standings, to)?.held += 1;
            }
        }
        Ok(standings)
    }
}

fn find(standings: &mut [Standing], list: ListNumber) -> Result<&mut Standing, SuccessionError> {
    let position = standings.binary_search_by_key(&list, |standing| standing.list);
    position
        .ok()
        .and_then(|position| standings.get_mut(position))
        .ok_or(SuccessionError::UnknownList(list))
}
