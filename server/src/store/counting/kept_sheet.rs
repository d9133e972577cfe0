//! What a typist sent when the session was over: one form for each page, until it is sent again.

use crate::error::AppError;
use crate::store::entity::kept_sheet::{Column, Entity, Model};
use crate::store::values::{column, moment_text};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

/// Keeps a form of a page, in the place of what was kept of that page before.
///
/// # Errors
/// When the database refuses.
pub async fn save_kept_sheet(
    tx: &impl ConnectionTrait,
    (account, page, content): (u64, &str, &[u8]),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row = Model {
        account: column("account", account)?,
        page: page.to_owned(),
        content: content.to_vec(),
        kept_at: moment_text(at),
    };
    let there = OnConflict::columns([Column::Account, Column::Page])
        .update_columns([Column::Content, Column::KeptAt])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What was kept of that page.
///
/// # Errors
/// When the database refuses.
pub async fn load_kept_sheet(
    db: &impl ConnectionTrait,
    (account, page): (u64, &str),
) -> Result<Option<Vec<u8>>, AppError> {
    let key = (column("account", account)?, page.to_owned());
    let row = Entity::find_by_id(key).one(db).await?;
    Ok(row.map(|row| row.content))
}

/// Forgets what was kept of that page.
///
/// # Errors
/// When the database refuses.
pub async fn remove_kept_sheet(
    tx: &impl ConnectionTrait,
    (account, page): (u64, &str),
) -> Result<(), AppError> {
    let key = (column("account", account)?, page.to_owned());
    Entity::delete_by_id(key).exec(tx).await?;
    Ok(())
}

/// Forgets what was kept before a moment.
///
/// # Errors
/// When the database refuses.
pub async fn remove_kept_sheets_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::KeptAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
