//! Wishes about the register that wait for a confirmation. Who it is about is a blind index from the beginning, and
//! the e-mail address stands nowhere but in the mail, which is sealed.

use super::Mark;
use crate::error::AppError;
use crate::store::entity::opt_out_request::{Column, Entity, Model};
use crate::store::values::{column, from_word, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};

/// What somebody wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// To be in the register.
    Enter,
    /// To be in it no longer.
    Leave,
}

/// A wish that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// SHA-256 of the token in the link.
    pub token_sha256: String,
    /// What is wished.
    pub wish: Wish,
    /// For whom.
    pub mark: Mark,
    /// The mail with the link, and the election whose key sealed it.
    pub mail: (String, u64),
    /// When it was asked.
    pub requested_at: DateTime<Utc>,
    /// From when the link no longer counts.
    pub expires_at: DateTime<Utc>,
}

/// Saves a wish.
///
/// # Errors
/// When the database refuses.
pub async fn save_request(tx: &impl ConnectionTrait, new: &Request) -> Result<(), AppError> {
    let (election, mail) = &new.mail;
    let row = Model {
        token_sha256: new.token_sha256.clone(),
        wish: word("opt_out_request.wish", new.wish)?,
        person_index: new.mark.person.clone(),
        name_index: new.mark.name.clone(),
        election: election.clone(),
        mail: column("opt_out_request.mail", *mail)?,
        requested_at: moment_text(new.requested_at),
        expires_at: moment_text(new.expires_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The wish of a link, whether it still counts or not.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_request(
    db: &impl ConnectionTrait,
    token_sha256: &str,
) -> Result<Option<Request>, AppError> {
    let row = Entity::find_by_id(token_sha256).one(db).await?;
    row.map(request).transpose()
}

/// The wishes whose link no longer counts at a moment.
///
/// # Errors
/// As [`load_request`].
pub async fn list_over(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Request>, AppError> {
    let rows = Entity::find()
        .filter(Column::ExpiresAt.lte(moment_text(now)))
        .order_by_asc(Column::ExpiresAt)
        .all(db)
        .await?;
    rows.into_iter().map(request).collect()
}

/// Removes a wish.
///
/// # Errors
/// When the database refuses.
pub async fn remove_request(tx: &impl ConnectionTrait, token_sha256: &str) -> Result<(), AppError> {
    Entity::delete_by_id(token_sha256).exec(tx).await?;
    Ok(())
}

fn request(row: Model) -> Result<Request, AppError> {
    Ok(Request {
        wish: from_word("opt_out_request.wish", &row.wish)?,
        mark: Mark {
            person: row.person_index,
            name: row.name_index,
        },
        mail: (row.election, number("opt_out_request.mail", row.mail)?),
        requested_at: moment("opt_out_request.requested_at", &row.requested_at)?,
        expires_at: moment("opt_out_request.expires_at", &row.expires_at)?,
        token_sha256: row.token_sha256,
    })
}
