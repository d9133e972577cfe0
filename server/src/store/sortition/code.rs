//! By which code a resident who was invited answers online. Only a blind index of a code is here.

use super::SortitionKey;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::entity::sortition_code::{Column, Entity, Model};
use crate::store::values::number;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

/// What a code leads to: an invitation of the election whose key made the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeOf {
    /// The body.
    pub body: String,
    /// The number of the sortition.
    pub sortition: u32,
    /// The id of the resident.
    pub resident: String,
}

/// Saves by which code a resident answers.
///
/// # Errors
/// When the database refuses, also because the resident has a code.
pub async fn save_code(
    tx: &impl ConnectionTrait,
    ((election, body, sortition), resident): (SortitionKey<'_>, &str),
    code_index: &str,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        resident: resident.to_owned(),
        code_index: code_index.to_owned(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Whose code has this index.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn find_code(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    code_index: &str,
) -> Result<Option<CodeOf>, AppError> {
    let row = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::CodeIndex.eq(code_index))
        .one(db)
        .await?;
    let found = row.map(|row| {
        Ok(CodeOf {
            body: row.body,
            sortition: number("sortition_code.sortition", row.sortition)?,
            resident: row.resident,
        })
    });
    found.transpose()
}

/// Whether a resident can answer with a code.
///
/// # Errors
/// When the database refuses.
pub async fn has_code(
    db: &impl ConnectionTrait,
    ((election, body, sortition), resident): (SortitionKey<'_>, &str),
) -> Result<bool, AppError> {
    let id = (
        election.to_owned(),
        body.to_owned(),
        i64::from(sortition),
        resident.to_owned(),
    );
    Ok(Entity::find_by_id(id).one(db).await?.is_some())
}
