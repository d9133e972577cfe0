//! The examination of applications: the setting of an election, and the notes of officials, sealed.

use crate::error::AppError;
use crate::omission::{Filled, Text};
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{examination_note, examination_setting};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use election::decision::Ground;
use election::registration::Finding;
use election::registration::calendar::CalendarFinding;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One change of the setting of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingChange {
    /// Which change, from 1.
    pub version: u32,
    /// Whether a second official must look.
    pub four_eyes: bool,
    /// Why.
    pub reason: String,
    /// The account.
    pub changed_by: String,
    /// The moment.
    pub changed_at: DateTime<Utc>,
}

/// What an official wrote at a step of the course of an application.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Note {
    /// The omission as it went out.
    Omission {
        /// The Dutch text.
        nl: Text,
        /// The English text.
        en: Text,
        /// What was filled in.
        filled: Filled,
        /// How the term was found.
        term: Vec<Ground<CalendarFinding>>,
        /// The letter.
        document: u64,
    },
    /// What an official proposes, and why.
    Proposal {
        /// The findings that the official chose.
        grounds: Vec<Ground<Finding>>,
        /// The omissions that were not repaired.
        omissions: Vec<u32>,
        /// The rest, in the words of the official; empty when the grounds say enough.
        reason: String,
    },
    /// Why something was settled or returned.
    Reason {
        /// The words of the official.
        reason: String,
    },
}

/// A note can name a person, so only its kind is printed.
impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Omission { .. } => "the note of an omission",
            Self::Proposal { .. } => "the note of a proposal",
            Self::Reason { .. } => "a note with a reason",
        })
    }
}

/// Saves a change of the setting; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is that version.
pub async fn save_setting_change(
    tx: &impl ConnectionTrait,
    election: &str,
    change: &SettingChange,
) -> Result<(), AppError> {
    let row = examination_setting::Model {
        election: election.to_owned(),
        version: change.version.into(),
        four_eyes: change.four_eyes,
        reason: change.reason.clone(),
        changed_by: change.changed_by.clone(),
        changed_at: moment_text(change.changed_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every change of the setting of an election, oldest first.
///
/// # Errors
/// When the database refuses, or a stored change cannot be read.
pub async fn list_setting_changes(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<SettingChange>, AppError> {
    let rows = examination_setting::Entity::find()
        .filter(examination_setting::Column::Election.eq(election))
        .order_by_asc(examination_setting::Column::Version)
        .all(db)
        .await?;
    let changes = rows.into_iter().map(|row| {
        Ok(SettingChange {
            version: number("examination_setting.version", row.version)?,
            four_eyes: row.four_eyes,
            reason: row.reason,
            changed_by: row.changed_by,
            changed_at: moment("examination_setting.changed_at", &row.changed_at)?,
        })
    });
    changes.collect()
}

/// Saves the note at a step that was saved before; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is a note at that step.
pub async fn save_note(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (application, step): (&str, u32),
    note: &Note,
) -> Result<(), AppError> {
    let row = examination_note::Model {
        application: application.to_owned(),
        step: column("examination_note.step", step)?,
        note: key.seal_json(&place(&row_key(application, step.into())), note)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The notes at the steps of one application, by step.
///
/// # Errors
/// When the database refuses, or a note cannot be opened.
pub async fn list_notes(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    application: &str,
) -> Result<BTreeMap<u32, Note>, AppError> {
    let rows = examination_note::Entity::find()
        .filter(examination_note::Column::Application.eq(application))
        .all(db)
        .await?;
    let notes = rows.into_iter().map(|row| {
        let at = row_key(&row.application, row.step);
        Ok((
            number("examination_note.step", row.step)?,
            key.open_json(&place(&at), &row.note)?,
        ))
    });
    notes.collect()
}

fn row_key(application: &str, step: i64) -> String {
    format!("{application}/{step}")
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "examination_note",
        column: "note",
        row,
    }
}
