//! The joint lists of an election by name.

use crate::error::AppError;
use crate::store::entity::joint_list;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;

/// The names of the joint lists of an election, by key.
///
/// # Errors
/// When the database refuses.
pub async fn list_joint_names(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, String>, AppError> {
    let rows = joint_list::Entity::find()
        .filter(joint_list::Column::Election.eq(election))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
