//! Who was linked to the population register by hand: by what an official knows them there, sealed.

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::signal_link;
use crate::store::person::{person_of_word, person_word};
use crate::store::values::{moment, moment_text};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use succession::roster::Person;

/// By what somebody is found in an extract.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Initials.
    pub initials: String,
    /// The last name.
    pub last_name: String,
    /// The date of birth.
    pub birth_date: NaiveDate,
    /// The citizen service number, when it is known.
    pub bsn: Option<String>,
}

/// Somebody's data is never printed.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identity")
    }
}

/// A link that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Which link of this person, from 1.
    pub position: u32,
    /// By what the person is found; none when the last link was ended.
    pub identity: Option<Identity>,
    /// Who made it, and when.
    pub made: (String, DateTime<Utc>),
}

/// Saves a link, or that there is none any more.
///
/// # Errors
/// When the database refuses, also because somebody else made this one; when there is no chance for sealing.
pub async fn save_link(
    tx: &impl ConnectionTrait,
    (by, key): (&By, &ElectionKey),
    (body, person): (&str, Person),
    (position, identity): (u32, Option<&Identity>),
) -> Result<(), AppError> {
    let word = person_word(person);
    let row = row_key(key.election(), body, (&word, position.into()));
    let sealed = identity.map(|identity| key.seal_json(&place(&row), identity));
    let row = signal_link::Model {
        election: key.election().to_owned(),
        body: body.to_owned(),
        person: word,
        position: position.into(),
        identity: sealed.transpose()?,
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The last link of everybody of a body who has one.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_links(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<BTreeMap<Person, Link>, AppError> {
    let rows = signal_link::Entity::find()
        .filter(signal_link::Column::Election.eq(key.election()))
        .filter(signal_link::Column::Body.eq(body))
        .order_by_asc(signal_link::Column::Position)
        .all(db)
        .await?;
    let mut links = BTreeMap::new();
    for row in rows {
        let person = person_of_word(&row.person);
        let person = person.ok_or_else(|| AppError::unreadable("signal_link", &row.person))?;
        let name = row_key(key.election(), body, (&row.person, row.position));
        let sealed = row.identity.as_deref();
        let identity = sealed.map(|sealed| key.open_json(&place(&name), sealed));
        let link = Link {
            position: crate::store::values::number("signal_link.position", row.position)?,
            identity: identity.transpose()?,
            made: (row.made_by, moment("signal_link.made_at", &row.made_at)?),
        };
        links.insert(person, link);
    }
    Ok(links)
}

fn row_key(election: &str, body: &str, (person, position): (&str, i64)) -> String {
    format!("{election}/{body}/{person}/{position}")
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "signal_link",
        column: "identity",
        row,
    }
}
