//! Elections, the regulation each is held under, and the seats of each body.

use super::shortage::{list_shortage_decisions, load_shortage_decision};
use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{Standing, election, election_body, regulation};
use crate::store::values::{column, day, number};
use ::election::reglement::Reglement;
use chrono::NaiveDate;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

/// An election for several bodies on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// The key: `wr2026`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The name of the regulation it is held under.
    pub regulation: String,
    /// The day of the vote; it chooses among dated values of the regulation.
    pub held_on: NaiveDate,
    /// Whether the figures are official.
    pub standing: Standing,
    /// Where the figures come from.
    pub source: String,
}

fn from_row(row: election::Model) -> Result<Election, AppError> {
    Ok(Election {
        held_on: day("election.held_on", &row.held_on)?,
        id: row.id,
        title: row.title,
        regulation: row.regulation,
        standing: row.standing,
        source: row.source,
    })
}

/// Saves a regulation when it is not there yet.
///
/// # Errors
/// When the database refuses.
pub async fn save_regulation(
    tx: &impl ConnectionTrait,
    reglement: &Reglement,
) -> Result<(), AppError> {
    let row = regulation::Model {
        name: reglement.name.clone(),
        title: reglement.title.clone(),
        council: reglement.council.clone(),
        in_force_from: reglement.in_force.from.to_string(),
        in_force_until: reglement.in_force.until.map(|day| day.to_string()),
        election_day: reglement.election_day.map(|day| day.to_string()),
    };
    let there = OnConflict::column(regulation::Column::Name)
        .do_nothing()
        .to_owned();
    regulation::Entity::insert(row.into_active_model())
        .on_conflict(there)
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Saves a new election; its regulation must be there.
///
/// # Errors
/// When the database refuses, also because there is one with that id.
pub async fn save_election(tx: &impl ConnectionTrait, election: &Election) -> Result<(), AppError> {
    let row = election::Model {
        id: election.id.clone(),
        title: election.title.clone(),
        regulation: election.regulation.clone(),
        held_on: election.held_on.to_string(),
        standing: election.standing,
        source: election.source.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All elections, the latest first; those of one day by key.
///
/// # Errors
/// When the database refuses.
pub async fn list_elections(db: &impl ConnectionTrait) -> Result<Vec<Election>, AppError> {
    let rows = election::Entity::find().all(db).await?;
    let mut elections = rows
        .into_iter()
        .map(from_row)
        .collect::<Result<Vec<_>, _>>()?;
    // Not in the query: the databases order letters differently.
    elections.sort_by(|a, b| b.held_on.cmp(&a.held_on).then_with(|| a.id.cmp(&b.id)));
    Ok(elections)
}

/// One election.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that id.
pub async fn load_election(db: &impl ConnectionTrait, id: &str) -> Result<Election, AppError> {
    let row = election::Entity::find_by_id(id).one(db).await?;
    row.map(from_row).unwrap_or_else(|| {
        Err(AppError::Missing {
            what: "election",
            key: id.to_owned(),
        })
    })
}

/// Saves which bodies an election is for, with the seats of each.
///
/// # Errors
/// When the database refuses.
pub async fn save_seats(
    tx: &impl ConnectionTrait,
    election: &str,
    seats: &[(String, u64)],
) -> Result<(), AppError> {
    let rows: Result<Vec<_>, AppError> = seats
        .iter()
        .map(|(body, seats)| {
            Ok(election_body::Model {
                election: election.to_owned(),
                body: body.clone(),
                seats: column("seats", *seats)?,
            })
        })
        .collect();
    insert_all::<election_body::ActiveModel>(tx, rows?).await
}

/// The bodies of an election with the seats that are filled, by code: those of a decision on too few candidates
/// where there is one, and otherwise those that were planned.
///
/// # Errors
/// When the database refuses.
pub async fn list_seats(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, u64)>, AppError> {
    let decided = list_shortage_decisions(db, election).await?;
    let mut seats = list_planned_seats(db, election).await?;
    for (body, seats) in &mut seats {
        if let Some(decision) = decided.get(body) {
            *seats = decision.seats;
        }
    }
    Ok(seats)
}

/// The bodies of an election with the seats that were planned, by code.
///
/// # Errors
/// When the database refuses.
pub async fn list_planned_seats(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, u64)>, AppError> {
    let rows = election_body::Entity::find()
        .filter(election_body::Column::Election.eq(election))
        .all(db)
        .await?;
    let mut seats = rows
        .into_iter()
        .map(|row| Ok((row.body, number("seats", row.seats)?)))
        .collect::<Result<Vec<_>, AppError>>()?;
    seats.sort();
    Ok(seats)
}

/// The seats that are filled in one body, as [`list_seats`] gives them for all.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body.
pub async fn load_seats(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<u64, AppError> {
    let planned = load_planned_seats(db, election, body).await?;
    let decided = load_shortage_decision(db, election, body).await?;
    Ok(decided.map_or(planned, |decision| decision.seats))
}

/// The seats of one body as they were planned.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body.
pub async fn load_planned_seats(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<u64, AppError> {
    let key = (election.to_owned(), body.to_owned());
    match election_body::Entity::find_by_id(key).one(db).await? {
        Some(row) => number("seats", row.seats),
        None => Err(AppError::Missing {
            what: "body of the election",
            key: format!("{election}/{body}"),
        }),
    }
}
