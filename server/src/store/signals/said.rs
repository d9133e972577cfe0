//! Saving what an extract says about those who sit or may succeed, for many bodies in few queries.

use super::{Source, StoredSignal, list_signals};
use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{signal, signal_seen};
use crate::store::person::person_word;
use crate::store::values::{column, moment_text};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;
use succession::signals::Signal;

/// What an extract says, by body and person.
pub type Said = BTreeMap<String, BTreeMap<Person, Signal>>;

/// Saves what an extract says about these bodies: a fact that is new gets a number, and one that is known is seen once
/// more. Answers how many were new, and the numbers of all, by body.
///
/// # Errors
/// When the database refuses.
pub async fn save_signals(
    tx: &impl ConnectionTrait,
    election: &str,
    found: &Said,
    (source, at): (&Source, DateTime<Utc>),
) -> Result<(u64, BTreeMap<String, BTreeSet<u64>>), AppError> {
    let only = match found.len() {
        1 => found.keys().next().map(String::as_str),
        _ => None,
    };
    let mut known: BTreeMap<String, Vec<StoredSignal>> = BTreeMap::new();
    for one in list_signals(tx, election, only).await? {
        known.entry(one.body.clone()).or_default().push(one);
    }
    let (mut new, mut seen) = (Vec::new(), Vec::new());
    let mut numbers = BTreeMap::new();
    for (body, found) in found {
        let known = known.remove(body).unwrap_or_default();
        let mut of_body = BTreeSet::new();
        let mut last = known.iter().map(|one| one.number).max().unwrap_or_default();
        for (person, signal) in found {
            let is_same = |one: &&StoredSignal| one.person == *person && one.signal == *signal;
            let stored = known.iter().find(is_same);
            let number = stored.map_or(last + 1, |one| one.number);
            of_body.insert(number);
            if stored.is_some_and(|one| one.sources.contains(source)) {
                continue;
            }
            if stored.is_none() {
                last = number;
                new.push(signal::Model {
                    election: election.to_owned(),
                    body: body.clone(),
                    number: column("signal.number", number)?,
                    person: person_word(*person),
                    kind: signal.kind.word().to_owned(),
                    fact_on: signal.on.map(|day| day.to_string()).unwrap_or_default(),
                    found_at: moment_text(at),
                });
            }
            seen.push(signal_seen::Model {
                election: election.to_owned(),
                body: body.clone(),
                number: column("signal.number", number)?,
                source: source.0.clone(),
                source_at: moment_text(source.1),
            });
        }
        numbers.insert(body.clone(), of_body);
    }
    let count = u64::try_from(new.len()).unwrap_or(u64::MAX);
    insert_all::<signal::ActiveModel>(tx, new).await?;
    insert_all::<signal_seen::ActiveModel>(tx, seen).await?;
    Ok((count, numbers))
}
