//! What is still to be arranged for new members: one thing due for each member, by the first day of what is open. Who
//! sees to each thing stands on the page of the member.

use super::asked::Files;
use super::{Deadline, Due, How};
use crate::error::AppError;
use crate::store::member::{Task, list_election_tasks};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// What is open for who sits in the bodies of an election. For who left nothing is arranged any more.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub(super) async fn list_onboarding(
    db: &impl ConnectionTrait,
    election: &str,
    (files, today): (&Files, NaiveDate),
) -> Result<Vec<Deadline>, AppError> {
    let mut open: BTreeMap<(String, u64), Vec<Task>> = BTreeMap::new();
    for (body, task) in list_election_tasks(db, election).await? {
        if task.done_on.is_none() {
            open.entry((body, task.member)).or_default().push(task);
        }
    }
    let due = open.into_iter().filter_map(|((body, number), tasks)| {
        let (file, _) = files.get(&body)?;
        let member = file.members.iter().find(|one| one.number == number)?;
        if member.until.is_some_and(|until| until < today) {
            return None;
        }
        let count = u64::try_from(tasks.len()).unwrap_or(u64::MAX);
        Some(Deadline {
            election: election.to_owned(),
            body,
            due: Due::Onboarding {
                member: number,
                tasks: count,
            },
            person: Some(member.person()),
            until: tasks.iter().map(|task| task.due).min(),
            how: How::Free,
        })
    });
    Ok(due.collect())
}
