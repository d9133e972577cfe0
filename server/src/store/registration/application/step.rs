//! What happened to applications, step after step.

use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use crate::store::entity::{application, application_step};
use crate::store::values::{column, from_json, json, moment, moment_text};
use election::registration::course::{Course, Step, Taken};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::BTreeMap;

/// A step as it would be taken now.
#[must_use]
pub fn taken(step: Step, by: &By) -> Taken {
    Taken {
        step,
        by: by.actor.clone(),
        at: clock::local(by.at),
    }
}

/// Takes a step: refused when it does not fit what happened before.
///
/// # Errors
/// [`AppError::Course`] when it does not fit; when the database refuses.
pub async fn save_step(
    tx: &impl ConnectionTrait,
    by: &By,
    (application, step): (&str, Step),
) -> Result<Course, AppError> {
    let course = load_course(tx, application).await?;
    let number = course.steps().len().saturating_add(1);
    let row = application_step::Model {
        application: application.to_owned(),
        number: column("application_step.number", number)?,
        step: json("application_step.step", &step)?,
        made_by: by.actor.clone(),
        made_at: moment_text(by.at),
    };
    let course = course.take(taken(step, by))?;
    row.into_active_model().insert(tx).await?;
    Ok(course)
}

/// The course of an application.
///
/// # Errors
/// When the database refuses, or holds steps that do not fit.
pub async fn load_course(db: &impl ConnectionTrait, application: &str) -> Result<Course, AppError> {
    Ok(Course::replay(&list_steps(db, application).await?)?)
}

/// Every step of an application, in order.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_steps(
    db: &impl ConnectionTrait,
    application: &str,
) -> Result<Vec<Taken>, AppError> {
    let rows = application_step::Entity::find()
        .filter(application_step::Column::Application.eq(application))
        .order_by_asc(application_step::Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// Every step of every application for an election, by application and in order.
///
/// # Errors
/// As [`list_steps`].
pub async fn list_all_steps(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<Taken>>, AppError> {
    let of_election = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::Election.eq(election))
        .into_query();
    let rows = application_step::Entity::find()
        .filter(application_step::Column::Application.in_subquery(of_election))
        .order_by_asc(application_step::Column::Application)
        .order_by_asc(application_step::Column::Number)
        .all(db)
        .await?;
    let mut all: BTreeMap<String, Vec<Taken>> = BTreeMap::new();
    for row in rows {
        let application = row.application.clone();
        all.entry(application).or_default().push(from_row(row)?);
    }
    Ok(all)
}

fn from_row(row: application_step::Model) -> Result<Taken, AppError> {
    Ok(Taken {
        step: from_json("application_step.step", &row.step)?,
        by: row.made_by,
        at: clock::local(moment("application_step.made_at", &row.made_at)?),
    })
}
