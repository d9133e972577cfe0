//! What is stored of an election: how much of each kind, and which bodies can no longer change.

use crate::error::AppError;
use crate::import::Kind;
use crate::store::entity::{candidate, count, draw, list, result, station, station_total};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many rows an election has of each kind.
///
/// # Errors
/// When the database refuses.
pub async fn count_held(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<Kind, u64>, AppError> {
    let mut held = BTreeMap::new();
    for kind in Kind::ALL {
        held.insert(kind, count_of(db, election, kind).await?);
    }
    Ok(held)
}

async fn count_of(db: &impl ConnectionTrait, election: &str, kind: Kind) -> Result<u64, AppError> {
    macro_rules! count {
        ($table:ident) => {
            $table::Entity::find()
                .filter($table::Column::Election.eq(election))
                .count(db)
                .await?
        };
    }
    Ok(match kind {
        Kind::Lists => count!(list),
        Kind::Candidates => count!(candidate),
        Kind::Stations => count!(station),
        Kind::Counts => count!(count),
        Kind::Totals => count!(station_total),
    })
}

/// The bodies with a result or a lot: their ballot and stations stay as they are.
///
/// # Errors
/// When the database refuses.
pub async fn list_settled(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let established: Vec<String> = result::Entity::find()
        .select_only()
        .column(result::Column::Body)
        .distinct()
        .filter(result::Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    let drawn: Vec<String> = draw::Entity::find()
        .select_only()
        .column(draw::Column::Body)
        .distinct()
        .filter(draw::Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    Ok(established.into_iter().chain(drawn).collect())
}
