//! What was recorded lately, for who follows the log.

use crate::error::AppError;
use crate::store::entity::event::{Column, Entity};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

/// The subjects of the events after that place.
///
/// # Errors
/// When the database refuses.
pub async fn list_subjects_since(
    db: &impl ConnectionTrait,
    seq: i64,
) -> Result<Vec<String>, AppError> {
    let subjects = Entity::find()
        .select_only()
        .column(Column::Subject)
        .distinct()
        .filter(Column::Seq.gt(seq))
        .into_tuple()
        .all(db)
        .await?;
    Ok(subjects)
}
