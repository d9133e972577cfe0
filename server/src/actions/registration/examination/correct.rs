//! Correcting an application ex officio: a new version with a reason, and what was signed stays readable.

use super::dossier::Dossier;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Content, Details, save_body, save_step, save_version,
};
use crate::store::registration::load_planned_seats;
use election::registration::course::Step;
use sea_orm::ConnectionTrait;

/// What an official corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What the fields say from now on.
    pub details: Details,
    /// The body from now on; whoever is on a joint list keeps that of the list.
    pub body: String,
    /// Why.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// What came of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrected {
    /// There is a new version.
    Saved(u32),
    /// Nothing was saved: nothing differs.
    Same,
}

/// Corrects an application.
///
/// # Errors
/// [`AppError::NoReason`] without a reason; [`AppError::AnswerChanged`] when it is no longer as it was shown;
/// [`AppError::Course`] when the session decided; [`AppError::Missing`] for a body that takes no part.
pub async fn correct(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    correction: &Correction,
) -> Result<Corrected, AppError> {
    let reason = correction.reason.trim();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    let dossier = Dossier::load_as_shown(tx, key, (election, id), &correction.shown).await?;
    let before = dossier.content().cloned();
    let on_list = dossier.application.joint_list.is_some();
    let body = match (&before, on_list) {
        (Some(before), true) => before.body.clone(),
        _ => Some(correction.body.clone()),
    };
    if let Some(body) = &body {
        load_planned_seats(tx, election, body).await?;
    }
    let content = Content {
        body,
        details: correction.details.clone(),
        joint_list: dossier.application.joint_list.clone(),
        position: dossier.application.position,
    };
    if before.as_ref() == Some(&content) {
        return Ok(Corrected::Same);
    }
    let version = dossier.course.version().saturating_add(1);
    save_version(tx, key, (id, version), (&content, by, reason)).await?;
    save_step(tx, by, (id, Step::Corrected { version })).await?;
    if content.body != dossier.application.body {
        save_body(tx, id, content.body.as_deref()).await?;
    }
    let event = Event::ApplicationCorrected {
        election: election.to_owned(),
        application: id.to_owned(),
        version,
        content_commitment: key.commitment("content", &content.signed_bytes()?),
        reason_commitment: key.commitment("reason", reason.as_bytes()),
    };
    audit::record(tx, by, &event).await?;
    Ok(Corrected::Saved(version))
}
