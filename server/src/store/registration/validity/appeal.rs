//! Objections and appeals against a session on validity: who, until when, and how they ended.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{appeal, appeal_step};
use crate::store::values::{day, from_word, moment_text, number, word};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What was lodged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealKind {
    /// An objection, which the bureau answers.
    Objection,
    /// An appeal, which somebody else decides.
    Appeal,
}

/// What whoever lodged it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LodgedBy {
    /// A candidate.
    Candidate,
    /// Somebody who may vote.
    Voter,
    /// An office, as the municipality.
    Authority,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealOutcome {
    /// It was right.
    Upheld,
    /// It was not.
    Dismissed,
    /// It was not considered.
    Inadmissible,
    /// Whoever lodged it took it back.
    Withdrawn,
}

/// Who it was, and what was said.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// The name.
    pub name: String,
    /// What was said.
    pub text: String,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what somebody said")
    }
}

/// An objection or an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Which one, from 1.
    pub number: u32,
    /// Against which session.
    pub session: u32,
    /// What it is.
    pub kind: AppealKind,
    /// What whoever lodged it is.
    pub lodged_by: LodgedBy,
    /// The application that it is about, when it is about one.
    pub application: Option<String>,
    /// Who it was, and what was said.
    pub words: Words,
    /// The day.
    pub lodged_on: NaiveDate,
    /// The last day of the term, as it was then.
    pub until: NaiveDate,
    /// How it ended, oldest first; the last one holds.
    pub steps: Vec<AppealStep>,
}

/// One outcome of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealStep {
    /// How it ended.
    pub outcome: AppealOutcome,
    /// The day.
    pub decided_on: NaiveDate,
    /// The session that corrected what was decided.
    pub correction: Option<u32>,
    /// What was said.
    pub text: String,
}

impl Appeal {
    /// The outcome that holds.
    #[must_use]
    pub fn outcome(&self) -> Option<&AppealStep> {
        self.steps.last()
    }
}

fn place<'r>(table: &'static str, row: &'r str) -> Place<'r> {
    Place {
        table,
        column: "words",
        row,
    }
}

/// Saves an objection or an appeal; its steps are saved apart.
///
/// # Errors
/// When the database refuses, also because there is one with that number.
pub async fn save_appeal(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: &Appeal,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row_key = format!("{}/{}", key.election(), new.number);
    let row = appeal::Model {
        election: key.election().to_owned(),
        number: new.number.into(),
        session: new.session.into(),
        kind: word("appeal.kind", new.kind)?,
        lodged_by: word("appeal.lodged_by", new.lodged_by)?,
        application: new.application.clone(),
        words: key.seal_json(&place("appeal", &row_key), &new.words)?,
        lodged_on: new.lodged_on.to_string(),
        until: new.until.to_string(),
        recorded_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves how an appeal ended, as its step of that position.
///
/// # Errors
/// When the database refuses, also because there is that step.
pub async fn save_appeal_step(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    ((appeal, position), step): ((u32, u32), &AppealStep),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row_key = format!("{}/{appeal}/{position}", key.election());
    let row = appeal_step::Model {
        election: key.election().to_owned(),
        number: appeal.into(),
        position: position.into(),
        outcome: word("appeal_step.outcome", step.outcome)?,
        decided_on: step.decided_on.to_string(),
        correction: step.correction.map(i64::from),
        words: key.seal_text(&place("appeal_step", &row_key), &step.text)?,
        recorded_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The objections and appeals of an election with their steps, oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_appeals(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<Vec<Appeal>, AppError> {
    let rows = appeal::Entity::find()
        .filter(appeal::Column::Election.eq(key.election()))
        .order_by_asc(appeal::Column::Number)
        .all(db)
        .await?;
    let steps = appeal_step::Entity::find()
        .filter(appeal_step::Column::Election.eq(key.election()))
        .order_by_asc(appeal_step::Column::Number)
        .order_by_asc(appeal_step::Column::Position)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = steps.iter().filter(|step| step.number == row.number);
            let own: Result<Vec<AppealStep>, AppError> =
                own.map(|step| step_from_row(key, step)).collect();
            from_row(key, row, own?)
        })
        .collect()
}

fn from_row(
    key: &ElectionKey,
    row: appeal::Model,
    steps: Vec<AppealStep>,
) -> Result<Appeal, AppError> {
    let row_key = format!("{}/{}", row.election, row.number);
    Ok(Appeal {
        number: number("appeal.number", row.number)?,
        session: number("appeal.session", row.session)?,
        kind: from_word("appeal.kind", &row.kind)?,
        lodged_by: from_word("appeal.lodged_by", &row.lodged_by)?,
        words: key.open_json(&place("appeal", &row_key), &row.words)?,
        lodged_on: day("appeal.lodged_on", &row.lodged_on)?,
        until: day("appeal.until", &row.until)?,
        application: row.application,
        steps,
    })
}

fn step_from_row(key: &ElectionKey, row: &appeal_step::Model) -> Result<AppealStep, AppError> {
    let row_key = format!("{}/{}/{}", row.election, row.number, row.position);
    let correction = row.correction;
    Ok(AppealStep {
        outcome: from_word("appeal_step.outcome", &row.outcome)?,
        decided_on: day("appeal_step.decided_on", &row.decided_on)?,
        correction: correction
            .map(|session| number("appeal_step.correction", session))
            .transpose()?,
        text: key.open_text(&place("appeal_step", &row_key), &row.words)?,
    })
}
