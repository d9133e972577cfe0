//! Requests to count again, with what was decided on them.

use crate::error::AppError;
use crate::store::entity::{recount_decision, recount_request};
use crate::store::values::{column, day, from_json, json, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// A request to count again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecountRequest {
    /// Which request of the election, from 1.
    pub number: u64,
    /// The body it is about.
    pub body: String,
    /// The stations it is about; all of the body when there are none.
    pub stations: Vec<u32>,
    /// Who asks.
    pub requested_by: String,
    /// The day of the request.
    pub requested_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
    /// What was decided; none while nothing is.
    pub decision: Option<RecountDecision>,
}

/// What was decided on a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecountDecision {
    /// Whether there is a recount.
    pub granted: bool,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
}

/// Saves a new request.
///
/// # Errors
/// When the database refuses, also because there is that number.
pub async fn save_recount_request(
    tx: &impl ConnectionTrait,
    election: &str,
    request: &RecountRequest,
) -> Result<(), AppError> {
    let row = recount_request::Model {
        election: election.to_owned(),
        number: column("recount_request.number", request.number)?,
        body: request.body.clone(),
        stations: json("recount_request.stations", &request.stations)?,
        requested_by: request.requested_by.clone(),
        requested_on: request.requested_on.to_string(),
        reason: request.reason.clone(),
        recorded_at: moment_text(request.recorded_at),
        recorded_by: request.recorded_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what was decided on a request.
///
/// # Errors
/// When the database refuses, also because it was decided on before.
pub async fn save_recount_decision(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u64),
    decision: &RecountDecision,
) -> Result<(), AppError> {
    let row = recount_decision::Model {
        election: election.to_owned(),
        number: column("recount_request.number", number)?,
        granted: decision.granted,
        decided_on: decision.decided_on.to_string(),
        reason: decision.reason.clone(),
        recorded_at: moment_text(decision.recorded_at),
        recorded_by: decision.recorded_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every request of an election, the oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_recount_requests(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<RecountRequest>, AppError> {
    let decisions = recount_decision::Entity::find()
        .filter(recount_decision::Column::Election.eq(election))
        .all(db)
        .await?;
    let rows = recount_request::Entity::find()
        .filter(recount_request::Column::Election.eq(election))
        .order_by_asc(recount_request::Column::Number)
        .all(db)
        .await?;
    let all = rows.into_iter().map(|row| {
        let decision = decisions.iter().find(|one| one.number == row.number);
        read(row, decision)
    });
    all.collect()
}

/// The request with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_recount_request(
    db: &impl ConnectionTrait,
    (election, number): (&str, u64),
) -> Result<RecountRequest, AppError> {
    let found = list_recount_requests(db, election).await?;
    let mut found = found.into_iter();
    let found = found.find(|one| one.number == number);
    found.ok_or_else(|| AppError::Missing {
        what: "recount request",
        key: format!("{election}/{number}"),
    })
}

fn read(
    row: recount_request::Model,
    decision: Option<&recount_decision::Model>,
) -> Result<RecountRequest, AppError> {
    let decision = decision.map(|one| {
        Ok::<_, AppError>(RecountDecision {
            granted: one.granted,
            decided_on: day("recount_decision.decided_on", &one.decided_on)?,
            reason: one.reason.clone(),
            recorded_at: moment("recount_decision.recorded_at", &one.recorded_at)?,
            recorded_by: one.recorded_by.clone(),
        })
    });
    Ok(RecountRequest {
        number: number("recount_request.number", row.number)?,
        body: row.body,
        stations: from_json("recount_request.stations", &row.stations)?,
        requested_by: row.requested_by,
        requested_on: day("recount_request.requested_on", &row.requested_on)?,
        reason: row.reason,
        recorded_at: moment("recount_request.recorded_at", &row.recorded_at)?,
        recorded_by: row.recorded_by,
        decision: decision.transpose()?,
    })
}
