//! Which mail a letter went out with, and in which language somebody wants letters.

use crate::error::AppError;
use crate::locale::Locale;
use crate::store::entity::{letter_language, letter_mailed};
use crate::store::person::{person_of_word, person_word};
use crate::store::sealed_letters::list_sealed_mailed;
use crate::store::values::{column, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use std::collections::BTreeMap;
use succession::roster::Person;

/// Saves with which mail a sending went.
pub(super) async fn save_mailed(
    tx: &impl ConnectionTrait,
    (election, body, sending): (&str, &str, u64),
    mail: u64,
) -> Result<(), AppError> {
    let row = letter_mailed::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("letter_mailed.number", sending)?,
        mail: column("letter_mailed.mail", mail)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The mail of every sending that was one, by body and number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_mailed(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<(String, u64), u64>, AppError> {
    let rows = letter_mailed::Entity::find()
        .filter(letter_mailed::Column::Election.eq(election))
        .all(db)
        .await?;
    let mailed = rows.into_iter().map(|row| {
        let sending = number("letter_mailed.number", row.number)?;
        Ok(((row.body, sending), number("letter_mailed.mail", row.mail)?))
    });
    let mut mailed = mailed.collect::<Result<BTreeMap<_, _>, AppError>>()?;
    mailed.extend(list_sealed_mailed(db, election).await?);
    Ok(mailed)
}

/// Saves in which language somebody wants letters, in the place of what was there.
///
/// # Errors
/// When the database refuses.
pub async fn save_language(
    tx: &impl ConnectionTrait,
    (election, body, person): (&str, &str, Person),
    (locale, at, actor): (Locale, DateTime<Utc>, &str),
) -> Result<(), AppError> {
    let row = letter_language::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        person: person_word(person),
        locale: locale.tag().to_owned(),
        changed_at: moment_text(at),
        changed_by: actor.to_owned(),
    };
    let key = (row.election.clone(), row.body.clone(), row.person.clone());
    letter_language::Entity::delete_by_id(key).exec(tx).await?;
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The languages that were chosen for persons of a body.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_languages(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<BTreeMap<Person, Locale>, AppError> {
    let rows = letter_language::Entity::find()
        .filter(letter_language::Column::Election.eq(election))
        .filter(letter_language::Column::Body.eq(body))
        .all(db)
        .await?;
    let languages = rows.into_iter().map(|row| {
        let unreadable = |what, value: &str| AppError::unreadable(what, value);
        let person = person_of_word(&row.person);
        let locale = Locale::from_tag(&row.locale);
        Ok((
            person.ok_or_else(|| unreadable("letter_language.person", &row.person))?,
            locale.ok_or_else(|| unreadable("letter_language.locale", &row.locale))?,
        ))
    });
    languages.collect()
}
