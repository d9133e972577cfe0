//! Everything that is stored about the seats of all bodies of an election, in a few queries for the whole city.

use crate::error::AppError;
use crate::store::allocation;
use crate::store::appointment::{Appointment, Happened, rows};
use crate::store::bar::{self, Bar};
use crate::store::entity::{self, DocumentKind};
use crate::store::roster::{self, Member};
use crate::store::steps;
use crate::store::vacancy::{self, RecordedStep, ReportedVacancy};
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
    /// Who cannot be considered.
    pub bars: Vec<Bar>,
    /// What its letters are about: `benoeming/3`.
    pub letters: BTreeSet<String>,
}

/// What is stored about the bodies of an election, by code.
pub type City = BTreeMap<String, StoredSeats>;

/// Loads it; a body about which nothing is stored is not in it.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_city(db: &impl ConnectionTrait, election: &str) -> Result<City, AppError> {
    let mut city = City::new();
    add_results(db, election, &mut city).await?;
    add_appointments(db, election, &mut city).await?;
    add_vacancies(db, election, &mut city).await?;
    let members = entity::member::Entity::find()
        .filter(entity::member::Column::Election.eq(election))
        .order_by_asc(entity::member::Column::Number)
        .all(db)
        .await?;
    for row in members {
        let body = city.entry(row.body.clone()).or_default();
        body.members.push(roster::from_row(row)?);
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
    Ok(city)
}

async fn add_results(
    db: &impl ConnectionTrait,
    election: &str,
    city: &mut City,
) -> Result<(), AppError> {
    let rows = entity::result_step::Entity::find()
        .filter(entity::result_step::Column::Election.eq(election))
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
    let rows = entity::result::Entity::find()
        .filter(entity::result::Column::Election.eq(election))
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

async fn add_appointments(
    db: &impl ConnectionTrait,
    election: &str,
    city: &mut City,
) -> Result<(), AppError> {
    let events = entity::appointment_event::Entity::find()
        .filter(entity::appointment_event::Column::Election.eq(election))
        .order_by_asc(entity::appointment_event::Column::Position)
        .all(db)
        .await?;
    let mut of_appointment: BTreeMap<(String, i64), Vec<Happened>> = BTreeMap::new();
    for row in events {
        let key = (row.body.clone(), row.appointment);
        let happened = rows::happened_from_row(row)?;
        of_appointment.entry(key).or_default().push(happened);
    }
    let appointments = entity::appointment::Entity::find()
        .filter(entity::appointment::Column::Election.eq(election))
        .order_by_asc(entity::appointment::Column::Number)
        .all(db)
        .await?;
    for row in appointments {
        let key = (row.body.clone(), row.number);
        let events = of_appointment.remove(&key).unwrap_or_default();
        let body = city.entry(key.0).or_default();
        body.appointments.push(rows::from_row(row, events)?);
    }
    Ok(())
}

async fn add_vacancies(
    db: &impl ConnectionTrait,
    election: &str,
    city: &mut City,
) -> Result<(), AppError> {
    let vacancies = entity::vacancy::Entity::find()
        .filter(entity::vacancy::Column::Election.eq(election))
        .order_by_asc(entity::vacancy::Column::Number)
        .all(db)
        .await?;
    for row in vacancies {
        let body = city.entry(row.body.clone()).or_default();
        body.vacancies.push(vacancy::from_row(row)?);
    }
    let course = entity::vacancy_event::Entity::find()
        .filter(entity::vacancy_event::Column::Election.eq(election))
        .order_by_asc(entity::vacancy_event::Column::Position)
        .all(db)
        .await?;
    for row in course {
        let body = city.entry(row.body.clone()).or_default();
        body.course.push(vacancy::step_from_row(row)?);
    }
    Ok(())
}
