//! Attempts to sign in that failed, counted for an account and for an address.

use super::entity::sign_in_attempt::{Column, Entity, Model};
use super::values::{column, moment, moment_text, number};
use crate::error::AppError;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

/// For what attempts are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The login that was typed, whether there is such an account or not.
    Account,
    /// The address the attempts came from.
    Address,
}

impl Counted {
    fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Address => "address",
        }
    }
}

/// How often it failed, and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many attempts failed one after the other.
    pub count: u32,
    /// When the last one was.
    pub last_at: DateTime<Utc>,
}

/// The failures of a subject, by the digest of what it is.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_failures(
    db: &impl ConnectionTrait,
    (counted, sha256): (Counted, &str),
) -> Result<Option<Failures>, AppError> {
    let key = (counted.word().to_owned(), sha256.to_owned());
    let row = Entity::find_by_id(key).one(db).await?;
    row.map(|row| {
        Ok(Failures {
            count: number("failures", row.failures)?,
            last_at: moment("last_at", &row.last_at)?,
        })
    })
    .transpose()
}

/// Sets the failures of a subject.
///
/// # Errors
/// When the database refuses.
pub async fn save_failures(
    tx: &impl ConnectionTrait,
    (counted, sha256): (Counted, &str),
    failures: Failures,
) -> Result<(), AppError> {
    let row = Model {
        kind: counted.word().to_owned(),
        subject_sha256: sha256.to_owned(),
        failures: column("failures", failures.count)?,
        last_at: moment_text(failures.last_at),
    };
    let there = OnConflict::columns([Column::Kind, Column::SubjectSha256])
        .update_columns([Column::Failures, Column::LastAt])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets the failures of a subject.
///
/// # Errors
/// When the database refuses.
pub async fn forget_failures(
    tx: &impl ConnectionTrait,
    (counted, sha256): (Counted, &str),
) -> Result<(), AppError> {
    let key = (counted.word().to_owned(), sha256.to_owned());
    Entity::delete_by_id(key).exec(tx).await?;
    Ok(())
}

/// Forgets all failures before a moment.
///
/// # Errors
/// When the database refuses.
pub async fn forget_failures_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::LastAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
