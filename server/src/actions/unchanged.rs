//! Whether an appointment is still as it was shown to who confirms something about it.

use crate::audit::Event;
use crate::error::AppError;
use crate::store::appointment::load_appointment;
use sea_orm::ConnectionTrait;

/// The digest of what is confirmed: the appointment, how much happened to it, and what was told.
///
/// # Errors
/// Never in practice: every part can be written as JSON.
pub fn appointment_digest(number: u32, events: usize, told: &str) -> Result<String, AppError> {
    Event::digest(&(number, events, told))
}

/// Refuses when something happened to the appointment since that digest was shown.
///
/// # Errors
/// [`AppError::AnswerChanged`]; [`AppError::Missing`] when there is no such appointment.
pub async fn check_unchanged(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    number: u32,
    (shown, told): (&str, &str),
) -> Result<(), AppError> {
    let now = load_appointment(tx, key, number).await?;
    if shown == appointment_digest(number, now.events.len(), told)? {
        Ok(())
    } else {
        Err(AppError::AnswerChanged)
    }
}
