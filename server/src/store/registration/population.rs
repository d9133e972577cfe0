//! The extract of the population register of an election: sealed, and found again by blind indexes.

mod found;
mod living;

pub use found::{Sought, find_persons, list_found};
pub use living::list_living_in;

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::bulk::insert_all;
use crate::store::entity::{population_file, resident};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Somebody in the extract.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the register calls the person.
    pub id: String,
    /// The citizen service number, when the extract has it.
    pub bsn: Option<String>,
    /// Initials.
    pub initials: String,
    /// The first names.
    pub first_name: String,
    /// What stands before the last name.
    pub prefix: String,
    /// The last name.
    pub last_name: String,
    /// The date of birth.
    pub birth_date: NaiveDate,
    /// The code of the buurt; none when the register has no address.
    pub buurt: Option<String>,
    /// The first day of living there.
    pub resident_since: Option<NaiveDate>,
    /// The day of leaving the municipality.
    pub left_on: Option<NaiveDate>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
}

/// Somebody's data is never printed.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a person of the register")
    }
}

/// The extract that an election has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopulationFile {
    /// How many persons.
    pub persons: u64,
    /// What proves later which file it was, and tells nothing by itself.
    pub commitment: String,
    /// Who took it in, and when.
    pub imported: (String, DateTime<Utc>),
}

/// A name in the one form in which names are compared: small letters without accents, and nothing else.
#[must_use]
pub fn comparable(name: &str) -> String {
    let plain = name.nfkd().flat_map(char::to_lowercase);
    plain.filter(|sign| sign.is_alphanumeric()).collect()
}

/// A last name in the same form, without what can stand before it: people write that in either place.
#[must_use]
pub fn comparable_last(name: &str) -> String {
    const BEFORE: [&str; 22] = [
        "van", "de", "der", "den", "het", "'t", "’t", "ter", "ten", "te", "op", "in", "von", "da",
        "dos", "del", "della", "di", "du", "la", "le", "el",
    ];
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_before = |word: &&&str| BEFORE.contains(&word.to_lowercase().as_str());
    let before = words.iter().take_while(is_before).count();
    // A name can be nothing but such a word.
    let from = before.min(words.len().saturating_sub(1));
    comparable(&words.get(from..).unwrap_or_default().concat())
}

fn bsn_index(key: &ElectionKey, bsn: &str) -> String {
    key.index("bsn", bsn)
}

/// Who has no address has an index too, so that no index tells an older extract.
fn buurt_index(key: &ElectionKey, buurt: Option<&str>) -> String {
    key.index("buurt", buurt.unwrap_or_default())
}

fn name_index(key: &ElectionKey, last_name: &str, birth_date: NaiveDate) -> String {
    let name = comparable_last(last_name);
    key.index("name and birth date", &format!("{name}|{birth_date}"))
}

/// Removes the extract of an election.
///
/// # Errors
/// When the database refuses.
pub async fn clear_population(tx: &impl ConnectionTrait, election: &str) -> Result<(), AppError> {
    resident::Entity::delete_many()
        .filter(resident::Column::Election.eq(election))
        .exec(tx)
        .await?;
    population_file::Entity::delete_many()
        .filter(population_file::Column::Election.eq(election))
        .exec(tx)
        .await?;
    Ok(())
}

/// Saves which extract an election has; its persons come after it.
///
/// # Errors
/// When the database refuses, also because there is one.
pub async fn save_population_file(
    tx: &impl ConnectionTrait,
    election: &str,
    file: &PopulationFile,
) -> Result<(), AppError> {
    let row = population_file::Model {
        election: election.to_owned(),
        persons: column("population_file.persons", file.persons)?,
        commitment: file.commitment.clone(),
        imported_by: file.imported.0.clone(),
        imported_at: moment_text(file.imported.1),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves some persons of the extract; the first of them has the number `first`.
///
/// # Errors
/// When the database refuses, or the machine gives no chance.
pub async fn save_persons(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    first: u64,
    persons: &[Person],
) -> Result<(), AppError> {
    let numbered = (first..).zip(persons);
    let rows = numbered.map(|(number, person)| -> Result<resident::Model, AppError> {
        let bsn = person.bsn.as_deref();
        Ok(resident::Model {
            election: key.election().to_owned(),
            number: column("resident.number", number)?,
            bsn_index: bsn.map(|bsn| bsn_index(key, bsn)),
            name_index: name_index(key, &person.last_name, person.birth_date),
            buurt_index: Some(buurt_index(key, person.buurt.as_deref())),
            content: key.seal_json(&place(&row_of(key, number)), person)?,
        })
    });
    let rows: Result<Vec<_>, AppError> = rows.collect();
    insert_all::<resident::ActiveModel>(tx, rows?).await
}

/// Opens a row, with its number.
fn opened(key: &ElectionKey, row: &resident::Model) -> Result<(u64, Person), AppError> {
    let person = key.open_json(&place(&row_of(key, row.number)), &row.content)?;
    Ok((number("resident.number", row.number)?, person))
}

fn row_of(key: &ElectionKey, number: impl fmt::Display) -> String {
    format!("{}/{number}", key.election())
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "resident",
        column: "content",
        row,
    }
}

/// The extract that an election has; nothing before the first.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn load_population_file(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Option<PopulationFile>, AppError> {
    let row = population_file::Entity::find_by_id(election)
        .one(db)
        .await?;
    let file = row.map(|row| -> Result<PopulationFile, AppError> {
        let at = moment("population_file.imported_at", &row.imported_at)?;
        Ok(PopulationFile {
            persons: number("population_file.persons", row.persons)?,
            commitment: row.commitment,
            imported: (row.imported_by, at),
        })
    });
    file.transpose()
}

#[cfg(test)]
mod tests;
