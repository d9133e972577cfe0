//! Sessions: who is signed in. A token itself is never stored, only its digest.

use super::account::{Account, account};
use super::entity::{account as accounts, session};
use super::values::{column, moment, moment_text};
use crate::error::AppError;
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set,
};

/// A session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// SHA-256 of its token.
    pub token_sha256: String,
    /// What its forms carry.
    pub csrf: String,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
}

/// Saves a session that begins.
///
/// # Errors
/// When the database refuses.
pub async fn save_new_session(
    tx: &impl ConnectionTrait,
    account: u64,
    new: &StoredSession,
) -> Result<(), AppError> {
    let row = session::Model {
        token_sha256: new.token_sha256.clone(),
        account: column("account", account)?,
        csrf: new.csrf.clone(),
        created_at: moment_text(new.created_at),
        last_seen_at: moment_text(new.last_seen_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The session with that digest and its account, whether it has ended or not.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_session(
    db: &impl ConnectionTrait,
    token_sha256: &str,
) -> Result<Option<(StoredSession, Account)>, AppError> {
    let Some(row) = session::Entity::find_by_id(token_sha256).one(db).await? else {
        return Ok(None);
    };
    let Some(of) = accounts::Entity::find_by_id(row.account).one(db).await? else {
        return Ok(None);
    };
    let stored = StoredSession {
        created_at: moment("created_at", &row.created_at)?,
        last_seen_at: moment("last_seen_at", &row.last_seen_at)?,
        token_sha256: row.token_sha256,
        csrf: row.csrf,
    };
    Ok(Some((stored, account(of)?)))
}

/// Notes that a session was used; nothing happens when it has ended meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn save_seen(
    tx: &impl ConnectionTrait,
    token_sha256: &str,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let change = session::ActiveModel {
        last_seen_at: Set(moment_text(at)),
        ..Default::default()
    };
    session::Entity::update_many()
        .set(change)
        .filter(session::Column::TokenSha256.eq(token_sha256))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends a session; answers whether it was there.
///
/// # Errors
/// When the database refuses.
pub async fn end_session(tx: &impl ConnectionTrait, token_sha256: &str) -> Result<bool, AppError> {
    let ended = session::Entity::delete_by_id(token_sha256).exec(tx).await?;
    Ok(ended.rows_affected != 0)
}

/// Ends all sessions of an account.
///
/// # Errors
/// When the database refuses.
pub async fn end_sessions_of(tx: &impl ConnectionTrait, account: u64) -> Result<(), AppError> {
    session::Entity::delete_many()
        .filter(session::Column::Account.eq(column("account", account)?))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes sessions that began before a moment, for whoever they were.
///
/// # Errors
/// When the database refuses.
pub async fn remove_sessions_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    session::Entity::delete_many()
        .filter(session::Column::CreatedAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
