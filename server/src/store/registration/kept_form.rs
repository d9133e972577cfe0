//! What an applicant had typed when the session was over, sealed: one form each, until it is sent again.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::kept_form::{Column, Entity, Model};
use crate::store::values::moment_text;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

fn place(applicant: &str) -> Place<'_> {
    Place {
        table: "kept_form",
        column: "content",
        row: applicant,
    }
}

/// Keeps a form of a page, in the place of what was kept before.
///
/// # Errors
/// When the database refuses, or there is no chance.
pub async fn save_kept_form(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (applicant, page, content): (&str, &str, &[u8]),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row = Model {
        applicant: applicant.to_owned(),
        page: page.to_owned(),
        content: key.seal(&place(applicant), content)?,
        kept_at: moment_text(at),
    };
    let there = OnConflict::column(Column::Applicant)
        .update_columns([Column::Page, Column::Content, Column::KeptAt])
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
/// When the database refuses, or holds what cannot be opened.
pub async fn load_kept_form(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (applicant, page): (&str, &str),
) -> Result<Option<Vec<u8>>, AppError> {
    let row = Entity::find_by_id(applicant).one(db).await?;
    let row = row.filter(|row| row.page == page);
    row.map(|row| key.open(&place(applicant), &row.content))
        .transpose()
}

/// Forgets what was kept of that page.
///
/// # Errors
/// When the database refuses.
pub async fn remove_kept_form(
    tx: &impl ConnectionTrait,
    (applicant, page): (&str, &str),
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::Applicant.eq(applicant))
        .filter(Column::Page.eq(page))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets what was kept before a moment.
///
/// # Errors
/// When the database refuses.
pub async fn remove_kept_forms_before(
    tx: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::KeptAt.lt(moment_text(moment)))
        .exec(tx)
        .await?;
    Ok(())
}
