//! The totals of a station, under the letters that officials use for them.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::station_total::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

/// The totals of one station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StationTotal {
    /// The number of the station.
    pub station: u32,
    /// A: voters with a poll card.
    pub poll_cards: u64,
    /// B: voters by proxy.
    pub proxies: u64,
    /// D: voters admitted.
    pub admitted: u64,
    /// E: votes on candidates.
    pub candidate_votes: u64,
    /// F: blank votes.
    pub blank: u64,
    /// G: invalid votes.
    pub invalid: u64,
    /// H: votes cast.
    pub votes_cast: u64,
    /// I: more ballots than voters.
    pub more_ballots: u64,
    /// J: fewer ballots than voters.
    pub fewer_ballots: u64,
}

/// Reads one of the totals.
pub type TotalOf = fn(&StationTotal) -> u64;

/// The totals, under the letters that officials use.
pub const TOTAL_LETTERS: [(&str, TotalOf); 9] = [
    ("A", |total| total.poll_cards),
    ("B", |total| total.proxies),
    ("D", |total| total.admitted),
    ("E", |total| total.candidate_votes),
    ("F", |total| total.blank),
    ("G", |total| total.invalid),
    ("H", |total| total.votes_cast),
    ("I", |total| total.more_ballots),
    ("J", |total| total.fewer_ballots),
];

/// Saves new totals.
///
/// # Errors
/// When the database refuses.
pub async fn save_station_totals(
    tx: &impl ConnectionTrait,
    election: &str,
    totals: &[StationTotal],
) -> Result<(), AppError> {
    insert_all::<ActiveModel>(tx, total_rows(election, totals)?).await
}

/// Totals as rows of the table.
pub(crate) fn total_rows(election: &str, totals: &[StationTotal]) -> Result<Vec<Model>, AppError> {
    let rows = totals.iter().map(|total| {
        Ok(Model {
            election: election.to_owned(),
            station: total.station.into(),
            poll_cards: column("A", total.poll_cards)?,
            proxies: column("B", total.proxies)?,
            admitted: column("D", total.admitted)?,
            candidate_votes: column("E", total.candidate_votes)?,
            blank: column("F", total.blank)?,
            invalid: column("G", total.invalid)?,
            votes_cast: column("H", total.votes_cast)?,
            more_ballots: column("I", total.more_ballots)?,
            fewer_ballots: column("J", total.fewer_ballots)?,
        })
    });
    rows.collect()
}

/// The totals of all stations of an election, by station.
///
/// # Errors
/// When the database refuses.
pub async fn list_station_totals(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<StationTotal>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Station)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn from_row(row: Model) -> Result<StationTotal, AppError> {
    Ok(StationTotal {
        station: number("station", row.station)?,
        poll_cards: number("A", row.poll_cards)?,
        proxies: number("B", row.proxies)?,
        admitted: number("D", row.admitted)?,
        candidate_votes: number("E", row.candidate_votes)?,
        blank: number("F", row.blank)?,
        invalid: number("G", row.invalid)?,
        votes_cast: number("H", row.votes_cast)?,
        more_ballots: number("I", row.more_ballots)?,
        fewer_ballots: number("J", row.fewer_ballots)?,
    })
}
