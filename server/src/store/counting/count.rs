//! Votes per station and candidate, and their sum: the votes of a body.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::counting::death::{deceased, list_deaths};
use crate::store::entity::count::{ActiveModel, Column, Entity, Model};
use crate::store::entity::station;
use crate::store::registration::{list_lists, load_seats};
use crate::store::values::{column, number};
use election::allocation::{CandidateNumber, ListNumber, ListVotes, Votes};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use std::collections::BTreeMap;

/// The votes for one candidate in one station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The code of the body.
    pub body: String,
    /// The number of the station.
    pub station: u32,
    /// The list.
    pub list: ListNumber,
    /// The place on the list.
    pub candidate: CandidateNumber,
    /// The votes.
    pub votes: u64,
}

/// Saves new counts.
///
/// # Errors
/// When the database refuses: a count that is there, a station or a candidate of another body.
pub async fn save_counts(
    tx: &impl ConnectionTrait,
    election: &str,
    counts: &[Count],
) -> Result<(), AppError> {
    insert_all::<ActiveModel>(tx, count_rows(election, counts)?).await
}

/// Counts as rows of the table.
pub(crate) fn count_rows(election: &str, counts: &[Count]) -> Result<Vec<Model>, AppError> {
    let rows = counts.iter().map(|count| {
        Ok(Model {
            election: election.to_owned(),
            body: count.body.clone(),
            station: count.station.into(),
            list: count.list.into(),
            candidate: count.candidate.into(),
            votes: column("votes", count.votes)?,
        })
    });
    rows.collect()
}

/// All counts of a body, by list, candidate and station.
///
/// # Errors
/// When the database refuses.
pub async fn list_counts(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<Count>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::List)
        .order_by_asc(Column::Candidate)
        .order_by_asc(Column::Station)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Count {
                body: row.body,
                station: number("count.station", row.station)?,
                list: number("count.list", row.list)?,
                candidate: number("count.candidate", row.candidate)?,
                votes: number("count.votes", row.votes)?,
            })
        })
        .collect()
}

/// The stations of a body of which nothing has been counted, by number.
///
/// # Errors
/// When the database refuses, or a stored number cannot be read.
pub async fn list_uncounted_stations(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<u32>, AppError> {
    let counted: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::Station)
        .distinct()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .into_tuple()
        .all(db)
        .await?;
    let open = station::Entity::find()
        .filter(station::Column::Election.eq(election))
        .filter(station::Column::Body.eq(body))
        .filter(station::Column::Number.is_not_in(counted))
        .order_by_asc(station::Column::Number)
        .all(db)
        .await?;
    open.into_iter()
        .map(|row| number("station.number", row.number))
        .collect()
}

/// The votes of a body: the sum of its counts for everybody on the ballot, with who died since.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body.
pub async fn load_votes(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Votes, AppError> {
    let seats = load_seats(db, election, body).await?;
    let mut sums: BTreeMap<_, u64> = BTreeMap::new();
    for count in list_counts(db, election, body).await? {
        *sums.entry((count.list, count.candidate)).or_default() += count.votes;
    }
    let ballot = list_lists(db, election, body).await?;
    let lists = ballot.into_iter().map(|list| ListVotes {
        number: list.number,
        candidates: list
            .candidates
            .iter()
            .map(|candidate| sums.get(&(list.number, candidate.number)).copied())
            .map(Option::unwrap_or_default)
            .collect(),
    });
    Ok(Votes {
        seats,
        lists: lists.collect(),
        deceased: deceased(&list_deaths(db, election).await?, body),
    })
}
