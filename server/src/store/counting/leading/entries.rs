//! What was done with the counts of an election, without their values; and the findings that were answered for.

use crate::error::AppError;
use crate::store::entity::{station_count, station_count_step};
use crate::store::values::{from_json, moment, number};
use chrono::{DateTime, Utc};
use election::counting::{CheckedFinding, CountState, PastStep};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// A step in the course of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryStep {
    /// The station.
    pub station: u32,
    /// What was done.
    pub step: PastStep,
    /// The account.
    pub account: u64,
    /// When.
    pub at: DateTime<Utc>,
}

/// Every step of every count of an election, by station and in the order in which they were taken.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_entry_steps(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<EntryStep>, AppError> {
    use station_count_step::Column;
    let rows: Vec<(i64, String, i64, String)> = station_count_step::Entity::find()
        .select_only()
        .columns([Column::Station, Column::Step, Column::Account, Column::At])
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Station)
        .order_by_asc(Column::Number)
        .into_tuple()
        .all(db)
        .await?;
    let steps = rows.into_iter().map(|(station, step, account, at)| {
        Ok(EntryStep {
            station: number("station_count_step.station", station)?,
            step: from_json("station_count_step.step", &step)?,
            account: number("station_count_step.account", account)?,
            at: moment("station_count_step.at", &at)?,
        })
    });
    steps.collect()
}

/// By station: the findings of its count that somebody answered for.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_answered_findings(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<u32, Vec<CheckedFinding>>, AppError> {
    use station_count::Column;
    let rows: Vec<(i64, String)> = station_count::Entity::find()
        .select_only()
        .columns([Column::Station, Column::Record])
        .filter(Column::Election.eq(election))
        .filter(Column::AnsweredFindings.gt(0))
        .into_tuple()
        .all(db)
        .await?;
    let found = rows.into_iter().map(|(station, record)| {
        let state: CountState = from_json("station_count.record", &record)?;
        let mut findings = state.findings();
        findings.retain(|one| one.confirmation.is_some());
        Ok((number("station_count.station", station)?, findings))
    });
    found.collect()
}
