//! The counts of a whole election added up by the database, for pages that show every body at once.

use crate::error::AppError;
use crate::store::counting::death::{deceased, list_deaths};
use crate::store::entity::{candidate, count, station};
use crate::store::registration::list_seats;
use crate::store::values::number;
use election::allocation::{ListNumber, ListVotes, Votes};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// A station with the sum of its counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StationSum {
    /// The number of the station.
    pub station: u32,
    /// How many may vote there.
    pub voters: u64,
    /// All votes that were counted; none while nothing is.
    pub votes: Option<u64>,
}

/// The votes of every body of an election, as [`super::load_votes`] gives them for one.
///
/// # Errors
/// When the database refuses, or a stored number cannot be read.
pub async fn list_votes(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Votes>, AppError> {
    let deaths = list_deaths(db, election).await?;
    let mut all: BTreeMap<String, Votes> = BTreeMap::new();
    for (body, seats) in list_seats(db, election).await? {
        let votes = Votes {
            seats,
            lists: Vec::new(),
            deceased: deceased(&deaths, &body),
        };
        all.insert(body, votes);
    }
    let sums = sums(db, election).await?;
    for (body, list, candidate) in ballots(db, election).await? {
        let votes = sums.get(&(body.clone(), list, candidate)).copied();
        let Some(of_body) = all.get_mut(&body) else {
            continue;
        };
        let number = number::<ListNumber>("candidate.list", list)?;
        match of_body
            .lists
            .last_mut()
            .filter(|last| last.number == number)
        {
            Some(last) => last.candidates.push(votes.unwrap_or_default()),
            None => of_body.lists.push(ListVotes {
                number,
                candidates: vec![votes.unwrap_or_default()],
            }),
        }
    }
    Ok(all)
}

/// Body, list and candidate of everybody who stands, in the order of the ballot.
async fn ballots(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, i64, i64)>, AppError> {
    let rows = candidate::Entity::find()
        .select_only()
        .columns([
            candidate::Column::Body,
            candidate::Column::List,
            candidate::Column::Number,
        ])
        .filter(candidate::Column::Election.eq(election))
        .order_by_asc(candidate::Column::Body)
        .order_by_asc(candidate::Column::List)
        .order_by_asc(candidate::Column::Number)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows)
}

/// The votes of each candidate over all stations.
async fn sums(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<(String, i64, i64), u64>, AppError> {
    let rows: Vec<(String, i64, i64, i64)> = count::Entity::find()
        .select_only()
        .columns([
            count::Column::Body,
            count::Column::List,
            count::Column::Candidate,
        ])
        .column_as(sum_of_votes(), "votes")
        .filter(count::Column::Election.eq(election))
        .group_by(count::Column::Body)
        .group_by(count::Column::List)
        .group_by(count::Column::Candidate)
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(body, list, one, votes)| Ok(((body, list, one), number("count.votes", votes)?)))
        .collect()
}

/// Every station of an election with what was counted there, by body and number.
///
/// # Errors
/// When the database refuses, or a stored number cannot be read.
pub async fn list_station_sums(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<StationSum>>, AppError> {
    let counted: Vec<(i64, i64)> = count::Entity::find()
        .select_only()
        .column(count::Column::Station)
        .column_as(sum_of_votes(), "votes")
        .filter(count::Column::Election.eq(election))
        .group_by(count::Column::Station)
        .into_tuple()
        .all(db)
        .await?;
    let counted: BTreeMap<i64, i64> = counted.into_iter().collect();
    let stations = station::Entity::find()
        .filter(station::Column::Election.eq(election))
        .order_by_asc(station::Column::Number)
        .all(db)
        .await?;
    let mut by_body: BTreeMap<String, Vec<StationSum>> = BTreeMap::new();
    for row in stations {
        let votes = counted.get(&row.number).copied();
        by_body.entry(row.body).or_default().push(StationSum {
            station: number("station.number", row.number)?,
            voters: number("station.voters", row.voters)?,
            votes: votes
                .map(|votes| number("count.votes", votes))
                .transpose()?,
        });
    }
    Ok(by_body)
}

/// PostgreSQL adds whole numbers up to a number of another type.
fn sum_of_votes() -> SimpleExpr {
    Expr::col(count::Column::Votes)
        .sum()
        .cast_as(Alias::new("BIGINT"))
}

/// How many candidates stand.
#[must_use]
pub fn candidates_in(votes: &Votes) -> u64 {
    let sizes = votes.lists.iter().map(|list| list.candidates.len() as u64);
    sizes.sum()
}
