//! A station's count with everything that happened to it, and what all steps have in common.

use super::refused::TransitionRefused;
use super::state::{Act, CheckedEntry, CheckedFinding, CountState, Entry};
use crate::counting::check::{Checking, check};
use crate::counting::comparison::list_differing_fields;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::structure::list_structural_refusals;
use crate::counting::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A station's count: where it stands, and how it came there. Each step is a method that returns the
/// record after it, or says why it is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountRecord {
    /// Where it stands.
    pub state: CountState,
    /// What was done, oldest first; only the saving of an unfinished entry leaves no trace.
    pub history: Vec<Past>,
}

/// One step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// Who took it, and when.
    pub act: Act,
    /// What it was.
    pub step: PastStep,
    /// The count as it was before, with its values.
    pub before: CountState,
}

/// What a step was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PastStep {
    /// The first entry was begun.
    FirstBegun,
    /// The first entry was withdrawn.
    FirstWithdrawn,
    /// The first entry was finished.
    FirstFinished,
    /// A finding was answered for.
    Confirmed,
    /// Values of the first entry were mended.
    Mended,
    /// The second entry was begun.
    SecondBegun,
    /// The second entry was withdrawn.
    SecondWithdrawn,
    /// The second entry was finished.
    SecondFinished,
    /// The coordinator asked for fields again.
    CorrectionAsked,
    /// Fields were answered again.
    Corrected,
    /// The final count was reopened.
    Reopened {
        /// Why; never empty.
        reason: String,
    },
}

impl CountRecord {
    /// The record after a step that is written down.
    pub(super) fn after(&self, act: Act, step: PastStep, state: CountState) -> Self {
        let mut history = self.history.clone();
        history.push(Past {
            act,
            step,
            before: self.state.clone(),
        });
        Self { state, history }
    }

    /// The record with an unfinished entry saved.
    pub(super) fn saved(&self, state: CountState) -> Self {
        Self {
            state,
            history: self.history.clone(),
        }
    }

    pub(super) fn not_now<T>(&self) -> Result<T, TransitionRefused> {
        Err(TransitionRefused::NotInState(self.state.name()))
    }
}

pub(super) fn refuse_other_person(entry: &Entry, act: Act) -> Result<(), TransitionRefused> {
    if entry.act.by == act.by {
        return Ok(());
    }
    Err(TransitionRefused::OtherPerson)
}

pub(super) fn refuse_structure(
    count: &StationCount,
    checking: &Checking<'_>,
) -> Result<(), TransitionRefused> {
    let refusals = list_structural_refusals(count, checking.ballot, checking.rules);
    if refusals.is_empty() {
        return Ok(());
    }
    Err(TransitionRefused::Structure(refusals))
}

/// Checks an entry; the answers given for findings that stayed exactly the same stand.
pub(super) fn check_entry(
    entry: Entry,
    earlier: &[CheckedFinding],
    checking: &Checking<'_>,
) -> Result<CheckedEntry, TransitionRefused> {
    let findings = check(&entry.count, checking).map_err(TransitionRefused::Structure)?;
    let answered = |finding| {
        let same = earlier.iter().find(|old| old.finding == finding);
        CheckedFinding {
            confirmation: same.and_then(|old| old.confirmation.clone()),
            finding,
        }
    };
    Ok(CheckedEntry {
        findings: findings.into_iter().map(answered).collect(),
        entry,
    })
}

/// The state that follows from the first entry and, when it is there, the second.
pub(super) fn settle(first: CheckedEntry, second: Option<Entry>) -> CountState {
    if !first.is_answered_for() {
        return CountState::FirstEntryHasFindings { first, second };
    }
    let Some(second) = second else {
        return CountState::FirstEntryDone { first };
    };
    let fields = list_differing_fields(&first.entry.count, &second.count);
    if fields.is_empty() {
        return CountState::Final { first, second };
    }
    CountState::EntriesDiffer {
        first,
        second,
        fields,
    }
}

/// The count with other values.
pub(super) fn with_values(
    count: &StationCount,
    values: &BTreeMap<Field, Value>,
) -> Result<StationCount, TransitionRefused> {
    let mut changed = count.clone();
    let mut not_taken = Vec::new();
    for (&field, &value) in values {
        if !changed.set(field, value) {
            not_taken.push(field);
        }
    }
    if not_taken.is_empty() {
        return Ok(changed);
    }
    Err(TransitionRefused::FieldsNotTaken(not_taken))
}
