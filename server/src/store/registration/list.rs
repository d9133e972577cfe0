//! The lists on the ballot of a body, with their candidates in order.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{ListKind, candidate, list};
use crate::store::values::number;
use election::allocation::{CandidateNumber, ListNumber};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A list on the ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct List {
    /// Its number on the ballot, from 1.
    pub number: ListNumber,
    /// Its name; empty for one person.
    pub name: String,
    /// One person or several.
    pub kind: ListKind,
    /// The candidates, in the order of the list: 1, 2, …
    pub candidates: Vec<Candidate>,
}

/// A candidate on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The place on the list, from 1.
    pub number: CandidateNumber,
    /// Initials.
    pub initials: String,
    /// First name.
    pub first_name: String,
    /// What stands before the last name; may be empty.
    pub prefix: String,
    /// Last name.
    pub last_name: String,
    /// The party or organisation behind the name; may be empty.
    pub aanduiding: String,
    /// The place of residence.
    pub locality: String,
}

impl Candidate {
    /// First name, prefix and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        [&self.first_name, &self.prefix, &self.last_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl Candidate {
    /// The name as on the ballot: initials, the first name in brackets, prefix and last name.
    #[must_use]
    pub fn ballot_name(&self) -> String {
        let first = match self.first_name.as_str() {
            "" => String::new(),
            first => format!("({first})"),
        };
        let parts = [&self.initials, &first, &self.prefix, &self.last_name];
        let there = parts.into_iter().filter(|part| !part.is_empty());
        there.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// A list with the code of its body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BodyList {
    /// The code of the body.
    pub body: String,
    /// The list.
    pub list: List,
}

/// Saves new lists with their candidates.
///
/// # Errors
/// When the database refuses.
pub async fn save_lists(
    tx: &impl ConnectionTrait,
    election: &str,
    lists: &[BodyList],
) -> Result<(), AppError> {
    let rows = lists
        .iter()
        .map(|BodyList { body, list }| list_row(election, body, list));
    insert_all::<list::ActiveModel>(tx, rows.collect()).await?;
    let rows = lists.iter().flat_map(|BodyList { body, list }| {
        let row = |candidate| candidate_row(election, body, list.number, candidate);
        list.candidates.iter().map(row)
    });
    insert_all::<candidate::ActiveModel>(tx, rows.collect()).await
}

/// A list as a row of its table.
pub(crate) fn list_row(election: &str, body: &str, list: &List) -> list::Model {
    list::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: list.number.into(),
        name: list.name.clone(),
        kind: list.kind,
    }
}

/// A candidate as a row of its table.
pub(crate) fn candidate_row(
    election: &str,
    body: &str,
    list: ListNumber,
    candidate: &Candidate,
) -> candidate::Model {
    candidate::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        list: list.into(),
        number: candidate.number.into(),
        initials: candidate.initials.clone(),
        first_name: candidate.first_name.clone(),
        prefix: candidate.prefix.clone(),
        last_name: candidate.last_name.clone(),
        aanduiding: candidate.aanduiding.clone(),
        locality: candidate.locality.clone(),
    }
}

/// The lists of a body in the order of the ballot, with their candidates.
///
/// # Errors
/// When the database refuses.
pub async fn list_lists(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<List>, AppError> {
    let mut listed = list_some_lists(db, election, Some(body)).await?;
    Ok(listed.remove(body).unwrap_or_default())
}

/// The same for every body that has lists, by code, in two queries.
///
/// # Errors
/// When the database refuses.
pub async fn list_all_lists(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<List>>, AppError> {
    list_some_lists(db, election, None).await
}

async fn list_some_lists(
    db: &impl ConnectionTrait,
    election: &str,
    only: Option<&str>,
) -> Result<BTreeMap<String, Vec<List>>, AppError> {
    let mut candidates = candidates_by_list(db, election, only).await?;
    let mut rows = list::Entity::find().filter(list::Column::Election.eq(election));
    if let Some(body) = only {
        rows = rows.filter(list::Column::Body.eq(body));
    }
    let rows = rows.order_by_asc(list::Column::Number).all(db).await?;
    let mut listed: BTreeMap<String, Vec<List>> = BTreeMap::new();
    for row in rows {
        let on_list = candidates.remove(&(row.body.clone(), row.number));
        listed.entry(row.body).or_default().push(List {
            number: number("list.number", row.number)?,
            name: row.name,
            kind: row.kind,
            candidates: on_list.unwrap_or_default(),
        });
    }
    Ok(listed)
}

/// The bodies of which the ballot has a list.
///
/// # Errors
/// When the database refuses.
pub async fn list_bodies_on_ballot(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let bodies = list::Entity::find()
        .select_only()
        .column(list::Column::Body)
        .distinct()
        .filter(list::Column::Election.eq(election))
        .into_tuple();
    Ok(bodies.all(db).await?.into_iter().collect())
}

/// The candidates by body and list.
async fn candidates_by_list(
    db: &impl ConnectionTrait,
    election: &str,
    only: Option<&str>,
) -> Result<BTreeMap<(String, i64), Vec<Candidate>>, AppError> {
    let mut rows = candidate::Entity::find().filter(candidate::Column::Election.eq(election));
    if let Some(body) = only {
        rows = rows.filter(candidate::Column::Body.eq(body));
    }
    let rows = rows.order_by_asc(candidate::Column::Number).all(db).await?;
    let mut by_list: BTreeMap<(String, i64), Vec<Candidate>> = BTreeMap::new();
    for row in rows {
        let of_list = by_list.entry((row.body.clone(), row.list)).or_default();
        of_list.push(candidate_of(row)?);
    }
    Ok(by_list)
}

fn candidate_of(row: candidate::Model) -> Result<Candidate, AppError> {
    Ok(Candidate {
        number: number("candidate.number", row.number)?,
        initials: row.initials,
        first_name: row.first_name,
        prefix: row.prefix,
        last_name: row.last_name,
        aanduiding: row.aanduiding,
        locality: row.locality,
    })
}

/// Where somebody stands: the body, the list and the number on it.
pub type Place = (String, ListNumber, CandidateNumber);

/// The names of all who stand in an election, in one query.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_names(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<Place, String>, AppError> {
    let rows = candidate::Entity::find()
        .filter(candidate::Column::Election.eq(election))
        .all(db)
        .await?;
    let named = rows.into_iter().map(|row| {
        let (body, list) = (row.body.clone(), number("candidate.list", row.list)?);
        let candidate = candidate_of(row)?;
        Ok(((body, list, candidate.number), candidate.full_name()))
    });
    named.collect()
}
