//! Investigations of the count of a station.

use crate::error::AppError;
use crate::store::entity::{investigation, investigation_end, station};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeSet;

/// The count of a station that is, or was, under investigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Investigation {
    /// Which investigation of the election, from 1.
    pub number: u64,
    /// The station.
    pub station: u32,
    /// Who asked for it.
    pub asked_by: String,
    /// Why.
    pub reason: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By whom.
    pub opened_by: String,
    /// What it found; none while it is open.
    pub end: Option<InvestigationEnd>,
}

/// What an investigation found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvestigationEnd {
    /// What was found.
    pub findings: String,
    /// Whether ballots were counted again.
    pub recounted: bool,
    /// When it was closed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// Saves a new investigation.
///
/// # Errors
/// When the database refuses, also because there is that number.
pub async fn save_investigation(
    tx: &impl ConnectionTrait,
    election: &str,
    opened: &Investigation,
) -> Result<(), AppError> {
    let row = investigation::Model {
        election: election.to_owned(),
        number: column("investigation.number", opened.number)?,
        station: opened.station.into(),
        asked_by: opened.asked_by.clone(),
        reason: opened.reason.clone(),
        opened_at: moment_text(opened.opened_at),
        opened_by: opened.opened_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what an investigation found.
///
/// # Errors
/// When the database refuses, also because it was closed before.
pub async fn save_investigation_end(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u64),
    end: &InvestigationEnd,
) -> Result<(), AppError> {
    let row = investigation_end::Model {
        election: election.to_owned(),
        number: column("investigation.number", number)?,
        findings: end.findings.clone(),
        recounted: end.recounted,
        ended_at: moment_text(end.at),
        ended_by: end.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every investigation of an election, the oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_all_investigations(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Investigation>, AppError> {
    let ends = investigation_end::Entity::find()
        .filter(investigation_end::Column::Election.eq(election))
        .all(db)
        .await?;
    let rows = investigation::Entity::find()
        .filter(investigation::Column::Election.eq(election))
        .order_by_asc(investigation::Column::Number)
        .all(db)
        .await?;
    let all = rows.into_iter().map(|row| {
        let end = ends.iter().find(|end| end.number == row.number);
        read(row, end)
    });
    all.collect()
}

/// The investigations of the counts of one body, the oldest first.
///
/// # Errors
/// As [`list_all_investigations`].
pub async fn list_investigations(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<Investigation>, AppError> {
    let stations: Vec<i64> = station::Entity::find()
        .select_only()
        .column(station::Column::Number)
        .filter(station::Column::Election.eq(election))
        .filter(station::Column::Body.eq(body))
        .into_tuple()
        .all(db)
        .await?;
    let stations: BTreeSet<i64> = stations.into_iter().collect();
    let mut all = list_all_investigations(db, election).await?;
    all.retain(|one| stations.contains(&one.station.into()));
    Ok(all)
}

/// The investigation with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_investigation(
    db: &impl ConnectionTrait,
    (election, number): (&str, u64),
) -> Result<Investigation, AppError> {
    let key = (election.to_owned(), column("investigation.number", number)?);
    let row = investigation::Entity::find_by_id(key.clone()).one(db);
    let row = row.await?.ok_or_else(|| AppError::Missing {
        what: "investigation",
        key: format!("{election}/{number}"),
    })?;
    let end = investigation_end::Entity::find_by_id(key).one(db).await?;
    read(row, end.as_ref())
}

fn read(
    row: investigation::Model,
    end: Option<&investigation_end::Model>,
) -> Result<Investigation, AppError> {
    let end = end.map(|end| {
        Ok::<_, AppError>(InvestigationEnd {
            findings: end.findings.clone(),
            recounted: end.recounted,
            at: moment("investigation_end.ended_at", &end.ended_at)?,
            by: end.ended_by.clone(),
        })
    });
    Ok(Investigation {
        number: number("investigation.number", row.number)?,
        station: number("investigation.station", row.station)?,
        asked_by: row.asked_by,
        reason: row.reason,
        opened_at: moment("investigation.opened_at", &row.opened_at)?,
        opened_by: row.opened_by,
        end: end.transpose()?,
    })
}
