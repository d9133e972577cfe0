//! The findings that a coordinator looked at.

use crate::error::AppError;
use crate::store::entity::finding_tick;
use crate::store::values::{moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// A finding that was ticked off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// The station.
    pub station: u32,
    /// SHA-256 of the finding with its answer.
    pub finding_sha256: String,
    /// The code of the check.
    pub code: String,
    /// What the coordinator noted; may be empty.
    pub note: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// Saves that a finding was ticked off.
///
/// # Errors
/// When the database refuses, also because it was ticked off before.
pub async fn save_tick(
    tx: &impl ConnectionTrait,
    election: &str,
    tick: &Tick,
) -> Result<(), AppError> {
    let row = finding_tick::Model {
        election: election.to_owned(),
        station: tick.station.into(),
        finding_sha256: tick.finding_sha256.clone(),
        code: tick.code.clone(),
        note: tick.note.clone(),
        ticked_at: moment_text(tick.at),
        ticked_by: tick.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every finding of an election that was ticked off, by station and moment.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_ticks(db: &impl ConnectionTrait, election: &str) -> Result<Vec<Tick>, AppError> {
    let rows = finding_tick::Entity::find()
        .filter(finding_tick::Column::Election.eq(election))
        .order_by_asc(finding_tick::Column::Station)
        .order_by_asc(finding_tick::Column::TickedAt)
        .all(db)
        .await?;
    let ticks = rows.into_iter().map(|row| {
        Ok(Tick {
            station: number("finding_tick.station", row.station)?,
            finding_sha256: row.finding_sha256,
            code: row.code,
            note: row.note,
            at: moment("finding_tick.ticked_at", &row.ticked_at)?,
            by: row.ticked_by,
        })
    });
    ticks.collect()
}
