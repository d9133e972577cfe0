//! Sessions of applicants. A token itself is never stored, only its digest.

use crate::error::AppError;
use crate::store::entity::applicant_session::{ActiveModel, Column, Entity, Model};
use crate::store::values::{moment, moment_text};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set,
};

/// A session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredApplicantSession {
    /// SHA-256 of its token.
    pub token_sha256: String,
    /// The election it is for.
    pub election: String,
    /// Whose it is.
    pub applicant: String,
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
pub async fn save_new_applicant_session(
    tx: &impl ConnectionTrait,
    new: &StoredApplicantSession,
) -> Result<(), AppError> {
    let row = Model {
        token_sha256: new.token_sha256.clone(),
        election: new.election.clone(),
        applicant: new.applicant.clone(),
        csrf: new.csrf.clone(),
        created_at: moment_text(new.created_at),
        last_seen_at: moment_text(new.last_seen_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The session with that digest, whether it is over or not.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_applicant_session(
    db: &impl ConnectionTrait,
    token_sha256: &str,
) -> Result<Option<StoredApplicantSession>, AppError> {
    let row = Entity::find_by_id(token_sha256).one(db).await?;
    row.map(|row| {
        Ok(StoredApplicantSession {
            created_at: moment("created_at", &row.created_at)?,
            last_seen_at: moment("last_seen_at", &row.last_seen_at)?,
            token_sha256: row.token_sha256,
            election: row.election,
            applicant: row.applicant,
            csrf: row.csrf,
        })
    })
    .transpose()
}

/// Notes that a session was used; nothing happens when it has ended meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn save_applicant_seen(
    tx: &impl ConnectionTrait,
    token_sha256: &str,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let change = ActiveModel {
        last_seen_at: Set(moment_text(at)),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::TokenSha256.eq(token_sha256))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends a session; answers whether it was there.
///
/// # Errors
/// When the database refuses.
pub async fn end_applicant_session(
    tx: &impl ConnectionTrait,
    token_sha256: &str,
) -> Result<bool, AppError> {
    let ended = Entity::delete_by_id(token_sha256).exec(tx).await?;
    Ok(ended.rows_affected != 0)
}

/// Removes sessions that began before a moment, for whoever they were.
///
/// # Errors
/// When the database refuses.
pub async fn remove_applicant_sessions_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::CreatedAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
