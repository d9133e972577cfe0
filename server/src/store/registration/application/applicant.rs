//! Who signed in to apply.

use super::new_id;
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::applicant::{Column, Entity, Model};
use crate::store::values::{moment, moment_text};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use std::fmt;

/// How somebody is known: by an e-mail address that answered, or by a login elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub enum Identity {
    /// An e-mail address, in one form.
    Email(String),
    /// A login elsewhere.
    Subject {
        /// Who gave it, and what it calls the person, as one text.
        subject: String,
        /// The BSN that came with it.
        bsn: Option<String>,
    },
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Email(_) => "an e-mail address",
            Self::Subject { .. } => "a login elsewhere",
        })
    }
}

/// Somebody who signed in; without what is personal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// The key.
    pub id: String,
    /// The election.
    pub election: String,
    /// The language for letters.
    pub locale: Locale,
    /// The blind index of the BSN, to find the same person elsewhere.
    pub bsn_index: Option<String>,
    /// The moment of the first signing in.
    pub made_at: DateTime<Utc>,
}

fn place<'r>(column: &'static str, row: &'r str) -> Place<'r> {
    Place {
        table: "applicant",
        column,
        row,
    }
}

/// The applicant with that identity, if there is one.
///
/// # Errors
/// When the database refuses.
pub async fn find_applicant(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    identity: &Identity,
) -> Result<Option<Applicant>, AppError> {
    let (column, index) = match identity {
        Identity::Email(email) => (Column::EmailIndex, key.index("email", email)),
        Identity::Subject { subject, .. } => (Column::SubjectIndex, key.index("subject", subject)),
    };
    let found = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(column.eq(index))
        .one(db)
        .await?;
    found.map(from_row).transpose()
}

/// Saves somebody who signs in for the first time; answers the key.
///
/// # Errors
/// When the database refuses, also because there is one with that identity.
pub async fn save_applicant(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (identity, locale): (&Identity, Locale),
    at: DateTime<Utc>,
) -> Result<String, AppError> {
    let id = new_id()?;
    let mut row = Model {
        id: id.clone(),
        election: key.election().to_owned(),
        email: None,
        email_index: None,
        subject_index: None,
        bsn: None,
        bsn_index: None,
        locale: locale.tag().to_owned(),
        made_at: moment_text(at),
    };
    match identity {
        Identity::Email(email) => {
            row.email = Some(key.seal_text(&place("email", &id), email)?);
            row.email_index = Some(key.index("email", email));
        }
        Identity::Subject { subject, bsn } => {
            row.subject_index = Some(key.index("subject", subject));
            if let Some(bsn) = bsn {
                row.bsn = Some(key.seal_text(&place("bsn", &id), bsn)?);
                row.bsn_index = Some(key.index("bsn", bsn));
            }
        }
    }
    row.into_active_model().insert(tx).await?;
    Ok(id)
}

/// An applicant.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_applicant(db: &impl ConnectionTrait, id: &str) -> Result<Applicant, AppError> {
    let found = Entity::find_by_id(id).one(db).await?;
    from_row(found.ok_or_else(|| missing(id))?)
}

/// The e-mail address of an applicant, when there is one.
///
/// # Errors
/// As [`load_applicant`]; [`AppError::Sealed`].
pub async fn load_email(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: &str,
) -> Result<Option<String>, AppError> {
    let found = Entity::find_by_id(id).one(db).await?;
    let sealed = found.ok_or_else(|| missing(id))?.email;
    let opened = sealed.map(|sealed| key.open_text(&place("email", id), &sealed));
    opened.transpose()
}

/// The BSN of an applicant, when the login brought one: only to hold the application against the register.
///
/// # Errors
/// As [`load_applicant`]; [`AppError::Sealed`].
pub async fn load_bsn(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: &str,
) -> Result<Option<String>, AppError> {
    let found = Entity::find_by_id(id).one(db).await?;
    let sealed = found.ok_or_else(|| missing(id))?.bsn;
    let opened = sealed.map(|sealed| key.open_text(&place("bsn", id), &sealed));
    opened.transpose()
}

/// The BSN of each applicant whose login brought one, by key.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn list_bsns(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<BTreeMap<String, String>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Bsn.is_not_null())
        .all(db)
        .await?;
    let known = rows.into_iter().filter_map(|row| Some((row.id, row.bsn?)));
    let opened = known.map(|(id, sealed)| {
        let bsn = key.open_text(&place("bsn", &id), &sealed)?;
        Ok((id, bsn))
    });
    opened.collect()
}

/// Everybody who signed in for an election, by key.
///
/// # Errors
/// When the database refuses.
pub async fn list_applicants(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Applicant>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn missing(id: &str) -> AppError {
    AppError::Missing {
        what: "applicant",
        key: id.to_owned(),
    }
}

fn from_row(row: Model) -> Result<Applicant, AppError> {
    Ok(Applicant {
        made_at: moment("applicant.made_at", &row.made_at)?,
        locale: Locale::from_tag(&row.locale)
            .ok_or_else(|| AppError::unreadable("applicant.locale", &row.locale))?,
        id: row.id,
        election: row.election,
        bsn_index: row.bsn_index,
    })
}
