//! The first entry: begun, saved, finished, and its findings mended or answered for.

use super::record::{CountRecord, PastStep, check_entry, refuse_other_person, settle, with_values};
use super::refused::TransitionRefused;
use super::state::{Act, Confirmation, CountState, Entry};
use crate::counting::ballot_shape::BallotShape;
use crate::counting::check::Checking;
use crate::counting::count::{StationCount, StationNumber};
use crate::counting::field::Field;
use crate::counting::finding::Finding;
use crate::counting::value::Value;
use std::collections::BTreeMap;

impl CountRecord {
    /// Begins the first entry, with nothing filled in.
    ///
    /// # Errors
    /// When the count is not empty.
    pub fn begin_first(
        &self,
        act: Act,
        station: StationNumber,
        ballot: &BallotShape,
    ) -> Result<Self, TransitionRefused> {
        let CountState::Empty = &self.state else {
            return self.not_now();
        };
        let count = StationCount::empty(station, ballot);
        let first = Entry::new(act, count);
        Ok(self.after(act, PastStep::FirstBegun, CountState::FirstEntry { first }))
    }

    /// Saves fields of an unfinished first entry: a page at a time.
    ///
    /// # Errors
    /// When no first entry is going on, it is somebody else's, or a field does not take the value.
    pub fn save_first(
        &self,
        act: Act,
        values: &BTreeMap<Field, Value>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::FirstEntry { first } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(first, act)?;
        let count = with_values(&first.count, values)?;
        let first = first.typed(act, count);
        Ok(self.saved(CountState::FirstEntry { first }))
    }

    /// Withdraws a first entry that no second was begun beside. What was entered stays in the history.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn withdraw_first(&self, act: Act) -> Result<Self, TransitionRefused> {
        match &self.state {
            CountState::FirstEntry { .. }
            | CountState::FirstEntryHasFindings { second: None, .. }
            | CountState::FirstEntryDone { .. } => {
                Ok(self.after(act, PastStep::FirstWithdrawn, CountState::Empty))
            }
            _ => self.not_now(),
        }
    }

    /// Finishes the first entry: it is done, or has findings to mend or to answer for.
    ///
    /// # Errors
    /// When no first entry is going on, it is somebody else's, or it does not fit the ballot.
    pub fn finish_first(
        &self,
        act: Act,
        checking: &Checking<'_>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::FirstEntry { first } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(first, act)?;
        let count = first.count.clone();
        let first = check_entry(first.typed(act, count), &[], checking)?;
        Ok(self.after(act, PastStep::FirstFinished, settle(first, None)))
    }

    /// Answers for one finding: "checked against the paper", with an explanation. The last answer
    /// makes the first entry done, or compares it with a second that was waiting.
    ///
    /// # Errors
    /// When there are no open findings, this is none of them, the entry is somebody else's, or the
    /// explanation is empty.
    pub fn confirm(
        &self,
        act: Act,
        finding: &Finding,
        explanation: &str,
    ) -> Result<Self, TransitionRefused> {
        let CountState::FirstEntryHasFindings { first, second } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(&first.entry, act)?;
        let explanation = explanation.trim().to_owned();
        if explanation.is_empty() {
            return Err(TransitionRefused::ExplanationMissing);
        }
        let mut first = first.clone();
        let mut open = first.findings.iter_mut();
        let checked = open
            .find(|checked| checked.confirmation.is_none() && checked.finding == *finding)
            .ok_or(TransitionRefused::NoSuchFinding)?;
        checked.confirmation = Some(Confirmation { act, explanation });
        Ok(self.after(act, PastStep::Confirmed, settle(first, second.clone())))
    }

    /// Mends values of a first entry with findings, and checks it again. Answers for findings that
    /// stay exactly the same stand.
    ///
    /// # Errors
    /// When there are no open findings, the entry is somebody else's, a field does not take its value,
    /// or the count does not fit the ballot.
    pub fn mend(
        &self,
        act: Act,
        values: &BTreeMap<Field, Value>,
        checking: &Checking<'_>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::FirstEntryHasFindings { first, second } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(&first.entry, act)?;
        let count = with_values(&first.entry.count, values)?;
        let first = check_entry(first.entry.typed(act, count), &first.findings, checking)?;
        Ok(self.after(act, PastStep::Mended, settle(first, second.clone())))
    }
}

#[cfg(test)]
mod tests;
