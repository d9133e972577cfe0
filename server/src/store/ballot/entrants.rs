//! The keys of those who take part in every body of an election, in one reading and without opening anything.

use crate::error::AppError;
use crate::store::registration::application::{list_all_steps, list_applications};
use election::registration::course::{Course, State, Verdict};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of the entrants by body, each row in alphabetical order: the same as those of
/// [`crate::store::registration::application::list_entrants`], or each candidate alone.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_entrant_keys(
    db: &impl ConnectionTrait,
    election: &str,
    alone: bool,
) -> Result<BTreeMap<String, Vec<String>>, AppError> {
    let mut steps = list_all_steps(db, election).await?;
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for application in list_applications(db, election).await? {
        let Some(taken) = steps.remove(&application.id) else {
            continue;
        };
        let course = Course::replay(&taken)?;
        if course.state() != State::Decided(Verdict::Valid) {
            continue;
        }
        let stands_in = course.moved_to().or(application.body.as_deref());
        let list = application.joint_list.clone();
        let list = list.filter(|_| course.moved_to().is_none() && !alone);
        let key = list.unwrap_or_else(|| application.id.clone());
        if let Some(body) = stands_in {
            keys.entry(body.to_owned()).or_default().insert(key);
        }
    }
    let sorted = keys.into_iter();
    Ok(sorted
        .map(|(body, keys)| (body, keys.into_iter().collect()))
        .collect())
}
