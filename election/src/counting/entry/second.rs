//! The second entry, by another person, who sees nothing of the first.

use super::record::{
    CountRecord, PastStep, refuse_other_person, refuse_structure, settle, with_values,
};
use super::refused::TransitionRefused;
use super::state::{Act, CountState, Entry};
use crate::counting::ballot_shape::BallotShape;
use crate::counting::check::Checking;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::value::Value;
use std::collections::BTreeMap;

impl CountRecord {
    /// Begins the second entry, with nothing filled in.
    ///
    /// # Errors
    /// When the first entry is not done, or this person entered it or answered for a finding in it.
    pub fn begin_second(&self, act: Act, ballot: &BallotShape) -> Result<Self, TransitionRefused> {
        let CountState::FirstEntryDone { first } = &self.state else {
            return self.not_now();
        };
        if first.is_work_of(act.by) {
            return Err(TransitionRefused::SamePerson);
        }
        let count = StationCount::empty(first.entry.count.station, ballot);
        let state = CountState::SecondEntry {
            first: first.clone(),
            second: Entry::new(act, count),
        };
        Ok(self.after(act, PastStep::SecondBegun, state))
    }

    /// Saves fields of an unfinished second entry: a page at a time.
    ///
    /// # Errors
    /// When no second entry is going on, it is somebody else's, or a field does not take the value.
    pub fn save_second(
        &self,
        act: Act,
        values: &BTreeMap<Field, Value>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::SecondEntry { first, second } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(second, act)?;
        let count = with_values(&second.count, values)?;
        Ok(self.saved(CountState::SecondEntry {
            first: first.clone(),
            second: second.typed(act, count),
        }))
    }

    /// Withdraws an unfinished second entry. What was entered stays in the history.
    ///
    /// # Errors
    /// When no second entry is going on.
    pub fn withdraw_second(&self, act: Act) -> Result<Self, TransitionRefused> {
        let CountState::SecondEntry { first, .. } = &self.state else {
            return self.not_now();
        };
        let first = first.clone();
        let state = CountState::FirstEntryDone { first };
        Ok(self.after(act, PastStep::SecondWithdrawn, state))
    }

    /// Finishes the second entry: the count is final when it equals the first, and else they differ.
    ///
    /// # Errors
    /// When no second entry is going on, it is somebody else's, or it does not fit the ballot.
    pub fn finish_second(
        &self,
        act: Act,
        checking: &Checking<'_>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::SecondEntry { first, second } = &self.state else {
            return self.not_now();
        };
        refuse_other_person(second, act)?;
        let count = second.count.clone();
        refuse_structure(&count, checking)?;
        let state = settle(first.clone(), Some(second.typed(act, count)));
        Ok(self.after(act, PastStep::SecondFinished, state))
    }
}

#[cfg(test)]
mod tests;
