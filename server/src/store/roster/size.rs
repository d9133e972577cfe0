//! The decisions of the council on the number of seats of a body, as they were recorded.

use crate::audit::By;
use crate::error::AppError;
use crate::store::entity::size_decision::{Column, Entity, Model};
use crate::store::values::{column, day, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// A decision of the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeDecision {
    /// How many seats the body gets.
    pub seats: u32,
    /// The first day with so many.
    pub from: NaiveDate,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// What the decision is known by.
    pub decision: String,
}

/// Saves a decision; answers which one it is, from 1.
///
/// # Errors
/// When the database refuses.
pub async fn save_size_decision(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    made: &SizeDecision,
) -> Result<u64, AppError> {
    let before = list_size_decisions(tx, (election, body)).await?.len();
    let which = u64::try_from(before).unwrap_or(u64::MAX - 1) + 1;
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("size_decision.number", which)?,
        seats: made.seats.into(),
        from_day: made.from.to_string(),
        decided_on: made.decided_on.to_string(),
        decision: made.decision.clone(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(which)
}

/// The decisions about a body, in the order of recording.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_size_decisions(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<SizeDecision>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    let decisions = rows.into_iter().map(|row| {
        Ok(SizeDecision {
            seats: number("size_decision.seats", row.seats)?,
            from: day("size_decision.from_day", &row.from_day)?,
            decided_on: day("size_decision.decided_on", &row.decided_on)?,
            decision: row.decision,
        })
    });
    decisions.collect()
}
