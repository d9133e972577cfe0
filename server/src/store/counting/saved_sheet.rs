//! Which sheets of an unfinished entry were saved: a sheet full of zeroes looks like one that nobody opened.

use crate::error::AppError;
use crate::store::entity::saved_sheet::{Column, Entity, Model};
use crate::store::values::{moment_text, number, word};
use chrono::{DateTime, Utc};
use election::counting::{StationNumber, Whose};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use std::collections::BTreeSet;

/// Notes that a sheet was saved, by its place in the order of the paper.
///
/// # Errors
/// When the database refuses.
pub async fn save_sheet_place(
    tx: &impl ConnectionTrait,
    (election, station): (&str, StationNumber),
    (whose, place): (Whose, u32),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        station: station.into(),
        whose: word("saved_sheet.whose", whose)?,
        sheet: place.into(),
        saved_at: moment_text(at),
    };
    let key = [
        Column::Election,
        Column::Station,
        Column::Whose,
        Column::Sheet,
    ];
    let there = OnConflict::columns(key)
        .update_column(Column::SavedAt)
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The places of the sheets that were saved.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_sheet_places(
    db: &impl ConnectionTrait,
    (election, station): (&str, StationNumber),
    whose: Whose,
) -> Result<BTreeSet<u32>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Station.eq(i64::from(station)))
        .filter(Column::Whose.eq(word("saved_sheet.whose", whose)?))
        .all(db)
        .await?;
    let places = rows.into_iter();
    places
        .map(|row| number("saved_sheet.sheet", row.sheet))
        .collect()
}

/// Forgets which sheets of an entry were saved, when one is begun anew.
///
/// # Errors
/// When the database refuses.
pub async fn remove_sheet_places(
    tx: &impl ConnectionTrait,
    (election, station): (&str, StationNumber),
    whose: Whose,
) -> Result<(), AppError> {
    Entity::delete_many()
        .filter(Column::Election.eq(election))
        .filter(Column::Station.eq(i64::from(station)))
        .filter(Column::Whose.eq(word("saved_sheet.whose", whose)?))
        .exec(tx)
        .await?;
    Ok(())
}
