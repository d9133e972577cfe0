//! Decisions on too few candidates. The last one of a body sets its seats in this election; the seats as
//! planned stay where they are.

use crate::error::AppError;
use crate::store::entity::shortage_decision::{Column, Entity, Model};
use crate::store::values::{column, day, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was decided about the seats of a body with too few candidates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShortageDecision {
    /// A number within the body, from 1.
    pub number: u64,
    /// Seats as planned.
    pub planned: u64,
    /// How many stood.
    pub candidates: u64,
    /// Seats that remain.
    pub seats: u64,
    /// How many of them go to residents who are drawn.
    pub drawn: u64,
    /// The day of the decision.
    pub decided_on: NaiveDate,
}

/// Saves a decision; it is never changed afterwards, and the next one takes its place.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_shortage_decision(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    decision: &ShortageDecision,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("shortage.number", decision.number)?,
        planned: column("shortage.planned", decision.planned)?,
        candidates: column("shortage.candidates", decision.candidates)?,
        seats: column("shortage.seats", decision.seats)?,
        drawn: column("shortage.drawn", decision.drawn)?,
        decided_on: decision.decided_on.to_string(),
        recorded_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The decision that holds for each body that has one.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_shortage_decisions(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, ShortageDecision>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.body.clone(), from_row(&row)?)))
        .collect()
}

/// The decision that holds for one body, when there is one.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn load_shortage_decision(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Option<ShortageDecision>, AppError> {
    let row = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_desc(Column::Number)
        .one(db)
        .await?;
    row.as_ref().map(from_row).transpose()
}

fn from_row(row: &Model) -> Result<ShortageDecision, AppError> {
    Ok(ShortageDecision {
        number: number("shortage.number", row.number)?,
        planned: number("shortage.planned", row.planned)?,
        candidates: number("shortage.candidates", row.candidates)?,
        seats: number("shortage.seats", row.seats)?,
        drawn: number("shortage.drawn", row.drawn)?,
        decided_on: day("shortage.decided_on", &row.decided_on)?,
    })
}
