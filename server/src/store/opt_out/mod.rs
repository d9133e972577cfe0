//! The opt-out register, for the whole city and for every election: whom the lot must not invite.
//!
//! Nothing here can be read as a person. It answers yes or no for one who is named, and how many entries there are.

mod request;

pub use request::{Request, Wish, list_over, load_request, remove_request, save_request};

use super::bulk::insert_all;
use super::entity::opt_out::{ActiveModel, Column, Entity, Model};
use super::registration::population::{comparable, comparable_last};
use crate::error::AppError;
use crate::privacy::{ElectionKey, Keys};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;

/// Somebody as the register knows people: two blind indexes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Of last name, first initial and date of birth.
    pub person: String,
    /// Of last name and date of birth.
    pub name: String,
}

impl Mark {
    /// The mark of a person; first names or initials, of which the first letter counts.
    #[must_use]
    pub fn of(key: &ElectionKey, last_name: &str, first: &str, birth_date: NaiveDate) -> Self {
        let last = comparable_last(last_name);
        Self {
            person: person_index(key, &last, initial(first), birth_date),
            name: key.index("opt-out name", &format!("{last}|{birth_date}")),
        }
    }

    /// The mark of who has the same last name and date of birth, and no first name that is known.
    fn without_initial(key: &ElectionKey, last_name: &str, birth_date: NaiveDate) -> String {
        person_index(key, &comparable_last(last_name), None, birth_date)
    }
}

fn person_index(key: &ElectionKey, last: &str, first: Option<char>, born: NaiveDate) -> String {
    let initial = first.map(String::from).unwrap_or_default();
    key.index("opt-out person", &format!("{last}|{initial}|{born}"))
}

fn initial(first: &str) -> Option<char> {
    comparable(first).chars().next()
}

/// The whole register, to hold an extract of the population against.
pub struct OptOuts {
    key: ElectionKey,
    persons: HashSet<String>,
    names: HashSet<String>,
}

impl std::fmt::Debug for OptOuts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "an opt-out register of {}", self.persons.len())
    }
}

impl OptOuts {
    /// Whether this person is in the register: the same last name, first initial and date of birth.
    ///
    /// Whoever cannot be told from somebody in it, is in it: who has no first name, and who has the same data.
    #[must_use]
    pub fn has(
        &self,
        last_name: &str,
        first_name_or_initials: &str,
        birth_date: NaiveDate,
    ) -> bool {
        let mark = Mark::of(&self.key, last_name, first_name_or_initials, birth_date);
        if initial(first_name_or_initials).is_none() {
            return self.names.contains(&mark.name);
        }
        let unnamed = Mark::without_initial(&self.key, last_name, birth_date);
        self.persons.contains(&mark.person) || self.persons.contains(&unnamed)
    }

    /// How many entries there are.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.persons.len()
    }
}

/// The register.
///
/// # Errors
/// When the database refuses, or the program was started without a master key.
pub async fn load_opt_outs(db: &impl ConnectionTrait, keys: &Keys) -> Result<OptOuts, AppError> {
    let rows = Entity::find().all(db).await?;
    let mut opt_outs = OptOuts {
        key: keys.opt_out()?,
        persons: HashSet::with_capacity(rows.len()),
        names: HashSet::with_capacity(rows.len()),
    };
    for row in rows {
        opt_outs.persons.insert(row.person_index);
        opt_outs.names.insert(row.name_index);
    }
    Ok(opt_outs)
}

/// Enters a person. Who is in it stays in it.
///
/// # Errors
/// When the database refuses.
pub async fn save_opt_out(tx: &impl ConnectionTrait, mark: &Mark) -> Result<(), AppError> {
    remove_opt_out(tx, mark).await?;
    let row = Model {
        person_index: mark.person.clone(),
        name_index: mark.name.clone(),
    };
    insert_all::<ActiveModel>(tx, vec![row]).await
}

/// Removes a person. Who is not in it stays out of it.
///
/// # Errors
/// When the database refuses.
pub async fn remove_opt_out(tx: &impl ConnectionTrait, mark: &Mark) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::PersonIndex.eq(&mark.person))
        .exec(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
