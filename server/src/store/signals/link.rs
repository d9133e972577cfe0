//! Who was linked to the population register by hand: by what an official knows them there, sealed.

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::signal_link;
use crate::store::person::{person_of_word, person_word};
use crate::store::values::{moment, moment_text, number};
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
    let mut links = list_some_links(db, key, Some(body)).await?;
    Ok(links.remove(body).unwrap_or_default())
}

/// The same for every body, by code, in one query.
///
/// # Errors
/// As [`list_links`].
pub async fn list_all_links(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<BTreeMap<String, BTreeMap<Person, Link>>, AppError> {
    list_some_links(db, key, None).await
}

async fn list_some_links(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    only: Option<&str>,
) -> Result<BTreeMap<String, BTreeMap<Person, Link>>, AppError> {
    let mut rows =
        signal_link::Entity::find().filter(signal_link::Column::Election.eq(key.election()));
    if let Some(body) = only {
        rows = rows.filter(signal_link::Column::Body.eq(body));
    }
    let rows = rows.order_by_asc(signal_link::Column::Position);
    let mut last = BTreeMap::new();
    for row in rows.all(db).await? {
        last.insert((row.body.clone(), row.person.clone()), row);
    }
    let mut links: BTreeMap<String, BTreeMap<Person, Link>> = BTreeMap::new();
    for ((body, person), row) in last {
        let person =
            person_of_word(&person).ok_or_else(|| AppError::unreadable("signal_link", &person))?;
        links
            .entry(body)
            .or_default()
            .insert(person, opened(key, row)?);
    }
    Ok(links)
}

fn opened(key: &ElectionKey, row: signal_link::Model) -> Result<Link, AppError> {
    let name = row_key(key.election(), &row.body, (&row.person, row.position));
    let sealed = row.identity.as_deref();
    let identity = sealed.map(|sealed| key.open_json(&place(&name), sealed));
    Ok(Link {
        position: number("signal_link.position", row.position)?,
        identity: identity.transpose()?,
        made: (row.made_by, moment("signal_link.made_at", &row.made_at)?),
    })
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
