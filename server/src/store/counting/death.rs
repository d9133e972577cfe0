//! Candidates who died before the result. A record that was a mistake is withdrawn, not removed.

use crate::error::AppError;
use crate::store::entity::{death, death_withdrawn};
use crate::store::values::{column, day, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::{CandidateNumber, ListNumber};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::{BTreeMap, BTreeSet};

/// The record that a candidate died.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Death {
    /// The code of the body.
    pub body: String,
    /// A number within the body, from 1.
    pub number: u64,
    /// List and place on it.
    pub person: (ListNumber, CandidateNumber),
    /// The day of death.
    pub died_on: NaiveDate,
    /// How the bureau knows.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Why it was a mistake; none while the record holds.
    pub withdrawn: Option<String>,
}

/// Saves a new record.
///
/// # Errors
/// When the database refuses: the number is taken, or there is no such candidate.
pub async fn save_death(
    tx: &impl ConnectionTrait,
    election: &str,
    death: &Death,
) -> Result<(), AppError> {
    let (list, candidate) = death.person;
    let row = death::Model {
        election: election.to_owned(),
        body: death.body.clone(),
        number: column("death.number", death.number)?,
        list: list.into(),
        candidate: candidate.into(),
        died_on: death.died_on.to_string(),
        source: death.source.clone(),
        recorded_at: moment_text(death.recorded_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a record was a mistake.
///
/// # Errors
/// When the database refuses: it was withdrawn before, or there is no such record.
pub async fn save_withdrawal(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    death: u64,
    (reason, at): (&str, DateTime<Utc>),
) -> Result<(), AppError> {
    let row = death_withdrawn::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("death.number", death)?,
        reason: reason.to_owned(),
        withdrawn_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All records of an election, by body and number; also those that were withdrawn.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_deaths(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Death>, AppError> {
    let withdrawn: BTreeMap<(String, i64), String> = death_withdrawn::Entity::find()
        .filter(death_withdrawn::Column::Election.eq(election))
        .all(db)
        .await?
        .into_iter()
        .map(|row| ((row.body, row.number), row.reason))
        .collect();
    let rows = death::Entity::find()
        .filter(death::Column::Election.eq(election))
        .order_by_asc(death::Column::Body)
        .order_by_asc(death::Column::Number)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let key = (row.body, row.number);
            Ok(Death {
                withdrawn: withdrawn.get(&key).cloned(),
                body: key.0,
                number: number("death.number", row.number)?,
                person: (
                    number("death.list", row.list)?,
                    number("death.candidate", row.candidate)?,
                ),
                died_on: day("death.died_on", &row.died_on)?,
                source: row.source,
                recorded_at: moment("death.recorded_at", &row.recorded_at)?,
            })
        })
        .collect()
}

/// The candidates of a body who died, without the records that were withdrawn.
pub(super) fn deceased(deaths: &[Death], body: &str) -> BTreeSet<(ListNumber, CandidateNumber)> {
    let holding = deaths
        .iter()
        .filter(|one| one.body == body && one.withdrawn.is_none());
    holding.map(|one| one.person).collect()
}
