//! The public offices that somebody stated, sealed. A new statement comes beside the one before it.

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::office_statement::{Column, Entity, Model};
use crate::store::person::{person_of_word, person_word};
use crate::store::values::{column, day, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use std::fmt;
use succession::roster::Person;

/// What somebody stated.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficeStatement {
    /// Which one of this person, from 1.
    pub number: u64,
    /// The offices, one on a line; empty for none.
    pub offices: String,
    /// The day.
    pub stated_on: NaiveDate,
    /// Who recorded it.
    pub actor: String,
}

/// It is personal.
impl fmt::Debug for OfficeStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "statement {} of {}", self.number, self.stated_on)
    }
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "office_statement",
        column: "content",
        row,
    }
}

fn row_key(row: &Model) -> String {
    format!(
        "{}/{}/{}/{}",
        row.election, row.body, row.person, row.number
    )
}

/// Saves a statement.
///
/// # Errors
/// When the database refuses, or there is no chance for sealing.
pub async fn save_statement(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (body, person): (&str, Person),
    statement: &OfficeStatement,
) -> Result<(), AppError> {
    let mut row = Model {
        election: key.election().to_owned(),
        body: body.to_owned(),
        person: person_word(person),
        number: column("office_statement.number", statement.number)?,
        content: Vec::new(),
        stated_on: statement.stated_on.to_string(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.content = key.seal_text(&place(&row_key(&row)), &statement.offices)?;
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Everything that somebody stated, oldest first; of one day in the order of recording.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read; [`AppError::Sealed`].
pub async fn list_statements(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, person): (&str, Person),
) -> Result<Vec<OfficeStatement>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Body.eq(body))
        .filter(Column::Person.eq(person_word(person)))
        .order_by_asc(Column::StatedOn)
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    let statements = rows.into_iter().map(|row| {
        Ok(OfficeStatement {
            number: number("office_statement.number", row.number)?,
            offices: key.open_text(&place(&row_key(&row)), &row.content)?,
            stated_on: day("office_statement.stated_on", &row.stated_on)?,
            actor: row.made_by,
        })
    });
    statements.collect()
}

/// What held on a day for each person of a body: of what was stated until then, the latest; of one day the last recorded.
///
/// # Errors
/// As [`list_statements`].
pub async fn list_statements_on(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, on): (&str, NaiveDate),
) -> Result<BTreeMap<Person, String>, AppError> {
    // A day is stored with the year first, so that text in order is days in order.
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Body.eq(body))
        .filter(Column::StatedOn.lte(on.to_string()))
        .order_by_asc(Column::StatedOn)
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    let latest: BTreeMap<String, Model> = rows
        .into_iter()
        .map(|row| (row.person.clone(), row))
        .collect();
    let stated = latest.into_values().map(|row| {
        let person = person_of_word(&row.person)
            .ok_or_else(|| AppError::unreadable("office_statement.person", &row.person))?;
        Ok((person, key.open_text(&place(&row_key(&row)), &row.content)?))
    });
    stated.collect()
}
