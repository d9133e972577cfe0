//! The sessions themselves, and what their minutes say.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::validity_session::{Column, Entity, Model};
use crate::store::values::{day, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A session that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValiditySession {
    /// Which one, from 1.
    pub number: u32,
    /// The session that it corrects; none for the first.
    pub corrects: Option<u32>,
    /// Where it was held.
    pub place: String,
    /// The day.
    pub held_on: NaiveDate,
    /// Why a correction was held; empty for the first. The minutes are public, so it names nobody.
    pub reason: String,
    /// SHA-256 of what was shown and confirmed.
    pub shown: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

fn minutes_of(row: &str) -> Place<'_> {
    Place {
        table: "validity_session",
        column: "minutes",
        row,
    }
}

fn row_key(election: &str, number: u32) -> String {
    format!("{election}/{number}")
}

/// Saves a session with what its minutes say; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is that session.
pub async fn save_session<M: Serialize>(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (session, minutes): (&ValiditySession, &M),
) -> Result<(), AppError> {
    let row_key = row_key(key.election(), session.number);
    let row = Model {
        election: key.election().to_owned(),
        number: session.number.into(),
        corrects: session.corrects.map(i64::from),
        place: session.place.clone(),
        held_on: session.held_on.to_string(),
        reason: session.reason.clone(),
        shown: session.shown.clone(),
        minutes: key.seal_json(&minutes_of(&row_key), minutes)?,
        recorded_at: moment_text(session.recorded_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The sessions of an election, the first one first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_sessions(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<ValiditySession>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// What the minutes of a session say; none when there is no such session.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn load_minutes<M: DeserializeOwned>(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    session: u32,
) -> Result<Option<M>, AppError> {
    let found = Entity::find_by_id((key.election().to_owned(), i64::from(session)))
        .one(db)
        .await?;
    let row_key = row_key(key.election(), session);
    found
        .map(|row| key.open_json(&minutes_of(&row_key), &row.minutes))
        .transpose()
}

fn from_row(row: Model) -> Result<ValiditySession, AppError> {
    let corrects = row.corrects;
    Ok(ValiditySession {
        number: number("validity_session.number", row.number)?,
        corrects: corrects
            .map(|corrects| number("validity_session.corrects", corrects))
            .transpose()?,
        place: row.place,
        held_on: day("validity_session.held_on", &row.held_on)?,
        reason: row.reason,
        shown: row.shown,
        recorded_at: moment("validity_session.recorded_at", &row.recorded_at)?,
    })
}
