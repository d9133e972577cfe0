//! Codes that were sent by e-mail. A code itself is never stored, and its address only sealed.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::sign_in_code::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use std::fmt;

/// A code as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredCode {
    /// The blind index of the address.
    pub email_index: String,
    /// SHA-256 of the token of the browser that asked for it.
    pub request_sha256: String,
    /// The address.
    pub email: String,
    /// HMAC of the code.
    pub code_hmac: String,
    /// How often a code was typed.
    pub tries: u32,
    /// When it was made.
    pub sent_at: DateTime<Utc>,
    /// From when it no longer counts.
    pub expires_at: DateTime<Utc>,
}

/// It holds an address, so only its moments are printed.
impl fmt::Debug for StoredCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code until {}", self.expires_at)
    }
}

fn place(email_index: &str) -> Place<'_> {
    Place {
        table: "sign_in_code",
        column: "email",
        row: email_index,
    }
}

/// Saves a code; it takes the place of the one its address had.
///
/// # Errors
/// When the database refuses, or there is no chance.
pub async fn save_code(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: &StoredCode,
) -> Result<(), AppError> {
    let row = Model {
        election: key.election().to_owned(),
        email_index: new.email_index.clone(),
        request_sha256: new.request_sha256.clone(),
        email: key.seal(&place(&new.email_index), new.email.as_bytes())?,
        code_hmac: new.code_hmac.clone(),
        tries: column("tries", new.tries)?,
        sent_at: moment_text(new.sent_at),
        expires_at: moment_text(new.expires_at),
    };
    let there = OnConflict::columns([Column::Election, Column::EmailIndex])
        .update_columns([
            Column::RequestSha256,
            Column::Email,
            Column::CodeHmac,
            Column::Tries,
            Column::SentAt,
            Column::ExpiresAt,
        ])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The code that this browser asked for, whether it still counts or not.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_code(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    request_sha256: &str,
) -> Result<Option<StoredCode>, AppError> {
    let row = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::RequestSha256.eq(request_sha256))
        .one(db)
        .await?;
    row.map(|row| {
        let email = key.open(&place(&row.email_index), &row.email)?;
        Ok(StoredCode {
            email: String::from_utf8(email).map_err(|_| AppError::unreadable("email", "bytes"))?,
            tries: number("tries", row.tries)?,
            sent_at: moment("sent_at", &row.sent_at)?,
            expires_at: moment("expires_at", &row.expires_at)?,
            email_index: row.email_index,
            request_sha256: row.request_sha256,
            code_hmac: row.code_hmac,
        })
    })
    .transpose()
}

/// Notes how often a code was typed.
///
/// # Errors
/// When the database refuses.
pub async fn save_tries(
    tx: &impl ConnectionTrait,
    request_sha256: &str,
    tries: u32,
) -> Result<(), AppError> {
    let change = ActiveModel {
        tries: Set(column("tries", tries)?),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::RequestSha256.eq(request_sha256))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes a code that was used.
///
/// # Errors
/// When the database refuses.
pub async fn remove_code(tx: &impl ConnectionTrait, request_sha256: &str) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::RequestSha256.eq(request_sha256))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes codes that ended before a moment.
///
/// # Errors
/// When the database refuses.
pub async fn remove_codes_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::ExpiresAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
