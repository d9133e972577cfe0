//! Who is behind the number by which seats and appointments know a drawn resident. The name is sealed until the
//! resident is a member.

use super::load_residents;
use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{drawn_member, drawn_resident};
use crate::store::registration::population::Person;
use crate::store::values::{moment_text, number};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use std::collections::BTreeMap;

/// The resident behind a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnResident {
    /// The number by which seats and appointments know the resident.
    pub number: u32,
    /// The sortition and the id in it; none when the lot was drawn on paper.
    pub source: Option<(u32, String)>,
}

/// Saves who is behind a number.
///
/// # Errors
/// When the database refuses, also because the number has somebody.
pub async fn save_drawn_resident(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (election, body): (&str, &str),
    (drawn, name): (&DrawnResident, &str),
) -> Result<(), AppError> {
    let place = row_of((election, body), drawn.number);
    let (sortition, resident) = drawn.source.clone().unzip();
    let row = drawn_resident::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: drawn.number.into(),
        sortition: sortition.map(i64::from),
        resident,
        name: key.seal_text(&name_place(&place), name)?,
        at: moment_text(by.at),
        actor: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Everybody behind a number in a body, without names.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_drawn_residents(
    db: &impl ConnectionTrait,
    body: (&str, &str),
) -> Result<Vec<DrawnResident>, AppError> {
    let drawn = rows(db, body).await?.into_iter().map(|row| {
        let sortition = row
            .sortition
            .map(|of| number("drawn_resident.sortition", of));
        Ok(DrawnResident {
            number: number("drawn_resident.number", row.number)?,
            source: sortition.transpose()?.zip(row.resident),
        })
    });
    drawn.collect()
}

/// The names of the drawn residents of a body, by number.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_drawn_names(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: (&str, &str),
) -> Result<BTreeMap<u32, String>, AppError> {
    let names = rows(db, body).await?.into_iter().map(|row| {
        let drawn = number("drawn_resident.number", row.number)?;
        let place = row_of(body, drawn);
        Ok((drawn, key.open_text(&name_place(&place), &row.name)?))
    });
    names.collect()
}

/// What the extract said of those who were drawn here and not on paper, by number.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_drawn_persons(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (election, body): (&str, &str),
) -> Result<BTreeMap<u32, Person>, AppError> {
    let drawn = rows(db, (election, body)).await?;
    let mut known = persons(db, key, drawn).await?;
    Ok(known.remove(body).unwrap_or_default())
}

/// The same for every body, by code.
///
/// # Errors
/// As [`list_drawn_persons`].
pub async fn list_all_drawn_persons(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<BTreeMap<String, BTreeMap<u32, Person>>, AppError> {
    let drawn =
        drawn_resident::Entity::find().filter(drawn_resident::Column::Election.eq(key.election()));
    persons(db, key, drawn.all(db).await?).await
}

/// What the extract said of these, by body and number; a query for each sortition.
async fn persons(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    drawn: Vec<drawn_resident::Model>,
) -> Result<BTreeMap<String, BTreeMap<u32, Person>>, AppError> {
    let mut sources: BTreeMap<(String, u32), BTreeMap<String, u32>> = BTreeMap::new();
    for row in drawn {
        let Some((sortition, resident)) = row.sortition.zip(row.resident) else {
            continue;
        };
        let sortition = number("drawn_resident.sortition", sortition)?;
        let of_sortition = sources.entry((row.body, sortition)).or_default();
        of_sortition.insert(resident, number("drawn_resident.number", row.number)?);
    }
    let mut known: BTreeMap<String, BTreeMap<u32, Person>> = BTreeMap::new();
    for ((body, sortition), numbers) in sources {
        let ids: Vec<String> = numbers.keys().cloned().collect();
        let at = (key.election(), body.as_str(), sortition);
        let persons = load_residents(db, key, at, &ids).await?.into_iter();
        let persons = persons.filter_map(|(id, person)| Some((*numbers.get(&id)?, person)));
        known.entry(body.clone()).or_default().extend(persons);
    }
    Ok(known)
}

async fn rows(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<drawn_resident::Model>, AppError> {
    Ok(drawn_resident::Entity::find()
        .filter(drawn_resident::Column::Election.eq(election))
        .filter(drawn_resident::Column::Body.eq(body))
        .all(db)
        .await?)
}

fn row_of((election, body): (&str, &str), number: u32) -> String {
    format!("{election}/{body}/{number}")
}

fn name_place(row: &str) -> Place<'_> {
    Place {
        table: "drawn_resident",
        column: "name",
        row,
    }
}

/// Makes the name of a drawn resident public, who is a member from now on.
///
/// # Errors
/// When the database refuses, also because it is public already.
pub async fn save_drawn_member(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (number, name): (u32, &str),
) -> Result<(), AppError> {
    let row = drawn_member::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: number.into(),
        name: name.to_owned(),
        at: moment_text(by.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The public names of the drawn residents of an election who became members, by body and number.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_drawn_members(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<(String, u32), String>, AppError> {
    let rows = drawn_member::Entity::find()
        .filter(drawn_member::Column::Election.eq(election))
        .all(db)
        .await?;
    let names = rows.into_iter().map(|row| {
        let drawn = number("drawn_member.number", row.number)?;
        Ok(((row.body, drawn), row.name))
    });
    names.collect()
}
