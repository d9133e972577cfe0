//! Whether an appointment is still as it was shown to who confirms something about it.

use crate::audit::Event;
use crate::error::AppError;
use crate::store::appointment::load_appointment;
use sea_orm::ConnectionTrait;

/// That nothing happened to an appointment since it was shown.
#[derive(Debug, Clone)]
pub struct Check {
    /// What was told.
    pub told: String,
    /// The digest that was shown; nothing for what needs no confirmation.
    pub shown: Option<String>,
}

impl Check {
    /// Refuses when something happened since.
    ///
    /// # Errors
    /// As for [`check_unchanged`].
    pub async fn still_holds(
        &self,
        tx: &impl ConnectionTrait,
        key: (&str, &str),
        number: u32,
    ) -> Result<(), AppError> {
        match &self.shown {
            Some(shown) => check_unchanged(tx, key, number, (shown, &self.told)).await,
            None => Ok(()),
        }
    }
}

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
