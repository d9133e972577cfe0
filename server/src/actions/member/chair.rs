//! A chair who holds no seat: from when, until when, by which decision.

use super::MemberRefusal;
use crate::audit::{self, By, Event, MemberEvent};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::member::{ExternalChair, list_chairs, save_chair, save_chair_end};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// A chair, as the griffie records one.
#[derive(Clone, PartialEq, Eq)]
pub struct NewChair {
    /// The name.
    pub name: String,
    /// The first day.
    pub since: NaiveDate,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// What the decision is known by.
    pub decision: String,
}

/// Records a chair. A body has one at a time.
///
/// # Errors
/// [`AppError::Member`] when there is a chair on that day or later.
pub async fn record_chair(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    body: &str,
    new: &NewChair,
) -> Result<(), AppError> {
    let chairs = list_chairs(tx, key, body).await?;
    let still = |one: &ExternalChair| one.until.is_none_or(|last| new.since <= last);
    if chairs.iter().any(still) {
        return Err(MemberRefusal::ChairThere.into());
    }
    let chair = ExternalChair {
        number: chairs.last().map_or(1, |last| last.number + 1),
        name: new.name.clone(),
        since: new.since,
        until: None,
        decided_on: new.decided_on,
        decision: new.decision.clone(),
    };
    save_chair(tx, (key, by), body, &chair).await?;
    let recorded = MemberEvent::ChairRecorded {
        election: key.election().to_owned(),
        body: body.to_owned(),
        chair: chair.number,
        since: chair.since,
        decided_on: chair.decided_on,
        name_sha256: key.commitment("external_chair", chair.name.as_bytes()),
    };
    audit::record(tx, by, &Event::Member(recorded)).await?;
    Ok(())
}

/// Records the last day of the chair there is.
///
/// # Errors
/// [`AppError::Member`] when nobody is chair without an end, or the day lies before the first.
pub async fn end_chair(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    body: &str,
    (until, decision): (NaiveDate, &str),
) -> Result<(), AppError> {
    let chairs = list_chairs(tx, key, body).await?;
    let chair = chairs.iter().find(|one| one.until.is_none());
    let chair = chair.ok_or(MemberRefusal::NoChair)?;
    let since = chair.since;
    if until < since {
        return Err(MemberRefusal::ChairBefore { since }.into());
    }
    let of = (key.election(), body, chair.number);
    save_chair_end(tx, by, of, (until, decision)).await?;
    let ended = MemberEvent::ChairEnded {
        election: key.election().to_owned(),
        body: body.to_owned(),
        chair: chair.number,
        until,
    };
    audit::record(tx, by, &Event::Member(ended)).await?;
    Ok(())
}
