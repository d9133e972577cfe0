//! Which stations of an election have figures, and which bodies have a ballot.

use crate::error::AppError;
use crate::store::entity::{candidate, count};
use crate::store::values::number;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;

/// The stations of which votes are there: counted here, or taken from a file. No vote is read.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_figured_stations(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<u32>, AppError> {
    let stations: Vec<i64> = count::Entity::find()
        .select_only()
        .column(count::Column::Station)
        .distinct()
        .filter(count::Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    let stations = stations.into_iter();
    stations.map(|one| number("count.station", one)).collect()
}

/// The bodies of which somebody stands on the ballot.
///
/// # Errors
/// When the database refuses.
pub async fn list_ballot_bodies(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let bodies: Vec<String> = candidate::Entity::find()
        .select_only()
        .column(candidate::Column::Body)
        .distinct()
        .filter(candidate::Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    Ok(bodies.into_iter().collect())
}
