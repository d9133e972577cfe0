//! Everything that is stored about the seats of all bodies of an election, in a few queries for the whole city.

use crate::error::AppError;
use crate::store::allocation;
use crate::store::appointment::{Appointment, list_all_appointments};
use crate::store::bar::{self, Bar};
use crate::store::entity::{self, DocumentKind};
use crate::store::roster::{Abolished, Member, list_all_abolished, list_all_members};
use crate::store::sealed_letters::list_sealed_letters;
use crate::store::steps;
use crate::store::vacancy::{RecordedStep, ReportedVacancy, list_all_courses, list_all_vacancies};
use election::result::ElectionResult;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};

/// What is stored about the seats of one body.
#[derive(Debug, Clone, Default)]
pub struct StoredSeats {
    /// Its results, the oldest first.
    pub results: Vec<ElectionResult>,
    /// Its members, by number.
    pub members: Vec<Member>,
    /// Its vacancies, by number.
    pub vacancies: Vec<ReportedVacancy>,
    /// What happened to them, in order.
    pub course: Vec<RecordedStep>,
    /// Its appointments, by number.
    pub appointments: Vec<Appointment>,
    /// The seats that the council abolished.
    pub abolished: Vec<Abolished>,
    /// Who cannot be considered.
    pub bars: Vec<Bar>,
    /// What its letters are about: `benoeming/3`.
    pub letters: BTreeSet<String>,
}

/// What is stored about the bodies of an election, by code.
pub type City = BTreeMap<String, StoredSeats>;

/// Loads it; a body about which nothing is stored is not in it. With `only`, the results of these bodies alone: they are
/// the larger part.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_city(
    db: &impl ConnectionTrait,
    election: &str,
    only: Option<&BTreeSet<String>>,
) -> Result<City, AppError> {
    let mut city = City::new();
    add_results(db, (election, only), &mut city).await?;
    for (body, appointments) in list_all_appointments(db, election).await? {
        city.entry(body).or_default().appointments = appointments;
    }
    for (body, vacancies) in list_all_vacancies(db, election).await? {
        city.entry(body).or_default().vacancies = vacancies;
    }
    for (body, course) in list_all_courses(db, election).await? {
        city.entry(body).or_default().course = course;
    }
    for (body, members) in list_all_members(db, election).await? {
        city.entry(body).or_default().members = members;
    }
    for (body, abolished) in list_all_abolished(db, election).await? {
        city.entry(body).or_default().abolished = abolished;
    }
    let bars = entity::bar::Entity::find()
        .filter(entity::bar::Column::Election.eq(election))
        .order_by_asc(entity::bar::Column::Position)
        .all(db)
        .await?;
    for row in bars {
        let body = city.entry(row.body.clone()).or_default();
        body.bars.push(bar::from_row(row)?);
    }
    let letters: Vec<(String, String)> = entity::document::Entity::find()
        .select_only()
        .columns([
            entity::document::Column::Body,
            entity::document::Column::About,
        ])
        .filter(entity::document::Column::Election.eq(election))
        .filter(
            entity::document::Column::Kind.is_in([DocumentKind::Notice, DocumentKind::Decision]),
        )
        .into_tuple()
        .all(db)
        .await?;
    for (body, about) in letters {
        city.entry(body).or_default().letters.insert(about);
    }
    for sealed in list_sealed_letters(db, election).await? {
        let letter = sealed.letter;
        let own = city.entry(letter.body).or_default();
        own.letters.insert(letter.about);
    }
    Ok(city)
}

async fn add_results(
    db: &impl ConnectionTrait,
    (election, only): (&str, Option<&BTreeSet<String>>),
    city: &mut City,
) -> Result<(), AppError> {
    let mut steps = entity::result_step::Entity::find()
        .filter(entity::result_step::Column::Election.eq(election));
    let mut results =
        entity::result::Entity::find().filter(entity::result::Column::Election.eq(election));
    if let Some(only) = only {
        steps = steps.filter(entity::result_step::Column::Body.is_in(only));
        results = results.filter(entity::result::Column::Body.is_in(only));
    }
    let rows = steps
        .order_by_asc(entity::result_step::Column::Position)
        .all(db)
        .await?;
    let mut of_version: BTreeMap<(String, i64), Vec<_>> = BTreeMap::new();
    for row in rows {
        let key = (row.body.clone(), row.version);
        of_version
            .entry(key)
            .or_default()
            .push(steps::from_row(row)?);
    }
    let rows = results
        .order_by_asc(entity::result::Column::Version)
        .all(db)
        .await?;
    for row in rows {
        let key = (row.body.clone(), row.version);
        let steps = of_version.remove(&key).unwrap_or_default();
        let body = city.entry(key.0).or_default();
        body.results.push(allocation::from_row(row, steps)?);
    }
    Ok(())
}
