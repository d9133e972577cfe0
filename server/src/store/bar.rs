//! Candidates who cannot be considered though they hold no seat: they said so in writing, moved out, died
//! or lost a requirement. Each statement, and each withdrawal of one, is a row.

use crate::error::AppError;
use crate::store::entity::bar::{Column, Entity, Model};
use crate::store::values::{day, from_word, moment, moment_text, number, word};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use succession::rules::Reason;
use succession::successor::Person;

/// The reasons that an official can write down; the others follow from what is stored.
pub const STATED: [Reason; 4] = [
    Reason::Waived,
    Reason::MovedOut,
    Reason::Deceased,
    Reason::Ineligible,
];

/// A statement that somebody cannot be considered, or its withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The order within the body, from 1.
    pub position: u32,
    /// List and place on it.
    pub person: Person,
    /// Why.
    pub reason: Reason,
    /// Whether an earlier statement is withdrawn.
    pub withdrawn: bool,
    /// The day from which it holds.
    pub on: NaiveDate,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

/// Who cannot be considered on that day, and why: the last reason that still holds.
#[must_use]
pub fn barred_on(bars: &[Bar], on: NaiveDate) -> BTreeMap<Person, Reason> {
    let mut barred: BTreeMap<Person, Vec<Reason>> = BTreeMap::new();
    for bar in bars.iter().filter(|bar| bar.on <= on) {
        let reasons = barred.entry(bar.person).or_default();
        reasons.retain(|reason| *reason != bar.reason);
        if !bar.withdrawn {
            reasons.push(bar.reason);
        }
    }
    let last = |(person, reasons): (Person, Vec<Reason>)| Some((person, *reasons.last()?));
    barred.into_iter().filter_map(last).collect()
}

/// Saves a statement.
///
/// # Errors
/// When the database refuses, also because there is no such candidate.
pub async fn save_bar(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    bar: &Bar,
) -> Result<(), AppError> {
    let step = if bar.withdrawn { "withdrawn" } else { "stated" };
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        position: bar.position.into(),
        list: bar.person.0.into(),
        candidate: bar.person.1.into(),
        reason: word("bar.reason", bar.reason)?,
        step: step.to_owned(),
        on_day: bar.on.to_string(),
        at: moment_text(bar.at),
        actor: bar.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The statements of a body, in the order in which they were recorded.
///
/// # Errors
/// When the database refuses, or a stored statement cannot be read.
pub async fn list_bars(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Bar>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Position)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

pub(super) fn from_row(row: Model) -> Result<Bar, AppError> {
    let list = number("bar.list", row.list)?;
    Ok(Bar {
        position: number("bar.position", row.position)?,
        person: (list, number("bar.candidate", row.candidate)?),
        reason: from_word("bar.reason", &row.reason)?,
        withdrawn: row.step == "withdrawn",
        on: day("bar.on_day", &row.on_day)?,
        at: moment("bar.at", &row.at)?,
        actor: row.actor,
    })
}
