//! What a coordinator asks again, and the answers.

use super::keep::{take, values_of};
use crate::audit::{By, CountingEvent, Event};
use crate::error::AppError;
use crate::store::counting::StationKey;
use election::counting::{CountRecord, Field, Value, Whose};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// Asks the person of one entry, or of both, for fields that differ.
///
/// # Errors
/// [`crate::error::AppError::Count`] when that is not possible now; what [`super::load_work`] refuses.
pub async fn ask_correction(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    of: &BTreeSet<Whose>,
    fields: &BTreeSet<Field>,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| work.count.record.ask_correction(act, of, fields),
        |work, _| {
            Ok(CountingEvent::FieldsAsked {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entries: of.iter().copied().collect(),
                fields: fields.iter().copied().collect(),
            })
        },
    )
    .await
}

/// Answers what was asked of one entry.
///
/// # Errors
/// As [`ask_correction`].
pub async fn correct_entry(
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
        |work, act| {
            let checking = work.checking();
            work.count.record.correct(act, entry, values, &checking)
        },
        |work, after| {
            Ok(CountingEvent::FieldsAnswered {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                entry,
                fields: values.keys().copied().collect(),
                count_state: after.state.name(),
                sha256: Event::digest(&values_of(&after.state, entry))?,
            })
        },
    )
    .await
}

/// Reopens a final count for a reason, and asks for the fields in doubt again. Its votes are no longer part of
/// the tabulation until it is final again.
///
/// # Errors
/// As [`ask_correction`].
pub async fn reopen_count(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    reason: &str,
    fields: &BTreeSet<Field>,
) -> Result<CountRecord, AppError> {
    take(
        tx,
        by,
        key,
        |work, act| work.count.record.reopen(act, reason, fields),
        |work, _| {
            Ok(CountingEvent::CountReopened {
                election: key.0.to_owned(),
                body: work.body.code.clone(),
                station: key.1,
                fields: fields.iter().copied().collect(),
                reason_sha256: Event::digest(reason.trim())?,
            })
        },
    )
    .await
}
