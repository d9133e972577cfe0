//! Cases worked out by hand, with the figures beside them, and properties on random cases.

mod exhaustion;
mod lots;
mod majority;
mod persons;
mod plurality;
mod properties;
mod refusals;
mod residual_seats;

use super::*;
use crate::reglement::Reglement;
use std::sync::LazyLock;

static BUILT_IN: LazyLock<Vec<Reglement>> = LazyLock::new(|| Reglement::built_in().unwrap());

pub(super) fn rules(name: &str) -> AllocationRules {
    let named = BUILT_IN.iter().find(|reglement| reglement.name == name);
    named.unwrap().allocation.clone()
}

pub(super) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 18).unwrap()
}

/// Lists numbered from 1, each with the votes of its candidates.
pub(super) fn votes(seats: u64, lists: &[&[u64]]) -> Votes {
    let list = |(number, candidates): (u32, &&[u64])| ListVotes {
        number,
        candidates: candidates.to_vec(),
    };
    Votes {
        seats,
        lists: (1..).zip(lists).map(list).collect(),
        deceased: std::collections::BTreeSet::new(),
    }
}

/// Lists with enough candidates, so that only the votes of the list matter; everything on the first.
pub(super) fn long_lists(seats: u64, totals: &[u64]) -> Votes {
    let lists: Vec<Vec<u64>> = totals
        .iter()
        .map(|total| {
            let mut candidates = vec![0; usize::try_from(seats).unwrap()];
            candidates[0] = *total;
            candidates
        })
        .collect();
    votes(seats, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

pub(super) fn drawn(lots: &[u32]) -> Vec<DrawnLot> {
    let lot = |drawn: &u32| DrawnLot {
        drawn: *drawn,
        asked: None,
    };
    lots.iter().map(lot).collect()
}

pub(super) fn outcome_of(votes: &Votes, lots: &[u32]) -> Outcome {
    allocate(votes, &rules("kieswet"), day(), &drawn(lots)).unwrap()
}

pub(super) fn completed(votes: &Votes, lots: &[u32]) -> Completed {
    match outcome_of(votes, lots) {
        Outcome::Completed(completed) => completed,
        Outcome::LotRequired { ask, .. } => panic!("a lot is asked: {ask:?}"),
    }
}

pub(super) fn ask_of(votes: &Votes, lots: &[u32]) -> Ask {
    match outcome_of(votes, lots) {
        Outcome::LotRequired { ask, .. } => ask,
        Outcome::Completed(completed) => panic!("no lot is asked: {:?}", completed.seats),
    }
}

pub(super) fn check_seats(votes: &Votes, lots: &[u32], expected: &[u64]) {
    let seats: Vec<u64> = completed(votes, lots)
        .seats
        .iter()
        .map(|(_, s)| *s)
        .collect();
    assert_eq!(seats, expected);
}

/// The steps after the full seats and before the persons: kind, list, from, places, value, lot.
type StepFigures = (StepKind, u32, Option<u32>, u64, Option<(u64, u64)>, bool);

pub(super) fn check_list_steps(votes: &Votes, lots: &[u32], expected: &[StepFigures]) {
    let steps: Vec<StepFigures> = completed(votes, lots)
        .steps
        .iter()
        .filter(|step| step.candidate.is_none() && step.kind != StepKind::Full)
        .map(|step| {
            let value = step.value.map(<(u64, u64)>::from);
            (
                step.kind,
                step.list,
                step.from,
                step.places,
                value,
                step.lot,
            )
        })
        .collect();
    assert_eq!(steps, expected);
}

pub(super) fn check_lists_tied(votes: &Votes, lots: &[u32], options: &[u32], places: u64) {
    let ask = ask_of(votes, lots);
    let options = Tied::Lists {
        options: options.to_vec(),
    };
    assert_eq!((ask.tied, ask.places), (options, places));
}
