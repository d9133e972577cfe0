//! What is sealed in a sortition: who is behind an id, the letters, and the reasons.

use super::SortitionKey;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::bulk::insert_all;
use crate::store::entity::{sortition_invitation, sortition_resident, sortition_step};
use crate::store::registration::population::Person;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;

/// Where something is sealed, with the text of its row.
pub(super) struct Sealed {
    table: &'static str,
    column: &'static str,
    row: String,
}

impl Sealed {
    pub(super) fn place(&self) -> Place<'_> {
        Place {
            table: self.table,
            column: self.column,
            row: &self.row,
        }
    }
}

fn resident_place((election, body, sortition): SortitionKey<'_>, resident: &str) -> Sealed {
    Sealed {
        table: "sortition_resident",
        column: "content",
        row: format!("{election}/{body}/{sortition}/{resident}"),
    }
}

fn letter_place((election, body, sortition): SortitionKey<'_>, resident: &str) -> Sealed {
    Sealed {
        table: "sortition_invitation",
        column: "letter",
        row: format!("{election}/{body}/{sortition}/{resident}"),
    }
}

pub(super) fn note_place((election, body, sortition): SortitionKey<'_>, number: u32) -> Sealed {
    Sealed {
        table: "sortition_step",
        column: "note",
        row: format!("{election}/{body}/{sortition}/{number}"),
    }
}

/// Saves who is behind the ids of a frozen list.
///
/// # Errors
/// When the database refuses, or the machine gives no chance.
pub async fn save_residents(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    at: SortitionKey<'_>,
    residents: &[(String, Person)],
) -> Result<(), AppError> {
    let (election, body, sortition) = at;
    let mut rows = Vec::with_capacity(residents.len());
    for (id, person) in residents {
        rows.push(sortition_resident::Model {
            election: election.to_owned(),
            body: body.to_owned(),
            sortition: sortition.into(),
            resident: id.clone(),
            content: key.seal_json(&resident_place(at, id).place(), person)?,
        });
    }
    insert_all::<sortition_resident::ActiveModel>(tx, rows).await
}

/// Who is behind these ids.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn load_residents(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    at: SortitionKey<'_>,
    ids: &[String],
) -> Result<BTreeMap<String, Person>, AppError> {
    let (election, body, sortition) = at;
    let rows = sortition_resident::Entity::find()
        .filter(sortition_resident::Column::Election.eq(election))
        .filter(sortition_resident::Column::Body.eq(body))
        .filter(sortition_resident::Column::Sortition.eq(sortition))
        .filter(sortition_resident::Column::Resident.is_in(ids))
        .all(db)
        .await?;
    let opened = rows.into_iter().map(|row| {
        let place = resident_place(at, &row.resident);
        let person = key.open_json(&place.place(), &row.content)?;
        Ok((row.resident, person))
    });
    opened.collect()
}

/// The letter to somebody who was invited before letters stood among the sealed ones; nothing for anybody else.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn load_letter(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    at: SortitionKey<'_>,
    resident: &str,
) -> Result<Option<Vec<u8>>, AppError> {
    let (election, body, sortition) = at;
    let id = (
        election.to_owned(),
        body.to_owned(),
        i64::from(sortition),
        resident.to_owned(),
    );
    let row = sortition_invitation::Entity::find_by_id(id).one(db).await?;
    let sealed = row.and_then(|row| row.letter);
    let place = letter_place(at, resident);
    sealed
        .map(|bytes| key.open(&place.place(), &bytes))
        .transpose()
}

/// The reason that was written down with a step; empty when there is none.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn load_note(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    at: SortitionKey<'_>,
    number: u32,
) -> Result<String, AppError> {
    let (election, body, sortition) = at;
    let id = (
        election.to_owned(),
        body.to_owned(),
        i64::from(sortition),
        i64::from(number),
    );
    let row = sortition_step::Entity::find_by_id(id).one(db).await?;
    match row.and_then(|row| row.note) {
        Some(sealed) => key.open_text(&note_place(at, number).place(), &sealed),
        None => Ok(String::new()),
    }
}
