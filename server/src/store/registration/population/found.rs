//! Who in the extract can be somebody, by blind indexes: one person, or many in few queries.

use super::{Person, bsn_index, name_index, opened};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::entity::resident;
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Both databases take so many values in one question.
const AT_A_TIME: usize = 10_000;

/// By what somebody is sought.
#[derive(Clone, Copy)]
pub struct Sought<'s> {
    /// The citizen service number, when it is known.
    pub bsn: Option<&'s str>,
    /// The last name, with or without what stands before it.
    pub last_name: &'s str,
    /// The date of birth.
    pub birth_date: NaiveDate,
}

/// Somebody's data is never printed.
impl fmt::Debug for Sought<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("somebody who is sought")
    }
}

/// Who in the extract can be this person: those with the citizen service number, and when there is none, or it is not
/// known, those with the last name and the date of birth.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn find_persons(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    bsn: Option<&str>,
    (last_name, birth_date): (&str, NaiveDate),
) -> Result<Vec<Person>, AppError> {
    let sought = Sought {
        bsn,
        last_name,
        birth_date,
    };
    let found = list_found(db, key, &[sought]).await?;
    Ok(found.into_iter().flatten().collect())
}

/// The same for many, in their order.
///
/// # Errors
/// As [`find_persons`].
pub async fn list_found(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    sought: &[Sought<'_>],
) -> Result<Vec<Vec<Person>>, AppError> {
    let by_bsn = |one: &Sought<'_>| one.bsn.map(|bsn| bsn_index(key, bsn));
    let indexes = sought.iter().filter_map(by_bsn).collect();
    let bsns = Index::load(db, key, (resident::Column::BsnIndex, indexes)).await?;
    let with_bsn = |one: &Sought<'_>| by_bsn(one).map_or(Vec::new(), |index| bsns.of(&index));
    let mut all: Vec<Vec<Person>> = sought.iter().map(with_bsn).collect();
    let by_name = |one: &Sought<'_>| name_index(key, one.last_name, one.birth_date);
    let left = sought
        .iter()
        .zip(&all)
        .filter(|(_, found)| found.is_empty());
    let indexes = left.map(|(one, _)| by_name(one)).collect();
    let names = Index::load(db, key, (resident::Column::NameIndex, indexes)).await?;
    for (one, found) in sought.iter().zip(&mut all) {
        if found.is_empty() {
            *found = names.of(&by_name(one));
        }
    }
    Ok(all)
}

/// Persons by one of their indexes.
struct Index(BTreeMap<String, Vec<Person>>);

impl Index {
    async fn load(
        db: &impl ConnectionTrait,
        key: &ElectionKey,
        (column, indexes): (resident::Column, BTreeSet<String>),
    ) -> Result<Self, AppError> {
        let mut found = Self(BTreeMap::new());
        let indexes: Vec<String> = indexes.into_iter().collect();
        for some in indexes.chunks(AT_A_TIME) {
            let rows = resident::Entity::find()
                .filter(resident::Column::Election.eq(key.election()))
                .filter(column.is_in(some));
            // Not in the query: for that order SQLite walks through the whole extract.
            let mut rows = rows.all(db).await?;
            rows.sort_by_key(|row| row.number);
            for row in rows {
                let (_, person) = opened(key, &row)?;
                let index = match column {
                    resident::Column::BsnIndex => row.bsn_index,
                    _ => Some(row.name_index),
                };
                found
                    .0
                    .entry(index.unwrap_or_default())
                    .or_default()
                    .push(person);
            }
        }
        Ok(found)
    }

    fn of(&self, index: &str) -> Vec<Person> {
        self.0.get(index).cloned().unwrap_or_default()
    }
}
