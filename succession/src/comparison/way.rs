//! One way in which seats were filled, and how a seat can be filled next.

use crate::successor::{
    Filling, Outcome, Person, Situation, SuccessionError, Transfer, VacantSeat, decide_successor,
};
use election::result::{DrawnLot, ListNumber, Replay};
use std::collections::BTreeSet;

/// Who came in, and which seats went to another list. Ways that lead to the same are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) came: BTreeSet<Person>,
    /// In the order of the lists: when it was does not matter to what comes after.
    pub(super) transfers: Vec<Transfer>,
}

impl Way {
    /// The same with one more seat filled, that of this list.
    pub(super) fn after(&self, from: Option<ListNumber>, filling: Filling) -> Self {
        let mut after = self.clone();
        let to = match filling {
            Filling::Appointed { person, .. } => {
                after.came.insert(person);
                Some(person.0)
            }
            Filling::Sortition | Filling::Vacant => None,
        };
        if from != to {
            after.transfers.push(Transfer { from, to });
            after.transfers.sort_by_key(|one| (one.from, one.to));
        }
        after
    }
}

/// How a seat can be filled: one way, or one for each way in which the lots fall that nobody drew.
pub(super) fn every_filling(
    situation: &Situation<'_>,
    seat: VacantSeat,
    drawn: &[DrawnLot],
) -> Result<Vec<Filling>, SuccessionError> {
    let mut fillings = Vec::new();
    let mut to_ask: Vec<Vec<DrawnLot>> = vec![Vec::new()];
    while let Some(answered) = to_ask.pop() {
        match decide_successor(situation, seat, &mut Replay::new(&answered))? {
            Outcome::Proposed(proposals) => {
                let first = proposals.first();
                fillings.push(first.map_or(Filling::Vacant, |one| one.decision.outcome));
            }
            Outcome::LotRequired { ask, .. } => {
                let mut known = drawn.iter();
                let known = known.find(|lot| lot.asked.as_ref() == Some(&ask));
                let numbers = match known {
                    Some(lot) => vec![lot.drawn],
                    None => ask.tied.numbers(),
                };
                to_ask.extend(numbers.into_iter().rev().map(|drawn| {
                    let asked = Some(ask.clone());
                    let lot = DrawnLot { drawn, asked };
                    answered.iter().cloned().chain([lot]).collect()
                }));
            }
        }
    }
    Ok(fillings)
}
