//! What makes a count unreadable rather than suspicious: it is refused, and nothing is stored.

use super::ballot_shape::BallotShape;
use super::count::StationCount;
use super::field::Field;
use super::rules::CountingRules;
use super::value::{Value, refuse_above_maximum};
use crate::allocation::CandidateNumber;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a field cannot stand in a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum RefusalReason {
    /// The text is not digits alone.
    NotAWholeNumber,
    /// The text is not an answer or a tick.
    NotAnAnswer,
    /// The number is too large.
    AboveMaximum {
        /// The largest number that is taken.
        maximum: u64,
    },
    /// The station counts for another wijkraad.
    OtherWijkraad {
        /// The code of the wijkraad whose ballot it is.
        expected: String,
        /// The code in the count.
        found: String,
    },
    /// The ballot has no such list.
    ListNotOnBallot,
    /// The ballot has this list and the count does not.
    ListMissing,
    /// The list has another number of candidates.
    OtherNumberOfCandidates {
        /// The number on the ballot.
        expected: CandidateNumber,
        /// The number in the count.
        found: usize,
    },
}

/// A field that cannot be read, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructuralRefusal {
    /// The field.
    pub field: Field,
    /// Why.
    #[serde(flatten)]
    pub reason: RefusalReason,
}

impl fmt::Display for StructuralRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field)?;
        match &self.reason {
            RefusalReason::NotAWholeNumber => f.write_str("write a whole number, digits alone"),
            RefusalReason::NotAnAnswer => f.write_str("choose one of the boxes, both or neither"),
            RefusalReason::AboveMaximum { maximum } => {
                write!(f, "the number is above {maximum}; look at the paper again")
            }
            RefusalReason::OtherWijkraad { expected, found } => {
                write!(f, "the station counts for {found}, not for {expected}")
            }
            RefusalReason::ListNotOnBallot => f.write_str("the ballot has no such list"),
            RefusalReason::ListMissing => f.write_str("this list of the ballot is missing"),
            RefusalReason::OtherNumberOfCandidates { expected, found } => {
                write!(f, "the list has {expected} candidates, the count {found}")
            }
        }
    }
}

/// Everything that makes the count unreadable, in the order of the fields.
#[must_use]
pub fn list_structural_refusals(
    count: &StationCount,
    ballot: &BallotShape,
    rules: &CountingRules,
) -> Vec<StructuralRefusal> {
    let mut refusals = list_shape_refusals(count, ballot);
    for field in count.fields() {
        if let Some(Value::Number(number)) = count.value(field) {
            refusals.extend(refuse_above_maximum(field, number, rules).err());
        }
    }
    refusals.sort_by_key(|refusal| refusal.field);
    refusals
}

/// Where the count has another shape than the ballot, whatever the numbers.
pub(super) fn list_shape_refusals(
    count: &StationCount,
    ballot: &BallotShape,
) -> Vec<StructuralRefusal> {
    let mut refusals = Vec::new();
    let mut refuse = |field, reason| refusals.push(StructuralRefusal { field, reason });
    if count.wijkraad != ballot.wijkraad {
        let reason = RefusalReason::OtherWijkraad {
            expected: ballot.wijkraad.clone(),
            found: count.wijkraad.clone(),
        };
        refuse(Field::Station, reason);
    }
    for (&list, &expected) in &ballot.lists {
        if !count.votes.of_lists.contains_key(&list) {
            refuse(Field::VotesOfList(list), RefusalReason::ListMissing);
        }
        match count.lists.get(&list).map(|page| page.candidates.len()) {
            None => refuse(Field::list_total(list), RefusalReason::ListMissing),
            Some(found) if usize::try_from(expected) == Ok(found) => {}
            Some(found) => {
                let reason = RefusalReason::OtherNumberOfCandidates { expected, found };
                refuse(Field::list_total(list), reason);
            }
        }
    }
    for &list in count.votes.of_lists.keys() {
        if !ballot.lists.contains_key(&list) {
            refuse(Field::VotesOfList(list), RefusalReason::ListNotOnBallot);
        }
    }
    for &list in count.lists.keys() {
        if !ballot.lists.contains_key(&list) {
            refuse(Field::list_total(list), RefusalReason::ListNotOnBallot);
        }
    }
    refusals.sort_by_key(|refusal| refusal.field);
    refusals
}

#[cfg(test)]
mod tests;
