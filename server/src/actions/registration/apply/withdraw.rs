//! Withdrawing an application: until registration closes, and not after the session decided.

use super::draft::load_own;
use crate::actions::registration::joint_list::leave_joint_list;
use crate::actions::registration::load_registration;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::save_step;
use crate::store::registration::photo::remove_photo;
use election::registration::course::Step;
use sea_orm::ConnectionTrait;

/// Withdraws the application of an applicant: it leaves its joint list, and its photo is gone.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::AnswerChanged`] when another version was signed since it was
/// shown; [`AppError::RegistrationClosed`]; [`AppError::Course`] when nothing was signed.
pub async fn withdraw(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
    shown: &str,
) -> Result<(), AppError> {
    let own = load_own(tx, key, applicant).await?;
    let own = own.ok_or_else(|| AppError::Missing {
        what: "application of the applicant",
        key: applicant.to_owned(),
    })?;
    let registration = load_registration(tx, key.election()).await?;
    if !registration.is_open(by.at) {
        return Err(AppError::RegistrationClosed);
    }
    if own.shown() != shown {
        return Err(AppError::AnswerChanged);
    }
    let id = own.application.id.as_str();
    save_step(tx, by, (id, Step::Withdrawn)).await?;
    leave_joint_list(tx, by, key, &own.application).await?;
    remove_photo(tx, id).await?;
    let event = Event::ApplicationWithdrawn {
        election: key.election().to_owned(),
        application: id.to_owned(),
        version: own.course.version(),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
