//! Signals: holding an extract of the population register against who sits, and what an official does with what that
//! shows. Nothing follows from a signal by itself.

mod compare;
mod known;
mod standing;

pub use compare::compare_with_roster;
pub use known::{Subject, list_unlinked};
pub use standing::{ShownSignal, SignalState, count_open_signals, find_signal, list_standing};

use crate::audit::{self, By, Event, SignalEvent};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::signals::{save_dismissed, save_settled};
use sea_orm::ConnectionTrait;
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
