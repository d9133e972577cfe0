//! Established results. A version is written once, and a correction names the version before it.

use crate::error::AppError;
use crate::store::entity::result::{Column, Entity, Model};
use crate::store::steps::{list_steps, save_steps};
use crate::store::values::{day, from_json, json, number};
use chrono::NaiveDate;
use election::allocation::{Completed, Step, Votes};
use election::result::{Correction, ElectionResult};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// Saves a new version.
///
/// # Errors
/// When the database refuses: the version is there, or the one it replaces is not.
pub async fn save_result(
    tx: &impl ConnectionTrait,
    election: &str,
    result: &ElectionResult,
) -> Result<(), AppError> {
    let version = i64::from(result.version);
    let correction = result.correction.as_ref();
    let outcome = Completed {
        steps: Vec::new(),
        ..result.allocation.clone()
    };
    let row = Model {
        election: election.to_owned(),
        body: result.wijkraad.clone(),
        version,
        replaces: correction.map(|correction| correction.replaces.into()),
        reason: correction.map_or_else(String::new, |correction| correction.reason.clone()),
        established_on: result.established_on.to_string(),
        regulation: result.reglement.clone(),
        votes: json("result.votes", &result.votes)?,
        lots: json("result.lots", &result.lots)?,
        outcome: json("result.outcome", &outcome)?,
    };
    row.into_active_model().insert(tx).await?;
    let key = (election, result.wijkraad.as_str(), version);
    save_steps(tx, key, &result.allocation.steps).await
}

/// The version of the result of a body that counts; none while it is not established.
///
/// # Errors
/// When the database refuses, or a stored result cannot be read.
pub async fn load_latest_result(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Option<ElectionResult>, AppError> {
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
) -> Result<Vec<ElectionResult>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let mut results = Vec::with_capacity(rows.len());
    for row in rows {
        let steps = list_steps(db, (election, body, row.version)).await?;
        results.push(from_row(row, steps)?);
    }
    Ok(results)
}

pub(super) fn from_row(row: Model, steps: Vec<Step>) -> Result<ElectionResult, AppError> {
    let allocation: Completed = from_json("result.outcome", &row.outcome)?;
    let replaces: Option<u32> = row
        .replaces
        .map(|before| number("result.replaces", before))
        .transpose()?;
    Ok(ElectionResult {
        wijkraad: row.body,
        reglement: row.regulation,
        version: number("result.version", row.version)?,
        correction: replaces.map(|replaces| Correction {
            replaces,
            reason: row.reason,
        }),
        established_on: day("result.established_on", &row.established_on)?,
        votes: from_json("result.votes", &row.votes)?,
        lots: from_json("result.lots", &row.lots)?,
        allocation: Completed {
            steps,
            ..allocation
        },
    })
}

/// The latest version of each body of an election that has a result.
///
/// # Errors
/// When the database refuses.
pub async fn list_latest_versions(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, u32>, AppError> {
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

/// The day of the first result of each body of an election that has one, with the regulation it went by.
///
/// # Errors
/// When the database refuses, or a stored day cannot be read.
pub async fn list_first_established(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, (NaiveDate, String)>, AppError> {
    let rows: Vec<(String, String, String)> = Entity::find()
        .select_only()
        .columns([Column::Body, Column::EstablishedOn, Column::Regulation])
        .filter(Column::Election.eq(election))
        .order_by_desc(Column::Version)
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(body, on, regulation)| Ok((body, (day("result.established_on", &on)?, regulation))))
        .collect()
}

/// What pages that show every body need of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatestVersion {
    /// The version.
    pub version: u32,
    /// The day on which it was established.
    pub established_on: NaiveDate,
    /// The votes it rests on.
    pub votes: Votes,
}

/// The version that counts of each body of an election that has a result, with its votes.
///
/// # Errors
/// When the database refuses, or a stored result cannot be read.
pub async fn list_latest_votes(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, LatestVersion>, AppError> {
    let rows: Vec<(String, i64, String, String)> = Entity::find()
        .select_only()
        .columns([
            Column::Body,
            Column::Version,
            Column::EstablishedOn,
            Column::Votes,
        ])
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Version)
        .into_tuple()
        .all(db)
        .await?;
    let latest: BTreeMap<String, (i64, String, String)> = rows
        .into_iter()
        .map(|(body, version, on, votes)| (body, (version, on, votes)))
        .collect();
    latest
        .into_iter()
        .map(|(body, (version, on, votes))| {
            let latest = LatestVersion {
                version: number("result.version", version)?,
                established_on: day("result.established_on", &on)?,
                votes: from_json("result.votes", &votes)?,
            };
            Ok((body, latest))
        })
        .collect()
}
