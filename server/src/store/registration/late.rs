//! What was sent after registration closed: kept as it was, sealed, with both moments.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::late_attempt::{Column, Entity, Model};
use crate::store::registration::application::Content;
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, NaiveDateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::fmt;

/// An attempt that came too late, without what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateAttempt {
    /// A number, from 1.
    pub id: u64,
    /// Who sent it.
    pub applicant: String,
    /// The application, when one was begun.
    pub application: Option<String>,
    /// The last second that was in time, by the clock of the Netherlands.
    pub closed_at: NaiveDateTime,
    /// When it was received.
    pub received_at: DateTime<Utc>,
}

/// What would have been saved or signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Sent(pub Content);

/// It is personal.
impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what came too late")
    }
}

fn content_of(row: &str) -> Place<'_> {
    Place {
        table: "late_attempt",
        column: "content",
        row,
    }
}

/// Saves an attempt; it is never changed afterwards. Answers its number.
///
/// # Errors
/// When the database refuses.
pub async fn save_late_attempt(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: &LateAttempt,
    sent: &Sent,
) -> Result<u64, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    let id = last.unwrap_or(0) + 1;
    let row = Model {
        id,
        election: key.election().to_owned(),
        applicant: new.applicant.clone(),
        application: new.application.clone(),
        content: key.seal_json(&content_of(&id.to_string()), &sent.0)?,
        closed_at: new.closed_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        received_at: moment_text(new.received_at),
    };
    row.into_active_model().insert(tx).await?;
    number("late_attempt.id", id)
}

/// Every attempt of an election that came too late, oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_late_attempts(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<LateAttempt>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// An attempt with what was sent.
///
/// # Errors
/// [`AppError::Missing`] when the election has none with that number; [`AppError::Sealed`].
pub async fn load_late_attempt(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: u64,
) -> Result<(LateAttempt, Sent), AppError> {
    let found = Entity::find_by_id(column("late_attempt.id", id)?)
        .filter(Column::Election.eq(key.election()))
        .one(db)
        .await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "late attempt",
        key: id.to_string(),
    })?;
    let sent = key.open_json(&content_of(&id.to_string()), &row.content)?;
    Ok((from_row(row)?, Sent(sent)))
}

fn from_row(row: Model) -> Result<LateAttempt, AppError> {
    let closed_at = row.closed_at.parse();
    Ok(LateAttempt {
        id: number("late_attempt.id", row.id)?,
        applicant: row.applicant,
        application: row.application,
        closed_at: closed_at
            .map_err(|_| AppError::unreadable("late_attempt.closed_at", &row.closed_at))?,
        received_at: moment("late_attempt.received_at", &row.received_at)?,
    })
}
