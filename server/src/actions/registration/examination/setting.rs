//! Whether two officials must look at each application: a setting of the election, changed with a reason.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::{
    SettingChange, list_setting_changes, load_election, save_setting_change,
};
use sea_orm::ConnectionTrait;

/// What the program begins with: two officials.
const BEGINS_WITH: bool = true;

/// The setting of an election, with every change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Whether a second official must look.
    pub four_eyes: bool,
    /// Every change, oldest first.
    pub changes: Vec<SettingChange>,
}

impl Setting {
    /// What a page showed to whoever changes it.
    #[must_use]
    pub fn shown(&self) -> String {
        self.changes.len().to_string()
    }
}

/// A change as an official sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingChanged {
    /// Whether a second official must look from now on.
    pub four_eyes: bool,
    /// Why.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// The setting that holds.
///
/// # Errors
/// When the database refuses.
pub async fn load_setting(db: &impl ConnectionTrait, election: &str) -> Result<Setting, AppError> {
    let changes = list_setting_changes(db, election).await?;
    Ok(Setting {
        four_eyes: changes.last().map_or(BEGINS_WITH, |last| last.four_eyes),
        changes,
    })
}

/// Changes the setting. What was proposed before stays as it is: only what is examined from now on follows it.
///
/// # Errors
/// [`AppError::NoReason`] without a reason; [`AppError::AnswerChanged`] when it was changed since it was shown, or
/// is like that already.
pub async fn change_setting(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election): (&ElectionKey, &str),
    change: &SettingChanged,
) -> Result<(), AppError> {
    let reason = change.reason.trim();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    load_election(tx, election).await?;
    let before = load_setting(tx, election).await?;
    if before.shown() != change.shown || before.four_eyes == change.four_eyes {
        return Err(AppError::AnswerChanged);
    }
    let last = before.changes.last();
    let saved = SettingChange {
        version: last.map_or(1, |last| last.version.saturating_add(1)),
        four_eyes: change.four_eyes,
        reason: reason.to_owned(),
        changed_by: by.actor.clone(),
        changed_at: by.at,
    };
    save_setting_change(tx, election, &saved).await?;
    let event = Event::FourEyesChanged {
        election: election.to_owned(),
        version: saved.version,
        four_eyes: saved.four_eyes,
        reason_commitment: key.commitment("reason", reason.as_bytes()),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
