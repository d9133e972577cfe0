//! What a session meant for each body.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::validity_body::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

/// What came of a session for one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BodyOutcome {
    /// The body.
    pub body: String,
    /// How many candidacies are valid.
    pub valid: u64,
    /// How many are not.
    pub invalid: u64,
    /// Seats that are filled.
    pub seats: u64,
    /// How many of them go to residents who are drawn.
    pub drawn: u64,
    /// Whether a vote is held.
    pub vote: bool,
    /// Whether its ballot must be drawn, for the first time or anew.
    pub affected: bool,
}

/// Saves what a session meant for every body.
///
/// # Errors
/// When the database refuses.
pub async fn save_body_outcomes(
    tx: &impl ConnectionTrait,
    (election, session): (&str, u32),
    outcomes: &[BodyOutcome],
) -> Result<(), AppError> {
    let rows = outcomes.iter().map(|one| {
        Ok(Model {
            election: election.to_owned(),
            session: session.into(),
            body: one.body.clone(),
            valid: column("validity_body.valid", one.valid)?,
            invalid: column("validity_body.invalid", one.invalid)?,
            seats: column("validity_body.seats", one.seats)?,
            drawn: column("validity_body.drawn", one.drawn)?,
            vote: one.vote.into(),
            affected: one.affected.into(),
        })
    });
    let rows: Result<Vec<Model>, AppError> = rows.collect();
    insert_all::<ActiveModel>(tx, rows?).await
}

/// What a session meant for every body, by code.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_body_outcomes(
    db: &impl ConnectionTrait,
    (election, session): (&str, u32),
) -> Result<Vec<BodyOutcome>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Session.eq(i64::from(session)))
        .order_by_asc(Column::Body)
        .all(db)
        .await?;
    let outcomes = rows.into_iter().map(|row| {
        Ok(BodyOutcome {
            body: row.body,
            valid: number("validity_body.valid", row.valid)?,
            invalid: number("validity_body.invalid", row.invalid)?,
            seats: number("validity_body.seats", row.seats)?,
            drawn: number("validity_body.drawn", row.drawn)?,
            vote: row.vote != 0,
            affected: row.affected != 0,
        })
    });
    outcomes.collect()
}

/// The bodies whose ballot must be drawn after a session, by code: all with candidates after the first, and after
/// a correction those whose entrants are no longer the same.
///
/// # Errors
/// When the database refuses.
pub async fn affected_bodies(
    db: &impl ConnectionTrait,
    election: &str,
    session: u32,
) -> Result<Vec<String>, AppError> {
    let bodies = Entity::find()
        .select_only()
        .column(Column::Body)
        .filter(Column::Election.eq(election))
        .filter(Column::Session.eq(i64::from(session)))
        .filter(Column::Affected.eq(1))
        .order_by_asc(Column::Body)
        .into_tuple()
        .all(db)
        .await?;
    Ok(bodies)
}
