//! Signals from the population register that wait for the griffie: one thing to decide on for each body. No rule sets a
//! last day: the term begins when the griffie knows that a seat is free.

use super::asked::Files;
use super::{Deadline, Due, How};
use crate::actions::signals::count_waiting;
use crate::error::AppError;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// What waits in the bodies of an election.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub(super) async fn list_signalled(
    db: &impl ConnectionTrait,
    election: &str,
    (files, today): (&Files, NaiveDate),
) -> Result<Vec<Deadline>, AppError> {
    let files = files.iter().map(|(body, (file, _))| (body.as_str(), file));
    let waiting = count_waiting(db, election, (files, today)).await?;
    let due = waiting.into_iter().map(|(body, waiting)| Deadline {
        election: election.to_owned(),
        body,
        due: Due::Signals { waiting },
        person: None,
        until: None,
        how: How::Free,
    });
    Ok(due.collect())
}
