//! Bodies for which nothing waits: they have members, and each appointment and each seat to fill is closed.
//!
//! It tells in five queries for a whole election what would take several for each body.

use crate::error::AppError;
use crate::store::entity::{
    appointment, appointment_event, member, result, vacancy, vacancy_event,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};

/// After these nothing is to be done for an appointment.
const APPOINTMENT_CLOSES: [&str; 5] = ["declines", "withdraws", "lapsed", "refused", "entered"];
/// After these nothing is to be done for a vacancy, until it is opened again.
const VACANCY_CLOSES: [&str; 3] = ["dismiss", "fill", "leave_unfilled"];

/// The bodies of an election for which nothing waits. One whose result was corrected is never among them.
///
/// # Errors
/// When the database refuses.
pub async fn list_settled(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let members: Vec<String> = member::Entity::find()
        .filter(member::Column::Election.eq(election))
        .select_only()
        .column(member::Column::Body)
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let corrected: Vec<String> = result::Entity::find()
        .filter(result::Column::Election.eq(election))
        .filter(result::Column::Version.gt(1))
        .select_only()
        .column(result::Column::Body)
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let mut settled: BTreeSet<String> = members.into_iter().collect();
    for body in corrected {
        settled.remove(&body);
    }
    for body in with_open_appointment(db, election).await? {
        settled.remove(&body);
    }
    for body in with_open_vacancy(db, election).await? {
        settled.remove(&body);
    }
    Ok(settled)
}

async fn with_open_appointment(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let all: Vec<(String, i64)> = appointment::Entity::find()
        .filter(appointment::Column::Election.eq(election))
        .select_only()
        .column(appointment::Column::Body)
        .column(appointment::Column::Number)
        .into_tuple()
        .all(db)
        .await?;
    let closed: Vec<(String, i64)> = appointment_event::Entity::find()
        .filter(appointment_event::Column::Election.eq(election))
        .filter(appointment_event::Column::Step.is_in(APPOINTMENT_CLOSES))
        .select_only()
        .column(appointment_event::Column::Body)
        .column(appointment_event::Column::Appointment)
        .into_tuple()
        .all(db)
        .await?;
    let closed: BTreeSet<(String, i64)> = closed.into_iter().collect();
    let open = all.into_iter().filter(|one| !closed.contains(one));
    Ok(open.map(|(body, _)| body).collect())
}

async fn with_open_vacancy(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let all: Vec<(String, i64)> = vacancy::Entity::find()
        .filter(vacancy::Column::Election.eq(election))
        .select_only()
        .column(vacancy::Column::Body)
        .column(vacancy::Column::Number)
        .into_tuple()
        .all(db)
        .await?;
    let steps: Vec<(String, i64, String)> = vacancy_event::Entity::find()
        .filter(vacancy_event::Column::Election.eq(election))
        .order_by_asc(vacancy_event::Column::Position)
        .select_only()
        .column(vacancy_event::Column::Body)
        .column(vacancy_event::Column::Vacancy)
        .column(vacancy_event::Column::Step)
        .into_tuple()
        .all(db)
        .await?;
    let steps = steps.into_iter();
    let last: BTreeMap<(String, i64), String> = steps
        .map(|(body, number, step)| ((body, number), step))
        .collect();
    let is_open = |one: &(String, i64)| {
        let step = last.get(one).map(String::as_str);
        step.is_none_or(|step| !VACANCY_CLOSES.contains(&step))
    };
    let open = all.into_iter().filter(is_open);
    Ok(open.map(|(body, _)| body).collect())
}
