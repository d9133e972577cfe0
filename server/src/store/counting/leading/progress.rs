//! The stations of a whole election, which of them have figures, and which bodies have a ballot.

use crate::error::AppError;
use crate::store::counting::Station;
use crate::store::entity::{candidate, station, station_total};
use crate::store::values::number;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// The stations of an election, by number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_stations_of_election(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Station>, AppError> {
    let rows = station::Entity::find()
        .filter(station::Column::Election.eq(election))
        .order_by_asc(station::Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(read).collect()
}

/// The station with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_station(
    db: &impl ConnectionTrait,
    (election, station): (&str, u32),
) -> Result<Station, AppError> {
    let row = station::Entity::find_by_id((election.to_owned(), station.into()))
        .one(db)
        .await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "station",
        key: format!("{election}/{station}"),
    })?;
    read(row)
}

/// The stations whose totals are there: counted here, or taken from a file. No total is read.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_figured_stations(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<u32>, AppError> {
    let stations: Vec<i64> = station_total::Entity::find()
        .select_only()
        .column(station_total::Column::Station)
        .filter(station_total::Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    let stations = stations.into_iter();
    stations
        .map(|one| number("station_total.station", one))
        .collect()
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

fn read(row: station::Model) -> Result<Station, AppError> {
    Ok(Station {
        number: number("station.number", row.number)?,
        body: row.body,
        name: row.name,
        street: row.street,
        house_number: row.house_number,
        postcode: row.postcode,
        voters: number("voters", row.voters)?,
    })
}
