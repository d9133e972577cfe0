//! What the administrator does with mail: having it sent once more, and stopping it.
//!
//! Only the administrator decides that a mail goes out again of which nobody knows whether it arrived.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::outbox::State;
use crate::store::mail::{load_listed, save_resent, save_stopped};
use sea_orm::ConnectionTrait;

/// Has a mail sent once more that did not go out, or of which that is not known.
///
/// # Errors
/// [`AppError::Missing`] when there is no such mail, [`AppError::AnswerChanged`] when it is no longer as shown.
pub async fn resend(
    tx: &impl ConnectionTrait,
    by: &By,
    (mail, shown): (u64, State),
) -> Result<(), AppError> {
    let found = load_listed(tx, mail).await?;
    let fits = found.state == shown && shown.can_be_resent(found.kind);
    if !fits || !save_resent(tx, by.at, (mail, shown)).await? {
        return Err(AppError::AnswerChanged);
    }
    let event = Event::MailResent { mail, state: shown };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Stops a mail that still waits, or leaves one alone that is unsure.
///
/// # Errors
/// As [`resend`].
pub async fn stop(
    tx: &impl ConnectionTrait,
    by: &By,
    (mail, shown): (u64, State),
) -> Result<(), AppError> {
    let found = load_listed(tx, mail).await?;
    let fits = found.state == shown && shown.can_be_stopped();
    if !fits || !save_stopped(tx, (mail, shown)).await? {
        return Err(AppError::AnswerChanged);
    }
    let event = Event::MailStopped { mail, state: shown };
    audit::record(tx, by, &event).await?;
    Ok(())
}
