//! What is arranged for new members: a list of each body that the griffie edits, begun when a member enters.

mod welcome;

pub use welcome::{change_welcome, welcome_of};

use crate::audit::{self, By, Event, OnboardingEvent};
use crate::error::AppError;
use crate::store::member::{
    Item, Task, list_tasks, load_items, save_items, save_task_step, save_tasks,
};
use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;
use serde::Deserialize;

/// The list to begin with.
const FIRST_SET: &str = include_str!("../../../assets/onboarding.toml");

#[derive(Deserialize)]
struct FirstSet {
    item: Vec<Item>,
}

/// The list of a body and its version; version 0 is the one to begin with.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn items_of(
    db: &impl ConnectionTrait,
    key: (&str, &str),
) -> Result<(u64, Vec<Item>), AppError> {
    match load_items(db, key).await? {
        Some(found) => Ok(found),
        None => Ok((0, first_set()?)),
    }
}

fn first_set() -> Result<Vec<Item>, AppError> {
    let read: Result<FirstSet, _> = toml::from_str(FIRST_SET);
    let set = read.map_err(|cause| AppError::unreadable("onboarding.toml", cause))?;
    Ok(set.item)
}

/// Changes the list of a body; members for whom it began keep theirs.
///
/// # Errors
/// [`AppError::AnswerChanged`] when somebody changed it since that version.
pub async fn change_items(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (shown, items): (u64, &[Item]),
) -> Result<(), AppError> {
    let (version, _) = items_of(tx, (election, body)).await?;
    if version != shown {
        return Err(AppError::AnswerChanged);
    }
    save_items(tx, by, (election, body, version + 1), items).await?;
    let event = OnboardingEvent::ListChanged {
        election: election.to_owned(),
        body: body.to_owned(),
        version: version + 1,
        items_sha256: Event::digest(&items)?,
    };
    audit::record(tx, by, &Event::Onboarding(event)).await?;
    Ok(())
}

/// Begins the list of a member who enters on that day; one that began already goes on.
///
/// # Errors
/// When the database refuses.
pub async fn start_onboarding(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (member, since): (u64, NaiveDate),
) -> Result<(), AppError> {
    let there = list_tasks(tx, (election, body)).await?;
    let (_, items) = items_of(tx, (election, body)).await?;
    if items.is_empty() || there.iter().any(|one| one.member == member) {
        return Ok(());
    }
    let tasks: Vec<Task> = (1..)
        .zip(items)
        .map(|(number, item)| Task {
            member,
            number,
            what: item.what,
            owner: item.owner,
            due: since
                .checked_add_days(Days::new(item.days.into()))
                .unwrap_or(since),
            done_on: None,
            steps: 0,
        })
        .collect();
    save_tasks(tx, by, (election, body), &tasks).await?;
    let event = OnboardingEvent::Started {
        election: election.to_owned(),
        body: body.to_owned(),
        member,
        tasks: tasks.len(),
        since,
    };
    audit::record(tx, by, &Event::Onboarding(event)).await?;
    Ok(())
}

/// Records which tasks of a member are done on that day; the others are open.
///
/// # Errors
/// [`AppError::Missing`] when the member has no tasks; [`AppError::AnswerChanged`] when something was recorded since
/// so many steps.
pub async fn record_progress(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, member): (&str, &str, u64),
    (done, on, shown): (&[u64], NaiveDate, u64),
) -> Result<(), AppError> {
    let mut tasks = list_tasks(tx, (election, body)).await?;
    tasks.retain(|one| one.member == member);
    if tasks.is_empty() {
        return Err(AppError::Missing {
            what: "tasks of a member",
            key: member.to_string(),
        });
    }
    if tasks.iter().map(|one| one.steps).sum::<u64>() != shown {
        return Err(AppError::AnswerChanged);
    }
    for task in tasks {
        let is_done = done.contains(&task.number);
        if is_done == task.done_on.is_some() {
            continue;
        }
        save_task_step(tx, by, (election, body, &task), (is_done, on)).await?;
        let event = OnboardingEvent::TaskChanged {
            election: election.to_owned(),
            body: body.to_owned(),
            member,
            task: task.number,
            done: is_done,
            on,
        };
        audit::record(tx, by, &Event::Onboarding(event)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::first_set;

    #[test]
    fn the_list_to_begin_with_can_be_read() {
        assert_eq!(first_set().unwrap().len(), 6);
    }
}
