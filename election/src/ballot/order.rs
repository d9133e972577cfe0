//! From a drawn order to numbers on the ballot.

use super::problem::OrderMismatch;
use super::rules::{BallotRules, Drawn};
use crate::decision::Decision;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A place on the ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number on the ballot, from 1.
    pub number: u32,
    /// The id of the list or the candidate that has it.
    pub entrant: String,
}

/// Why places are as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BallotFinding {
    /// The lot gave the order.
    OrderedByLot {
        /// What the lot put in order.
        drawn: Drawn,
        /// How many took part.
        entrants: usize,
    },
    /// One takes part, so there is nothing to draw.
    NothingToDraw {
        /// What the lot would put in order.
        drawn: Drawn,
    },
    /// The regulation asks that the lot is drawn in public.
    PublicSessionAsked,
    /// The candidates of a list keep its order.
    OrderOfTheList {
        /// How many candidates the list has.
        candidates: usize,
    },
}

/// Compares a drawn order with those who take part.
#[must_use]
pub fn check_order(entrants: &BTreeSet<String>, order: &[String]) -> OrderMismatch {
    let drawn: BTreeSet<String> = order.iter().cloned().collect();
    OrderMismatch {
        missing: entrants.difference(&drawn).cloned().collect(),
        extra: drawn.difference(entrants).cloned().collect(),
        twice: find_repeated(order),
    }
}

/// The ids that stand more than once in a row of ids, in alphabetical order.
pub(super) fn find_repeated(ids: &[String]) -> Vec<String> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    counts
        .into_iter()
        .filter(|(_, count)| 1 < *count)
        .map(|(id, _)| id.clone())
        .collect()
}

/// The places on the ballot of one body, in the order that was drawn. Where one takes part nothing needs to be
/// drawn, and nobody needs to see it.
///
/// The article of the regulation is not known, nor that of the Kieswet.
///
/// # Errors
/// When the order does not hold each entrant exactly once: who is missing, extra, or there twice.
pub fn number_by_lot(
    entrants: &BTreeSet<String>,
    order: &[String],
    rules: &BallotRules,
) -> Result<Decision<Vec<Place>, BallotFinding>, OrderMismatch> {
    let mismatch = check_order(entrants, order);
    if !mismatch.is_empty() {
        return Err(mismatch);
    }
    let drawn = rules.drawn.value;
    if entrants.len() == 1 {
        let finding = BallotFinding::NothingToDraw { drawn };
        return Ok(Decision::resting_on(number(order), &rules.drawn, finding));
    }
    let finding = BallotFinding::OrderedByLot {
        drawn,
        entrants: entrants.len(),
    };
    let mut decision = Decision::resting_on(number(order), &rules.drawn, finding);
    if rules.public_session.value {
        let asked = rules
            .public_session
            .ground(BallotFinding::PublicSessionAsked);
        decision.grounds.push(asked);
    }
    Ok(decision)
}

/// The numbers of the candidates of one list, in the order of the list; `None` where the regulation does
/// not keep that order, or has no lists.
#[must_use]
pub fn number_within_list(
    candidates: &[String],
    rules: &BallotRules,
) -> Option<Decision<Vec<Place>, BallotFinding>> {
    let rule = rules.list_order.as_ref().filter(|rule| rule.value)?;
    let finding = BallotFinding::OrderOfTheList {
        candidates: candidates.len(),
    };
    Some(Decision::resting_on(number(candidates), rule, finding))
}

fn number(order: &[String]) -> Vec<Place> {
    (1..)
        .zip(order)
        .map(|(number, entrant)| Place {
            number,
            entrant: entrant.clone(),
        })
        .collect()
}
