//! The wrapped key of each election. Who may unwrap it is up to [`crate::privacy`].

use super::entity::election_key::{Entity, Model};
use crate::error::AppError;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait};

/// The key of an election as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub enum StoredKey {
    /// The key, wrapped.
    Wrapped(Vec<u8>),
    /// It was destroyed, and nothing takes its place.
    Destroyed,
}

/// The key of an election, if it has one.
///
/// # Errors
/// When the database refuses.
pub async fn load_key(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Option<StoredKey>, AppError> {
    let found = Entity::find_by_id(election).one(db).await?;
    Ok(found.map(|row| row.wrapped.map_or(StoredKey::Destroyed, StoredKey::Wrapped)))
}

/// Saves the first key of an election.
///
/// # Errors
/// When the database refuses, also because there is one.
pub async fn save_new_key(
    tx: &impl ConnectionTrait,
    election: &str,
    wrapped: Vec<u8>,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        wrapped: Some(wrapped),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Whether any election has a key: then the master key must not be lost.
///
/// # Errors
/// When the database refuses.
pub async fn any_key(db: &impl ConnectionTrait) -> Result<bool, AppError> {
    Ok(Entity::find().count(db).await? != 0)
}
