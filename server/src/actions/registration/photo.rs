//! Keeping the photo of an application, and taking it away.

use super::load_registration;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::photo::Photo;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{Application, load_draft, save_draft};
use crate::store::registration::photo::{remove_photo, save_photo};
use sea_orm::ConnectionTrait;

/// Keeps a photo instead of the one there was. Its digest becomes part of what is signed.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; when the database refuses.
pub async fn keep_photo(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (application, photo): (&Application, &Photo),
) -> Result<(), AppError> {
    must_be_open(tx, by, application).await?;
    let kept = save_photo(tx, key, (&application.id, photo), by.at).await?;
    note(tx, by, key, (application, audit::sha256(&photo.bytes))).await?;
    let event = Event::PhotoKept {
        election: application.election.clone(),
        application: application.id.clone(),
        sha256: kept.sha256,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Removes the photo. There being none is no error.
///
/// # Errors
/// As [`keep_photo`].
pub async fn take_photo_away(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    application: &Application,
) -> Result<(), AppError> {
    must_be_open(tx, by, application).await?;
    if remove_photo(tx, &application.id).await? {
        note(tx, by, key, (application, String::new())).await?;
        let event = Event::PhotoRemoved {
            election: application.election.clone(),
            application: application.id.clone(),
        };
        audit::record(tx, by, &event).await?;
    }
    Ok(())
}

async fn note(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (application, sha256): (&Application, String),
) -> Result<(), AppError> {
    let draft = load_draft(tx, key, &application.id).await?;
    let mut details = draft.unwrap_or_default();
    details.photo_sha256 = sha256;
    save_draft(tx, key, (&application.id, &details), by.at).await
}

async fn must_be_open(
    tx: &impl ConnectionTrait,
    by: &By,
    application: &Application,
) -> Result<(), AppError> {
    let registration = load_registration(tx, &application.election).await?;
    match registration.is_open(by.at) {
        true => Ok(()),
        false => Err(AppError::RegistrationClosed),
    }
}
