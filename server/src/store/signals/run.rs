//! Which extract was compared last, which signals that gave, and who could not be compared.

use super::Source;
use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{signal_now, signal_run, signal_unlinked};
use crate::store::person::{person_of_word, person_word};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;

/// A comparison of an extract with everybody who sits or may succeed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The extract.
    pub source: Source,
    /// When it was compared.
    pub compared_at: DateTime<Utc>,
    /// How many persons were compared.
    pub compared: u64,
    /// The signals that it gave, by body and number.
    pub signals: BTreeSet<(String, u64)>,
    /// Who could not be, by body.
    pub unlinked: BTreeMap<String, BTreeSet<Person>>,
}

/// Saves a comparison, in the place of the one before; what it gave is saved beside it, by body.
///
/// # Errors
/// When the database refuses.
pub async fn save_run(
    tx: &impl ConnectionTrait,
    election: &str,
    (source, compared_at): (&Source, DateTime<Utc>),
    compared: u64,
) -> Result<(), AppError> {
    signal_run::Entity::delete_by_id(election).exec(tx).await?;
    let row = signal_run::Model {
        election: election.to_owned(),
        source: source.0.clone(),
        source_at: moment_text(source.1),
        compared_at: moment_text(compared_at),
        compared: column("signal_run.compared", compared)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// What a comparison gave for a body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gave {
    /// The signals, by number.
    pub signals: BTreeSet<u64>,
    /// Who could not be compared.
    pub unlinked: BTreeSet<Person>,
}

/// Saves what a comparison gave for these bodies, in the place of what the one before did.
///
/// # Errors
/// When the database refuses.
pub async fn save_compared(
    tx: &impl ConnectionTrait,
    election: &str,
    gave: &BTreeMap<String, Gave>,
) -> Result<(), AppError> {
    signal_now::Entity::delete_many()
        .filter(signal_now::Column::Election.eq(election))
        .filter(signal_now::Column::Body.is_in(gave.keys()))
        .exec(tx)
        .await?;
    signal_unlinked::Entity::delete_many()
        .filter(signal_unlinked::Column::Election.eq(election))
        .filter(signal_unlinked::Column::Body.is_in(gave.keys()))
        .exec(tx)
        .await?;
    let (mut signals, mut unlinked) = (Vec::new(), Vec::new());
    for (body, gave) in gave {
        for number in &gave.signals {
            signals.push(signal_now::Model {
                election: election.to_owned(),
                body: body.clone(),
                number: column("signal.number", *number)?,
            });
        }
        unlinked.extend(gave.unlinked.iter().map(|person| signal_unlinked::Model {
            election: election.to_owned(),
            body: body.clone(),
            person: person_word(*person),
        }));
    }
    insert_all::<signal_now::ActiveModel>(tx, signals).await?;
    insert_all::<signal_unlinked::ActiveModel>(tx, unlinked).await
}

/// The last comparison of an election; nothing before the first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_run(db: &impl ConnectionTrait, election: &str) -> Result<Option<Run>, AppError> {
    let Some(row) = signal_run::Entity::find_by_id(election).one(db).await? else {
        return Ok(None);
    };
    let rows = signal_unlinked::Entity::find()
        .filter(signal_unlinked::Column::Election.eq(election))
        .all(db)
        .await?;
    let mut unlinked: BTreeMap<String, BTreeSet<Person>> = BTreeMap::new();
    for row in rows {
        let person = person_of_word(&row.person);
        let person = person.ok_or_else(|| AppError::unreadable("signal_unlinked", &row.person))?;
        unlinked.entry(row.body).or_default().insert(person);
    }
    let now = signal_now::Entity::find()
        .filter(signal_now::Column::Election.eq(election))
        .all(db)
        .await?;
    let now = now
        .into_iter()
        .map(|row| Ok((row.body, number("signal_now.number", row.number)?)));
    let source_at = moment("signal_run.source_at", &row.source_at)?;
    Ok(Some(Run {
        source: (row.source, source_at),
        compared_at: moment("signal_run.compared_at", &row.compared_at)?,
        compared: number("signal_run.compared", row.compared)?,
        signals: now.collect::<Result<_, AppError>>()?,
        unlinked,
    }))
}
