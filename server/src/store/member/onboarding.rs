//! What is arranged for a new member: the list of a body in versions, the tasks of one member, and their progress.

use crate::audit::By;
use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{onboarding_list, onboarding_step, onboarding_task};
use crate::store::values::{column, day, from_json, json, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Select,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that is arranged for every new member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// How many days after the first day it must be done.
    pub days: u32,
}

/// The same for one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The number of the member.
    pub member: u64,
    /// Which one, from 1.
    pub number: u64,
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// The last day.
    pub due: NaiveDate,
    /// The day on which it was done; none while it was not.
    pub done_on: Option<NaiveDate>,
    /// How much happened to it.
    pub steps: u64,
}

/// The list of a body as it is now, with its version; none while nobody changed it.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn load_items(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Option<(u64, Vec<Item>)>, AppError> {
    let found = onboarding_list::Entity::find()
        .filter(onboarding_list::Column::Election.eq(election))
        .filter(onboarding_list::Column::Body.eq(body))
        .order_by_desc(onboarding_list::Column::Version)
        .one(db)
        .await?;
    found
        .map(|row| {
            let version = number("onboarding_list.version", row.version)?;
            Ok((version, from_json("onboarding_list.items", &row.items)?))
        })
        .transpose()
}

/// Saves a version of the list.
///
/// # Errors
/// When the database refuses, also because that version is there.
pub async fn save_items(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, version): (&str, &str, u64),
    items: &[Item],
) -> Result<(), AppError> {
    let row = onboarding_list::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        version: column("onboarding_list.version", version)?,
        items: json("onboarding_list.items", &items)?,
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves the tasks of a new member.
///
/// # Errors
/// When the database refuses.
pub async fn save_tasks(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    tasks: &[Task],
) -> Result<(), AppError> {
    let rows: Result<Vec<_>, AppError> = tasks
        .iter()
        .map(|task| {
            Ok(onboarding_task::Model {
                election: election.to_owned(),
                body: body.to_owned(),
                member: column("onboarding_task.member", task.member)?,
                number: column("onboarding_task.number", task.number)?,
                what: task.what.clone(),
                owner: task.owner.clone(),
                due: task.due.to_string(),
                made_at: moment_text(by.at),
            })
        })
        .collect();
    insert_all::<onboarding_task::ActiveModel>(tx, rows?).await
}

/// Saves that a task is done, or open again, on that day.
///
/// # Errors
/// When the database refuses.
pub async fn save_task_step(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, task): (&str, &str, &Task),
    (is_done, on): (bool, NaiveDate),
) -> Result<(), AppError> {
    let row = onboarding_step::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        member: column("onboarding_step.member", task.member)?,
        task: column("onboarding_step.task", task.number)?,
        position: column("onboarding_step.position", task.steps + 1)?,
        step: if is_done { "done" } else { "open" }.to_owned(),
        on_day: on.to_string(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The tasks of the members of a body, by member and number.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_tasks(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Task>, AppError> {
    let rows = onboarding_task::Entity::find()
        .filter(onboarding_task::Column::Election.eq(election))
        .filter(onboarding_task::Column::Body.eq(body));
    let steps = onboarding_step::Entity::find()
        .filter(onboarding_step::Column::Election.eq(election))
        .filter(onboarding_step::Column::Body.eq(body));
    let tasks = read_tasks(db, (rows, steps)).await?.into_iter();
    Ok(tasks.map(|(_, task)| task).collect())
}

/// The tasks of the members of every body of an election, each with the body.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_election_tasks(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, Task)>, AppError> {
    let rows =
        onboarding_task::Entity::find().filter(onboarding_task::Column::Election.eq(election));
    let steps =
        onboarding_step::Entity::find().filter(onboarding_step::Column::Election.eq(election));
    read_tasks(db, (rows, steps)).await
}

async fn read_tasks(
    db: &impl ConnectionTrait,
    (rows, steps): (
        Select<onboarding_task::Entity>,
        Select<onboarding_step::Entity>,
    ),
) -> Result<Vec<(String, Task)>, AppError> {
    let rows = rows
        .order_by_asc(onboarding_task::Column::Body)
        .order_by_asc(onboarding_task::Column::Member)
        .order_by_asc(onboarding_task::Column::Number)
        .all(db)
        .await?;
    let steps = steps
        .order_by_asc(onboarding_step::Column::Position)
        .all(db)
        .await?;
    let mut of_task: BTreeMap<(String, i64, i64), Vec<onboarding_step::Model>> = BTreeMap::new();
    for step in steps {
        let key = (step.body.clone(), step.member, step.task);
        of_task.entry(key).or_default().push(step);
    }
    let tasks = rows.into_iter().map(|row| {
        let steps = of_task.remove(&(row.body.clone(), row.member, row.number));
        let steps = steps.unwrap_or_default();
        let last = steps.last().filter(|step| step.step == "done");
        let done_on = last.map(|step| day("onboarding_step.on_day", &step.on_day));
        let task = Task {
            member: number("onboarding_task.member", row.member)?,
            number: number("onboarding_task.number", row.number)?,
            what: row.what,
            owner: row.owner,
            due: day("onboarding_task.due", &row.due)?,
            done_on: done_on.transpose()?,
            steps: u64::try_from(steps.len()).unwrap_or(u64::MAX),
        };
        Ok((row.body, task))
    });
    tasks.collect()
}
