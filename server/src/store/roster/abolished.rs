//! Seats that the council abolished during the term.

use crate::audit::By;
use crate::error::AppError;
use crate::store::entity::seat_abolished::{Column, Entity, Model};
use crate::store::values::{day, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use succession::roster::SeatNumber;

/// A seat that does not exist any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abolished {
    /// The seat.
    pub seat: SeatNumber,
    /// The first day without it.
    pub since: NaiveDate,
    /// The day of the decision of the council.
    pub decided_on: NaiveDate,
}

/// Saves that a seat is abolished.
///
/// # Errors
/// When the database refuses.
pub async fn save_abolished(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    gone: Abolished,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        seat: gone.seat.into(),
        since: gone.since.to_string(),
        decided_on: gone.decided_on.to_string(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The seats of a body that were abolished, by number.
///
/// # Errors
/// When the database refuses, or a stored day cannot be read.
pub async fn list_abolished(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Abolished>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Seat)
        .all(db)
        .await?;
    rows.iter().map(from_row).collect()
}

/// Those of every body of an election, by body and number.
///
/// # Errors
/// As [`list_abolished`].
pub async fn list_all_abolished(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<Abolished>>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Seat)
        .all(db)
        .await?;
    let mut found: BTreeMap<String, Vec<Abolished>> = BTreeMap::new();
    for row in rows {
        let gone = from_row(&row)?;
        found.entry(row.body).or_default().push(gone);
    }
    Ok(found)
}

fn from_row(row: &Model) -> Result<Abolished, AppError> {
    Ok(Abolished {
        seat: number("seat_abolished.seat", row.seat)?,
        since: day("seat_abolished.since", &row.since)?,
        decided_on: day("seat_abolished.decided_on", &row.decided_on)?,
    })
}
