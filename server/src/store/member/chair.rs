//! Chairs who hold no seat. The name is sealed.

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{external_chair, external_chair_end};
use crate::store::values::{column, day, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use std::fmt;

/// A chair from outside the body.
#[derive(Clone, PartialEq, Eq)]
pub struct ExternalChair {
    /// Which one of the body, from 1.
    pub number: u64,
    /// The name.
    pub name: String,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while it is not known.
    pub until: Option<NaiveDate>,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// What the decision is known by.
    pub decision: String,
}

impl ExternalChair {
    /// Whether this one is chair on that day.
    #[must_use]
    pub fn sits_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// It holds a name.
impl fmt::Debug for ExternalChair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "external chair {} since {}", self.number, self.since)
    }
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "external_chair",
        column: "name",
        row,
    }
}

fn row_key(election: &str, body: &str, number: i64) -> String {
    format!("{election}/{body}/{number}")
}

/// Saves a chair.
///
/// # Errors
/// When the database refuses, or there is no chance for sealing.
pub async fn save_chair(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    body: &str,
    chair: &ExternalChair,
) -> Result<(), AppError> {
    let number = column("external_chair.number", chair.number)?;
    let row = row_key(key.election(), body, number);
    let new = external_chair::Model {
        election: key.election().to_owned(),
        body: body.to_owned(),
        number,
        name: key.seal_text(&place(&row), &chair.name)?,
        since: chair.since.to_string(),
        decided_on: chair.decided_on.to_string(),
        decision: chair.decision.clone(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    new.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves until when somebody is chair.
///
/// # Errors
/// When the database refuses, also because that was saved already.
pub async fn save_chair_end(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    (until, decision): (NaiveDate, &str),
) -> Result<(), AppError> {
    let row = external_chair_end::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("external_chair_end.number", number)?,
        until: until.to_string(),
        decision: decision.to_owned(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The chairs of a body, by number.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read; [`AppError::Sealed`].
pub async fn list_chairs(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<Vec<ExternalChair>, AppError> {
    let election = key.election();
    let rows = external_chair::Entity::find()
        .filter(external_chair::Column::Election.eq(election))
        .filter(external_chair::Column::Body.eq(body))
        .order_by_asc(external_chair::Column::Number)
        .all(db)
        .await?;
    let ends = external_chair_end::Entity::find()
        .filter(external_chair_end::Column::Election.eq(election))
        .filter(external_chair_end::Column::Body.eq(body))
        .all(db)
        .await?;
    let ends: BTreeMap<i64, String> = ends
        .into_iter()
        .map(|row| (row.number, row.until))
        .collect();
    let chairs = rows.into_iter().map(|row| {
        let place_of = row_key(election, body, row.number);
        let until = ends.get(&row.number);
        let until = until.map(|until| day("external_chair_end.until", until));
        Ok(ExternalChair {
            number: number("external_chair.number", row.number)?,
            name: key.open_text(&place(&place_of), &row.name)?,
            since: day("external_chair.since", &row.since)?,
            until: until.transpose()?,
            decided_on: day("external_chair.decided_on", &row.decided_on)?,
            decision: row.decision,
        })
    });
    chairs.collect()
}

/// The bodies that have a chair from outside on that day, without a name.
///
/// # Errors
/// When the database refuses, or a stored day cannot be read.
pub async fn list_chair_numbers(
    db: &impl ConnectionTrait,
    election: &str,
    on: NaiveDate,
) -> Result<BTreeMap<String, u64>, AppError> {
    let rows = external_chair::Entity::find()
        .filter(external_chair::Column::Election.eq(election))
        .filter(external_chair::Column::Since.lte(on.to_string()))
        .all(db)
        .await?;
    let over = external_chair_end::Entity::find()
        .filter(external_chair_end::Column::Election.eq(election))
        .filter(external_chair_end::Column::Until.lt(on.to_string()))
        .all(db)
        .await?;
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows {
        let ended =
            |end: &external_chair_end::Model| end.body == row.body && end.number == row.number;
        if !over.iter().any(ended) {
            *found.entry(row.body).or_default() += 1;
        }
    }
    Ok(found)
}
