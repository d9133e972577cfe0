//! The polling stations of an election.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::station::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

/// A polling station; it counts for one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Station {
    /// Its number, unique in the election.
    pub number: u32,
    /// The code of the body.
    pub body: String,
    /// Its name.
    pub name: String,
    /// Street.
    pub street: String,
    /// House number, with letter.
    pub house_number: String,
    /// Postcode.
    pub postcode: String,
    /// How many may vote there.
    pub voters: u64,
}

/// Saves new stations.
///
/// # Errors
/// When the database refuses.
pub async fn save_stations(
    tx: &impl ConnectionTrait,
    election: &str,
    stations: &[Station],
) -> Result<(), AppError> {
    insert_all::<ActiveModel>(tx, station_rows(election, stations)?).await
}

/// Stations as rows of the table.
pub(crate) fn station_rows(election: &str, stations: &[Station]) -> Result<Vec<Model>, AppError> {
    let rows = stations.iter().map(|station| {
        Ok(Model {
            election: election.to_owned(),
            number: station.number.into(),
            body: station.body.clone(),
            name: station.name.clone(),
            street: station.street.clone(),
            house_number: station.house_number.clone(),
            postcode: station.postcode.clone(),
            voters: column("voters", station.voters)?,
        })
    });
    rows.collect()
}

/// The stations of a body, by number.
///
/// # Errors
/// When the database refuses.
pub async fn list_stations(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<Station>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The stations of all bodies of an election, by number.
///
/// # Errors
/// When the database refuses.
pub async fn list_stations_of_election(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Station>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// A station.
///
/// # Errors
/// [`AppError::Missing`] when the election has no station of that number.
pub async fn load_station(
    db: &impl ConnectionTrait,
    election: &str,
    station: u32,
) -> Result<Station, AppError> {
    let row = Entity::find_by_id((election.to_owned(), station.into()))
        .one(db)
        .await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "station",
        key: format!("{election}/{station}"),
    })?;
    from_row(row)
}

/// A station out of its row.
pub(super) fn from_row(row: Model) -> Result<Station, AppError> {
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
