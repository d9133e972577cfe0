//! What a typist does: begin, save, finish, answer for findings, mend; and withdrawing what somebody left.

use super::keep::{take, values_of};
use crate::audit::{By, CountingEvent, Event};
use crate::error::AppError;
use crate::store::counting::StationKey;
use election::counting::{CountRecord, Field, Finding, Value, Whose};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// Begins the first or the second entry of a station.
///
/// # Errors
/// [`AppError::Count`] when that is not possible now, or not for this person; [`AppError::CountedByFile`] when
/// the count came from a file; what [`super::load_work`] refuses.
pub async fn begin_entry(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    entry: Whose,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| match entry {
            Whose::First => work.count.record.begin_first(act, key.1, &work.shape),
            Whose::Second => work.count.record.begin_second(act, &work.shape),
        },
        |work, _| {
            Ok(CountingEvent::EntryBegun {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entry,
            })
        },
    )
    .await
}

/// Saves fields of an unfinished entry.
///
/// # Errors
/// As [`begin_entry`].
pub async fn save_sheet(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    entry: Whose,
    values: &BTreeMap<Field, Value>,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| match entry {
            Whose::First => work.count.record.save_first(act, values),
            Whose::Second => work.count.record.save_second(act, values),
        },
        |work, after| {
            Ok(CountingEvent::SheetSaved {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entry,
                sha256: Event::digest(&values_of(&after.state, entry))?,
            })
        },
    )
    .await
}

/// Finishes an entry.
///
/// # Errors
/// As [`begin_entry`].
pub async fn finish_entry(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    entry: Whose,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| match entry {
            Whose::First => work.count.record.finish_first(act, &work.checking()),
            Whose::Second => work.count.record.finish_second(act, &work.checking()),
        },
        |work, after| {
            Ok(CountingEvent::EntryFinished {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entry,
                count_state: after.state.name(),
                sha256: Event::digest(&values_of(&after.state, entry))?,
            })
        },
    )
    .await
}

/// Answers for a finding in the first entry: checked against the paper, with an explanation.
///
/// # Errors
/// As [`begin_entry`].
pub async fn confirm_finding(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    finding: &Finding,
    explanation: &str,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| work.count.record.confirm(act, finding, explanation),
        |work, after| {
            Ok(CountingEvent::FindingConfirmed {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                code: finding.code,
                explanation_sha256: Event::digest(explanation.trim())?,
                count_state: after.state.name(),
            })
        },
    )
    .await
}

/// Mends values of a first entry with findings; it is checked again.
///
/// # Errors
/// As [`begin_entry`].
pub async fn mend_entry(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    values: &BTreeMap<Field, Value>,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| work.count.record.mend(act, values, &work.checking()),
        |work, after| {
            Ok(CountingEvent::EntryMended {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                fields: values.keys().copied().collect(),
                count_state: after.state.name(),
                sha256: Event::digest(&values_of(&after.state, Whose::First))?,
            })
        },
    )
    .await
}

/// Withdraws an entry that is not needed or that somebody left; what was entered stays in the history.
///
/// # Errors
/// As [`begin_entry`].
pub async fn withdraw_entry(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    entry: Whose,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| match entry {
            Whose::First => work.count.record.withdraw_first(act),
            Whose::Second => work.count.record.withdraw_second(act),
        },
        |work, _| {
            Ok(CountingEvent::EntryWithdrawn {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entry,
            })
        },
    )
    .await
}
