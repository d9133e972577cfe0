//! Lots that were drawn, in the order of the drawing.

use crate::error::AppError;
use crate::store::entity::LotMethod;
use crate::store::entity::lot::{Column, Entity, Model};
use crate::store::values::{column, from_json, json, moment, moment_text, number};
use chrono::{DateTime, Utc};
use election::allocation::{Ask, DrawnLot};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// A lot with the people who were there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedLot {
    /// Which lot of the body, from 1, in the order of the drawing.
    pub position: u64,
    /// The number drawn.
    pub drawn: u32,
    /// The question it answers, with its whole situation.
    pub asked: Ask,
    /// How it was drawn.
    pub method: LotMethod,
    /// When.
    pub drawn_at: DateTime<Utc>,
    /// Who drew.
    pub drawn_by: String,
    /// Who saw it.
    pub witnesses: String,
}

impl RecordedLot {
    /// What the allocation needs of it.
    #[must_use]
    pub fn answer(&self) -> DrawnLot {
        DrawnLot {
            drawn: self.drawn,
            asked: Some(self.asked.clone()),
        }
    }
}

/// Saves a lot; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because that position is taken.
pub async fn save_lot(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    lot: &RecordedLot,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        position: column("lot.position", lot.position)?,
        drawn: lot.drawn.into(),
        asked: json("lot.asked", &lot.asked)?,
        method: lot.method,
        drawn_at: moment_text(lot.drawn_at),
        drawn_by: lot.drawn_by.clone(),
        witnesses: lot.witnesses.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The lots of a body, in the order of the drawing.
///
/// # Errors
/// When the database refuses, or a stored lot cannot be read.
pub async fn list_lots(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<RecordedLot>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Position)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(RecordedLot {
                position: number("lot.position", row.position)?,
                drawn: number("lot.drawn", row.drawn)?,
                asked: from_json("lot.asked", &row.asked)?,
                method: row.method,
                drawn_at: moment("lot.drawn_at", &row.drawn_at)?,
                drawn_by: row.drawn_by,
                witnesses: row.witnesses,
            })
        })
        .collect()
}
