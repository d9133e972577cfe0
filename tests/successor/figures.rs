//! What the election left behind in one body, read from the established result.

use super::facts::Who;
use election::allocation::StepKind;
use election::result::ElectionResult;

/// A list after the election.
#[derive(Debug, Clone)]
pub(crate) struct List {
    /// Its number.
    pub(crate) number: u32,
    /// All its votes.
    pub(crate) votes: u64,
    /// The seats it won.
    pub(crate) won: u64,
    /// Whether it got one of them because of its majority.
    pub(crate) majority: bool,
    /// Its candidates in the order for succession.
    pub(crate) order: Vec<u32>,
}

/// A body after the election.
#[derive(Debug, Clone)]
pub(crate) struct Figures {
    /// The seats that were divided.
    pub(crate) seats: u64,
    /// The votes on all lists.
    pub(crate) votes: u64,
    /// The lists, by number.
    pub(crate) lists: Vec<List>,
    /// Those elected, by seat.
    pub(crate) elected: Vec<Who>,
}

impl Figures {
    pub(crate) fn of(result: &ElectionResult) -> Self {
        let allocation = &result.allocation;
        let took = |kind, number| {
            let mut steps = allocation.steps.iter();
            steps.any(|step| step.kind == kind && step.list == number)
        };
        let list = |(number, candidates): (u32, &Vec<u64>)| {
            let won = allocation.seats.iter().find(|(list, _)| *list == number);
            let order = allocation.ranking.iter().find(|(list, _)| *list == number);
            List {
                number,
                votes: candidates.iter().sum(),
                won: won.map_or(0, |(_, seats)| *seats),
                majority: took(StepKind::Majority, number) && !took(StepKind::Exhaustion, number),
                order: order.map_or_else(Vec::new, |(_, order)| order.clone()),
            }
        };
        let lists = result.votes.lists.iter();
        let lists: Vec<List> = lists
            .map(|one| list((one.number, &one.candidates)))
            .collect();
        let elected = allocation.elected.iter();
        Self {
            seats: result.votes.seats,
            votes: lists.iter().map(|list| list.votes).sum(),
            lists,
            elected: elected
                .map(|(list, place)| Who::Stood(*list, *place))
                .collect(),
        }
    }

    pub(crate) fn list(&self, number: u32) -> Option<&List> {
        self.lists.iter().find(|list| list.number == number)
    }
}

impl List {
    /// The seats for full quotas.
    pub(crate) fn full(&self, body: &Figures) -> u64 {
        self.votes * body.seats / body.votes
    }

    /// The votes beyond them, times the seats of the body.
    pub(crate) fn remainder(&self, body: &Figures) -> u64 {
        self.votes * body.seats % body.votes
    }

    /// Whether the votes are at least three quarters of the quota.
    pub(crate) fn large(&self, body: &Figures) -> bool {
        3 * body.votes <= 4 * self.votes * body.seats
    }
}
