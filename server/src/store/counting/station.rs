//! The polling stations of an election.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::station::{ActiveModel, Column, Entity, Model};
use crate::store::entity::{count, station_total};
use crate::store::values::{column, number};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder,
};
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
    rows.into_iter().map(station).collect()
}

/// All stations of an election, by number.
///
/// # Errors
/// When the database refuses.
pub async fn list_all_stations(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Station>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(station).collect()
}

/// The station with that number.
///
/// # Errors
/// [`AppError::Missing`] when the election has none.
pub async fn load_station(
    db: &impl ConnectionTrait,
    election: &str,
    number: u32,
) -> Result<Station, AppError> {
    let key = (election.to_owned(), i64::from(number));
    let row = Entity::find_by_id(key).one(db).await?;
    station(row.ok_or_else(|| AppError::Missing {
        what: "station",
        key: number.to_string(),
    })?)
}

/// Writes over the station with the number of this one.
///
/// # Errors
/// When the database refuses, as when figures rest on the body it had.
pub async fn save_changed_station(
    tx: &impl ConnectionTrait,
    election: &str,
    changed: &Station,
) -> Result<(), AppError> {
    for row in station_rows(election, std::slice::from_ref(changed))? {
        row.into_active_model().reset_all().update(tx).await?;
    }
    Ok(())
}

/// Removes a station.
///
/// # Errors
/// When the database refuses, as when figures rest on it.
pub async fn remove_station(
    tx: &impl ConnectionTrait,
    election: &str,
    number: u32,
) -> Result<(), AppError> {
    let key = (election.to_owned(), i64::from(number));
    Entity::delete_by_id(key).exec(tx).await?;
    Ok(())
}

/// Whether votes or totals of a station are stored.
///
/// # Errors
/// When the database refuses.
pub async fn has_figures(
    db: &impl ConnectionTrait,
    election: &str,
    number: u32,
) -> Result<bool, AppError> {
    let number = i64::from(number);
    let votes = count::Entity::find()
        .filter(count::Column::Election.eq(election))
        .filter(count::Column::Station.eq(number))
        .count(db)
        .await?;
    let totals = station_total::Entity::find()
        .filter(station_total::Column::Election.eq(election))
        .filter(station_total::Column::Station.eq(number))
        .count(db)
        .await?;
    Ok(votes + totals != 0)
}

fn station(row: Model) -> Result<Station, AppError> {
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
