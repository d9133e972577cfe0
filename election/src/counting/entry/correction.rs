//! Asking for fields again: those that differ, or those of a final count that turned out doubtful.

use super::record::{
    CountRecord, PastStep, check_entry, refuse_other_person, refuse_structure, settle, with_values,
};
use super::refused::TransitionRefused;
use super::state::{Act, CheckedEntry, CorrectionRequest, CountState, Entry, Whose};
use crate::counting::check::Checking;
use crate::counting::field::Field;
use crate::counting::value::Value;
use std::collections::{BTreeMap, BTreeSet};

impl CountRecord {
    /// Asks the person of one entry, or of both, for fields that differ.
    ///
    /// # Errors
    /// When the entries do not differ, nobody or nothing is asked, or a field does not differ.
    pub fn ask_correction(
        &self,
        act: Act,
        of: &BTreeSet<Whose>,
        asked: &BTreeSet<Field>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::EntriesDiffer {
            first,
            second,
            fields,
        } = &self.state
        else {
            return self.not_now();
        };
        if of.is_empty() {
            return Err(TransitionRefused::NobodyAsked);
        }
        if asked.is_empty() {
            return Err(TransitionRefused::NoFields);
        }
        let same = asked.iter().filter(|field| !fields.contains(field));
        refuse_any(same, TransitionRefused::FieldsDoNotDiffer)?;
        let request = CorrectionRequest {
            act,
            fields: asked.clone(),
            awaited: of.clone(),
            same_person: true,
        };
        let state = CountState::CorrectionAsked {
            first: first.clone(),
            second: second.clone(),
            request,
        };
        Ok(self.after(act, PastStep::CorrectionAsked, state))
    }

    /// Answers what was asked of one entry: a value for each field asked, and for no other. With the
    /// last answer the entries are compared again.
    ///
    /// # Errors
    /// When nothing is asked of this entry, this person cannot answer, a field is missing, too many or
    /// does not take its value, or the count does not fit the ballot.
    pub fn correct(
        &self,
        act: Act,
        whose: Whose,
        values: &BTreeMap<Field, Value>,
        checking: &Checking<'_>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::CorrectionAsked {
            first,
            second,
            request,
        } = &self.state
        else {
            return self.not_now();
        };
        let (mut first, mut second, mut request) = (first.clone(), second.clone(), request.clone());
        if !request.awaited.remove(&whose) {
            return Err(TransitionRefused::NotAwaited);
        }
        let (same_hand, entry) = match whose {
            Whose::First => (second.is_work_of(act.by), &mut first.entry),
            Whose::Second => (first.is_work_of(act.by), &mut second),
        };
        if same_hand {
            return Err(TransitionRefused::SamePerson);
        }
        if request.same_person {
            refuse_other_person(entry, act)?;
        }
        refuse_other_fields(&request.fields, values)?;
        let count = with_values(&entry.count, values)?;
        *entry = entry.typed(act, count);
        let first = check_entry(first.entry, &first.findings, checking)?;
        refuse_structure(&second.count, checking)?;
        let state = next_state(first, second, request);
        Ok(self.after(act, PastStep::Corrected, state))
    }

    /// Reopens a final count, for a reason, and asks for the fields in doubt again: once for each
    /// entry, of two different people. The values so far stay readable in the history.
    ///
    /// # Errors
    /// When the count is not final, the reason is empty, no field is named, or the count lacks one.
    pub fn reopen(
        &self,
        act: Act,
        reason: &str,
        doubtful: &BTreeSet<Field>,
    ) -> Result<Self, TransitionRefused> {
        let CountState::Final { first, second } = &self.state else {
            return self.not_now();
        };
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(TransitionRefused::ReasonMissing);
        }
        if doubtful.is_empty() {
            return Err(TransitionRefused::NoFields);
        }
        let count = &first.entry.count;
        let unknown = doubtful
            .iter()
            .filter(|field| count.value(**field).is_none());
        refuse_any(unknown, TransitionRefused::FieldsNotTaken)?;
        let request = CorrectionRequest {
            act,
            fields: doubtful.clone(),
            awaited: BTreeSet::from([Whose::First, Whose::Second]),
            same_person: false,
        };
        let state = CountState::CorrectionAsked {
            first: first.clone(),
            second: second.clone(),
            request,
        };
        Ok(self.after(act, PastStep::Reopened { reason }, state))
    }
}

fn next_state(first: CheckedEntry, second: Entry, request: CorrectionRequest) -> CountState {
    if request.awaited.is_empty() {
        return settle(first, Some(second));
    }
    CountState::CorrectionAsked {
        first,
        second,
        request,
    }
}

fn refuse_other_fields(
    asked: &BTreeSet<Field>,
    values: &BTreeMap<Field, Value>,
) -> Result<(), TransitionRefused> {
    let too_many = values.keys().filter(|field| !asked.contains(field));
    refuse_any(too_many, TransitionRefused::FieldsNotAsked)?;
    let missing = asked.iter().filter(|field| !values.contains_key(field));
    refuse_any(missing, TransitionRefused::FieldsNotAnswered)
}

fn refuse_any<'f>(
    fields: impl Iterator<Item = &'f Field>,
    refusal: fn(Vec<Field>) -> TransitionRefused,
) -> Result<(), TransitionRefused> {
    let fields: Vec<Field> = fields.copied().collect();
    if fields.is_empty() {
        return Ok(());
    }
    Err(refusal(fields))
}

#[cfg(test)]
mod tests;
