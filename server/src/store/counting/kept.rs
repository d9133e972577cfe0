//! Keeping the stations of an election by hand: one changed, one removed.

use super::station::{Station, station_rows};
use crate::error::AppError;
use crate::store::entity::station::Entity;
use crate::store::entity::{count, station_count, station_total};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};

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

/// Whether something was counted at a station: votes, totals, or an entry that was ever begun.
///
/// # Errors
/// When the database refuses.
pub async fn has_figures(
    db: &impl ConnectionTrait,
    election: &str,
    number: u32,
) -> Result<bool, AppError> {
    macro_rules! counted {
        ($table:ident) => {
            $table::Entity::find()
                .filter($table::Column::Election.eq(election))
                .filter($table::Column::Station.eq(i64::from(number)))
                .count(db)
                .await?
        };
    }
    let begun = counted!(station_count);
    Ok(begun + counted!(count) + counted!(station_total) != 0)
}
