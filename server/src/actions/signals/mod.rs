//! Signals: holding an extract of the population register against who sits and who may succeed, and what an official
//! does with what that shows. Nothing follows from a signal by itself.

mod compare;
mod everybody;
mod known;
mod link;
mod standing;

pub use compare::compare_with_roster;
pub use everybody::Subject;
pub use link::{Linkable, Lookup, end_link, link_by_hand, list_linkable};
pub use standing::{
    ShownSignal, SignalList, SignalState, count_open_signals, count_waiting, find_signal,
    list_body_signals, list_standing,
};

use crate::actions::vacancy::{NewBar, record_bar};
use crate::audit::{self, By, Event, SignalEvent};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::signals::{save_barred, save_dismissed, save_settled};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::rules::Reason;
use succession::vacancy::VacancyId;

/// Settles a signal with the vacancy that was reported for it.
///
/// # Errors
/// [`AppError::Missing`]; [`AppError::AnswerChanged`] when something was done with it already.
pub async fn settle_signal(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    vacancy: VacancyId,
) -> Result<(), AppError> {
    must_be_free(tx, by, (election, body, number)).await?;
    save_settled(tx, by, (election, body, number), vacancy).await?;
    let settled = SignalEvent::Settled {
        election: election.to_owned(),
        body: body.to_owned(),
        signal: number,
        vacancy,
    };
    audit::record(tx, by, &Event::Signal(settled)).await?;
    Ok(())
}

/// The reasons for which a candidate can be passed over after a signal.
pub const CONFIRMED: [Reason; 3] = [Reason::MovedOut, Reason::Deceased, Reason::Ineligible];

/// Confirms a signal about a candidate who may succeed: from that day the candidate cannot be considered.
///
/// # Errors
/// As [`settle_signal`], also when it does not wait, or the candidate got a seat; [`AppError::Missing`] for a reason
/// that no signal gives; as [`record_bar`].
pub async fn confirm_signal(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    (reason, on): (Reason, NaiveDate),
) -> Result<(), AppError> {
    let found = find_signal(tx, (election, body, number), crate::clock::day_of(by.at)).await?;
    let waits = found.state == SignalState::Open && found.may_succeed;
    let (true, Some(person)) = (waits, found.stored.person.stood_as()) else {
        return Err(AppError::AnswerChanged);
    };
    if !CONFIRMED.contains(&reason) {
        return Err(AppError::Missing {
            what: "reason",
            key: reason.word().to_owned(),
        });
    }
    let bar = NewBar {
        person,
        reason,
        withdrawn: false,
        on,
    };
    let position = record_bar(tx, by, (election, body), bar).await?;
    save_barred(tx, by, (election, body, number), position).await?;
    let confirmed = SignalEvent::Confirmed {
        election: election.to_owned(),
        body: body.to_owned(),
        signal: number,
        position,
    };
    audit::record(tx, by, &Event::Signal(confirmed)).await?;
    Ok(())
}

/// Dismisses a signal for a reason; the same fact is no signal again.
///
/// # Errors
/// As [`settle_signal`]; [`AppError::NoReason`].
pub async fn dismiss_signal(
    tx: &impl ConnectionTrait,
    (by, key): (&By, &ElectionKey),
    (body, number): (&str, u64),
    reason: &str,
) -> Result<(), AppError> {
    let election = key.election();
    must_be_free(tx, by, (election, body, number)).await?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    save_dismissed(tx, (by, key), (body, number), reason).await?;
    let dismissed = SignalEvent::Dismissed {
        election: election.to_owned(),
        body: body.to_owned(),
        signal: number,
        reason_commitment: key.commitment("signal_end.reason", reason.as_bytes()),
    };
    audit::record(tx, by, &Event::Signal(dismissed)).await?;
    Ok(())
}

async fn must_be_free(
    tx: &impl ConnectionTrait,
    by: &By,
    signal: (&str, &str, u64),
) -> Result<(), AppError> {
    let found = find_signal(tx, signal, crate::clock::day_of(by.at)).await?;
    match found.stored.end {
        None => Ok(()),
        Some(_) => Err(AppError::AnswerChanged),
    }
}
