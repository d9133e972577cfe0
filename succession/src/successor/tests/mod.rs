//! Worked cases: the table of the other-list rule, every reason, every policy; and properties.

mod continued_walk;
mod enlargement;
mod lots;
mod passed_over;
mod policies;
mod properties;
mod refusals;
mod signals;
mod worked_example;

use super::*;
use crate::rules::{Reason, SuccessionRules};
use election::reglement::Reglement;
use election::result::{AllocationRules, Completed, DrawnLot, ListVotes, Votes, allocate_with};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static RULES: LazyLock<Vec<SuccessionRules>> =
    LazyLock::new(|| SuccessionRules::built_in().unwrap());
static REGLEMENTS: LazyLock<Vec<Reglement>> = LazyLock::new(|| Reglement::built_in().unwrap());

pub(super) fn votes(seats: u64, lists: &[&[u64]]) -> Votes {
    let list = |(number, candidates): (u32, &&[u64])| ListVotes {
        number,
        candidates: candidates.to_vec(),
    };
    Votes {
        seats,
        lists: (1..).zip(lists).map(list).collect(),
        deceased: BTreeSet::new(),
    }
}

pub(super) fn drawn(lots: &[u32]) -> Vec<DrawnLot> {
    let lot = |drawn: &u32| DrawnLot {
        drawn: *drawn,
        asked: None,
    };
    lots.iter().map(lot).collect()
}

/// A body after its election; tests change what happened since.
pub(super) struct Body {
    pub(super) votes: Votes,
    pub(super) allocation: Completed,
    pub(super) rules: &'static SuccessionRules,
    pub(super) allocation_rules: &'static AllocationRules,
    pub(super) policies: Vec<Policy>,
    pub(super) members: BTreeSet<Person>,
    pub(super) transfers: Vec<Transfer>,
    pub(super) bars: BTreeMap<Person, Reason>,
}

impl Body {
    pub(super) fn elected(name: &str, votes: Votes, lots: &[u32]) -> Option<Self> {
        Self::elected_by_lots(name, votes, lots).ok()
    }

    /// The body, or the first question that these lots do not answer.
    pub(super) fn elected_by_lots(
        name: &str,
        votes: Votes,
        lots: &[u32],
    ) -> Result<Self, Box<Ask>> {
        let rules = RULES.iter().find(|rules| rules.name == name).unwrap();
        let reglement = REGLEMENTS.iter().find(|reglement| reglement.name == name);
        let allocation_rules = &reglement.unwrap().allocation;
        let lots = drawn(lots);
        let day = "2026-03-18".parse().unwrap();
        let outcome = allocate_with(&votes, allocation_rules, day, &mut Replay::new(&lots));
        let allocation = match outcome.unwrap() {
            election::result::Outcome::Completed(allocation) => allocation,
            election::result::Outcome::LotRequired { ask, .. } => return Err(Box::new(ask)),
        };
        Ok(Self {
            members: allocation.elected.iter().copied().collect(),
            policies: rules.policies.order.value.clone(),
            transfers: Vec::new(),
            bars: BTreeMap::new(),
            votes,
            allocation,
            rules,
            allocation_rules,
        })
    }

    pub(super) fn situation(&self) -> Situation<'_> {
        Situation {
            votes: &self.votes,
            allocation: &self.allocation,
            allocation_rules: self.allocation_rules,
            rules: self.rules,
            policies: &self.policies,
            members: self.members.clone(),
            transfers: self.transfers.clone(),
            bars: self.bars.clone(),
        }
    }

    pub(super) fn decide(
        &self,
        seat: VacantSeat,
        lots: &[u32],
    ) -> Result<Outcome, SuccessionError> {
        let lots = drawn(lots);
        decide_successor(&self.situation(), seat, &mut Replay::new(&lots))
    }

    pub(super) fn propose(&self, seat: VacantSeat) -> Proposal {
        match self.decide(seat, &[]).unwrap() {
            Outcome::Proposed(mut proposals) if proposals.len() == 1 => proposals.remove(0),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn fills(&self, leaver: Person) -> Filling {
        self.propose(VacantSeat::Of(leaver)).decision.outcome
    }

    /// Someone moves out and is replaced as proposed.
    pub(super) fn replace(&mut self, leaver: Person) -> Filling {
        let filling = self.fills(leaver);
        self.carry_out(leaver, filling);
        filling
    }

    /// The one who moved out is a member no longer, and who comes in is one.
    pub(super) fn carry_out(&mut self, leaver: Person, filling: Filling) {
        self.members.remove(&leaver);
        self.bars.insert(leaver, Reason::MovedOut);
        let to = match filling {
            Filling::Appointed { person, .. } => {
                self.members.insert(person);
                Some(person.0)
            }
            Filling::Sortition | Filling::Vacant => None,
        };
        if to != Some(leaver.0) {
            self.transfers.push(Transfer {
                from: Some(leaver.0),
                to,
            });
        }
    }
}

/// Quota 100, seats 3, 2, 1, 1, 0; residual seats on 90 (list 2), 76 (list 4) and 60 (list 1).
pub(super) fn five_lists() -> Body {
    let lists: [&[u64]; 5] = [
        &[150, 60, 50],
        &[100, 50, 30, 10],
        &[60, 30, 14],
        &[76],
        &[40, 30],
    ];
    Body::elected("rotterdam-2026", votes(7, &lists), &[]).unwrap()
}

pub(super) fn appointed(person: Person, route: Policy) -> Filling {
    Filling::Appointed { person, route }
}

/// The persons considered, each with the reason for which they were passed over.
pub(super) fn considered(proposal: &Proposal) -> Vec<(Person, Option<&'static str>)> {
    proposal
        .decision
        .grounds
        .iter()
        .map(|ground| match ground.finding.verdict {
            Verdict::Appointed => (ground.finding.person, None),
            Verdict::PassedOver(why) => (ground.finding.person, Some(why.word())),
        })
        .collect()
}
