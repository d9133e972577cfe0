//! Established results. A version is written once, and a correction names the version before it.

use crate::error::AppError;
use crate::store::entity::result::{Column, Entity, Model};
use crate::store::steps::{list_steps, save_steps};
use crate::store::values::{column, day, from_json, json, number};
use chrono::NaiveDate;
use election::allocation::{Completed, Votes};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// A result as it was established, with everything it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstablishedResult {
    /// The version, from 1.
    pub version: u64,
    /// The version it replaces; none for the first.
    pub replaces: Option<u64>,
    /// Why it replaces that version; empty for the first.
    pub reason: String,
    /// The day it was established.
    pub established_on: NaiveDate,
    /// The name of the regulation that was applied.
    pub regulation: String,
    /// The votes it rests on.
    pub votes: Votes,
    /// The seats, the persons and the steps.
    pub completed: Completed,
}

/// Saves a new version.
///
/// # Errors
/// When the database refuses: the version is there, or the one it replaces is not.
pub async fn save_result(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    result: &EstablishedResult,
) -> Result<(), AppError> {
    let version = column("result.version", result.version)?;
    let replaces = result
        .replaces
        .map(|before| column("result.replaces", before));
    let outcome = Completed {
        steps: Vec::new(),
        ..result.completed.clone()
    };
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        version,
        replaces: replaces.transpose()?,
        reason: result.reason.clone(),
        established_on: result.established_on.to_string(),
        regulation: result.regulation.clone(),
        votes: json("result.votes", &result.votes)?,
        outcome: json("result.outcome", &outcome)?,
    };
    row.into_active_model().insert(tx).await?;
    save_steps(tx, (election, body, version), &result.completed.steps).await
}

/// The version of the result of a body that counts; none while it is not established.
///
/// # Errors
/// When the database refuses, or a stored result cannot be read.
pub async fn load_latest_result(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Option<EstablishedResult>, AppError> {
    Ok(list_results(db, election, body).await?.pop())
}

/// All versions of the result of a body, oldest first.
///
/// # Errors
/// When the database refuses, or a stored result cannot be read.
pub async fn list_results(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<EstablishedResult>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let mut results = Vec::with_capacity(rows.len());
    for row in rows {
        let steps = list_steps(db, (election, body, row.version)).await?;
        let completed: Completed = from_json("result.outcome", &row.outcome)?;
        results.push(EstablishedResult {
            version: number("result.version", row.version)?,
            replaces: row
                .replaces
                .map(|before| number("result.replaces", before))
                .transpose()?,
            reason: row.reason,
            established_on: day("result.established_on", &row.established_on)?,
            regulation: row.regulation,
            votes: from_json("result.votes", &row.votes)?,
            completed: Completed { steps, ..completed },
        });
    }
    Ok(results)
}

/// The latest version of each body of an election that has a result.
///
/// # Errors
/// When the database refuses.
pub async fn list_latest_versions(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, u64>, AppError> {
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .columns([Column::Body, Column::Version])
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Version)
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(body, version)| Ok((body, number("result.version", version)?)))
        .collect()
}
