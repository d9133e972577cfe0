//! The worked example under every rule, what no rule says, and properties.

mod at_once;
mod properties;
mod rules;
mod seats;
mod together;

use super::*;
use crate::rules::{Policy, Reason, SuccessionRules};
use crate::successor::{Person, Situation, Transfer, VacantSeat};
use election::reglement::Reglement;
use election::result::{
    AllocationRules, Completed, DrawnLot, ListVotes, Outcome, Replay, Tied, Votes, allocate_with,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static RULES: LazyLock<Vec<SuccessionRules>> =
    LazyLock::new(|| SuccessionRules::built_in().unwrap());
static REGLEMENTS: LazyLock<Vec<Reglement>> = LazyLock::new(|| Reglement::built_in().unwrap());

pub(super) fn rules(name: &str) -> &'static SuccessionRules {
    RULES.iter().find(|rules| rules.name == name).unwrap()
}

/// A body after its election; tests change what happened since.
pub(super) struct Body {
    pub(super) votes: Votes,
    pub(super) allocation: Completed,
    pub(super) allocation_rules: AllocationRules,
    pub(super) rules: SuccessionRules,
    pub(super) members: BTreeSet<Person>,
    pub(super) transfers: Vec<Transfer>,
    pub(super) bars: BTreeMap<Person, Reason>,
}

impl Body {
    /// The body, with the first of those tied drawn at every lot.
    pub(super) fn elected(name: &str, seats: u64, lists: &[&[u64]]) -> Self {
        let list = |(number, candidates): (u32, &&[u64])| ListVotes {
            number,
            candidates: candidates.to_vec(),
        };
        let votes = Votes {
            seats,
            lists: (1..).zip(lists).map(list).collect(),
            deceased: BTreeSet::new(),
        };
        let mut reglements = REGLEMENTS.iter();
        let reglement = reglements.find(|one| one.name == name).unwrap();
        let day = "2026-03-18".parse().unwrap();
        let mut lots: Vec<DrawnLot> = Vec::new();
        let allocation = loop {
            let mut replay = Replay::new(&lots);
            match allocate_with(&votes, &reglement.allocation, day, &mut replay).unwrap() {
                Outcome::Completed(allocation) => break allocation,
                Outcome::LotRequired { ask, .. } => lots.push(DrawnLot {
                    drawn: ask.tied.numbers()[0],
                    asked: None,
                }),
            }
        };
        Self {
            members: allocation.elected.iter().copied().collect(),
            allocation_rules: reglement.allocation.clone(),
            rules: rules(name).clone(),
            transfers: Vec::new(),
            bars: BTreeMap::new(),
            votes,
            allocation,
        }
    }

    pub(super) fn situation(&self) -> Situation<'_> {
        Situation {
            votes: &self.votes,
            allocation: &self.allocation,
            allocation_rules: &self.allocation_rules,
            rules: &self.rules,
            policies: &self.rules.policies.order.value,
            members: self.members.clone(),
            transfers: self.transfers.clone(),
            bars: self.bars.clone(),
        }
    }

    pub(super) fn compare(&self, seat: VacantSeat) -> Comparison {
        compare(&self.situation(), seat, rules("rotterdam-2022"), &[]).unwrap()
    }

    /// Every seat when all members leave at once, in the order of the ballot.
    pub(super) fn at_once(&self) -> Together {
        let seats = self.members.iter().map(|member| LeftSeat {
            situation: self.situation(),
            seat: VacantSeat::Of(*member),
            list: Some(member.0),
            lots: Vec::new(),
        });
        let seats: Vec<_> = seats.collect();
        compare_together(&seats, rules("rotterdam-2022")).unwrap()
    }

    /// Every seat as if its member left.
    pub(super) fn everybody(&self) -> Vec<Comparison> {
        let members = self.members.iter();
        members
            .map(|member| self.compare(VacantSeat::Of(*member)))
            .collect()
    }
}

/// The worked example: quota 100, seats 3, 2, 1, 1 and 0.
pub(super) fn five_lists() -> Body {
    let lists: [&[u64]; 5] = [
        &[150, 60, 50],
        &[100, 50, 30, 10],
        &[60, 30, 14],
        &[76],
        &[40, 30],
    ];
    Body::elected("rotterdam-2026", 7, &lists)
}

pub(super) fn incoming(comparison: &Comparison, rule: Rule) -> &Incoming {
    &comparison.answer(rule).unwrap().incoming
}

/// Who comes in under each of the rules in their order; nobody where no candidate does.
pub(super) fn persons(comparison: &Comparison) -> [Option<Person>; 6] {
    Rule::ALL.map(|rule| incoming(comparison, rule).person())
}
