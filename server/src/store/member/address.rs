//! The e-mail address with which somebody signs in who stood on paper, or was drawn. One that is replaced is gone.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::member_address::{Column, Entity, Model};
use crate::store::person::{person_of_word, person_word};
use crate::store::values::moment_text;
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use std::collections::BTreeSet;
use succession::roster::Person;

fn place(row: &str) -> Place<'_> {
    Place {
        table: "member_address",
        column: "email",
        row,
    }
}

fn row_key(election: &str, body: &str, person: &str) -> String {
    format!("{election}/{body}/{person}")
}

/// Keeps an address in one form, instead of the one there was.
///
/// # Errors
/// When the database refuses, also because it is the address of somebody else; when there is no chance for sealing.
pub async fn save_address(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, person, email): (&str, Person, &str),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    remove_address(tx, (key.election(), body, person)).await?;
    let person = person_word(person);
    let row = row_key(key.election(), body, &person);
    let new = Model {
        email: key.seal_text(&place(&row), email)?,
        email_index: key.index("email", email),
        election: key.election().to_owned(),
        body: body.to_owned(),
        person,
        kept_at: moment_text(at),
    };
    new.into_active_model().insert(tx).await?;
    Ok(())
}

/// Removes the address of somebody; answers whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove_address(
    tx: &impl ConnectionTrait,
    (election, body, person): (&str, &str, Person),
) -> Result<bool, AppError> {
    let row = (election.to_owned(), body.to_owned(), person_word(person));
    let removed = Entity::delete_by_id(row).exec(tx).await?;
    Ok(removed.rows_affected > 0)
}

/// The address of somebody, when there is one.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn load_address(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, person): (&str, Person),
) -> Result<Option<String>, AppError> {
    let person = person_word(person);
    let row = row_key(key.election(), body, &person);
    let found = Entity::find_by_id((key.election().to_owned(), body.to_owned(), person));
    let found = found.one(db).await?;
    let opened = found.map(|found| key.open_text(&place(&row), &found.email));
    opened.transpose()
}

/// Whose address that is, by its blind index: the body and the person.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn find_address(
    db: &impl ConnectionTrait,
    (election, email_index): (&str, &str),
) -> Result<Option<(String, Person)>, AppError> {
    let found = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::EmailIndex.eq(email_index))
        .one(db)
        .await?;
    found
        .map(|row| {
            let person = person_of_word(&row.person);
            let person =
                person.ok_or_else(|| AppError::unreadable("member_address.person", &row.person))?;
            Ok((row.body, person))
        })
        .transpose()
}

/// Of whom in a body there is an address.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_addressed(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<BTreeSet<Person>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .all(db)
        .await?;
    let persons = rows.iter().map(|row| {
        person_of_word(&row.person)
            .ok_or_else(|| AppError::unreadable("member_address.person", &row.person))
    });
    persons.collect()
}
