//! What comes after the closing second is kept and refused: the server decides, not the browser.

use super::load_registration;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::list_of_applicant;
use crate::store::registration::late::{LateAttempt, Sent, save_late_attempt};
use sea_orm::ConnectionTrait;

/// Keeps what an applicant sent after registration closed; answers the attempt.
///
/// # Errors
/// When the database refuses.
pub async fn record_late(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (applicant, sent): (&str, &Sent),
) -> Result<LateAttempt, AppError> {
    let registration = load_registration(tx, key.election()).await?;
    let begun = list_of_applicant(tx, applicant).await?;
    let mut attempt = LateAttempt {
        id: 0,
        applicant: applicant.to_owned(),
        application: begun.into_iter().last().map(|one| one.id),
        closed_at: registration.closes_at,
        received_at: by.at,
    };
    attempt.id = save_late_attempt(tx, key, &attempt, sent).await?;
    let event = Event::CameTooLate {
        election: key.election().to_owned(),
        applicant: applicant.to_owned(),
        attempt: attempt.id,
        closed_at: attempt.closed_at,
        received_at: attempt.received_at,
    };
    audit::record(tx, by, &event).await?;
    Ok(attempt)
}
