//! The votes and totals of one station, as the tabulation reads them.

use super::count::{Count, save_counts};
use super::total::{StationTotal, save_station_totals};
use crate::error::AppError;
use crate::store::entity::{count, station_total};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Whether anything of a station was counted.
///
/// # Errors
/// When the database refuses.
pub async fn has_counts(
    db: &impl ConnectionTrait,
    election: &str,
    (body, station): (&str, u32),
) -> Result<bool, AppError> {
    let rows = count::Entity::find()
        .filter(count::Column::Election.eq(election))
        .filter(count::Column::Body.eq(body))
        .filter(count::Column::Station.eq(i64::from(station)))
        .count(db)
        .await?;
    Ok(rows > 0)
}

/// Saves the votes and totals of a station of which nothing is there.
///
/// # Errors
/// When the database refuses.
pub async fn save_station(
    tx: &impl ConnectionTrait,
    election: &str,
    counts: &[Count],
    total: StationTotal,
) -> Result<(), AppError> {
    save_counts(tx, election, counts).await?;
    save_station_totals(tx, election, &[total]).await
}

/// Removes the votes and totals of a station: they are doubted again.
///
/// # Errors
/// When the database refuses.
pub async fn clear_station(
    tx: &impl ConnectionTrait,
    election: &str,
    (body, station): (&str, u32),
) -> Result<(), AppError> {
    count::Entity::delete_many()
        .filter(count::Column::Election.eq(election))
        .filter(count::Column::Body.eq(body))
        .filter(count::Column::Station.eq(i64::from(station)))
        .exec(tx)
        .await?;
    station_total::Entity::delete_many()
        .filter(station_total::Column::Election.eq(election))
        .filter(station_total::Column::Station.eq(i64::from(station)))
        .exec(tx)
        .await?;
    Ok(())
}
