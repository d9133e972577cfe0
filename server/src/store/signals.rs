//! Signals: what extracts of the population register said about those who sit or may succeed, and what an official did
//! with them.

mod link;
mod run;
mod said;

pub use link::{Identity, Link, list_all_links, list_links, save_link};
pub use run::{Gave, Run, load_run, save_compared, save_run};
pub use said::{Said, save_signals};

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{signal, signal_bar, signal_end, signal_seen};
use crate::store::person::person_of_word;
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use std::fmt;
use succession::roster::Person;
use succession::signals::{Signal, SignalKind};
use succession::vacancy::VacancyId;

/// An extract: its commitment, and when it was taken in.
pub type Source = (String, DateTime<Utc>);

/// A signal with what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSignal {
    /// The body.
    pub body: String,
    /// Which one of the body, from 1.
    pub number: u64,
    /// Who it is about.
    pub person: Person,
    /// What it says.
    pub signal: Signal,
    /// When it was found first.
    pub found_at: DateTime<Utc>,
    /// The extracts in which it stood, oldest first.
    pub sources: Vec<Source>,
    /// What an official did with it; nothing yet when there is none.
    pub end: Option<SignalEnd>,
}

/// What an official did with a signal.
#[derive(Clone, PartialEq, Eq)]
pub enum SignalEnd {
    /// A vacancy was reported.
    Vacancy(VacancyId),
    /// It was confirmed: the candidate cannot be considered, by this statement of the body.
    Barred(u32),
    /// It was dismissed; why is sealed.
    Dismissed(Vec<u8>),
}

/// Why is nobody's business.
impl fmt::Debug for SignalEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Vacancy(vacancy) => write!(f, "vacancy {vacancy}"),
            Self::Barred(position) => write!(f, "statement {position}"),
            Self::Dismissed(_) => f.write_str("dismissed"),
        }
    }
}

impl SignalEnd {
    /// Why it was dismissed; nothing when it was not.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn reason(
        &self,
        key: &ElectionKey,
        (body, number): (&str, u64),
    ) -> Result<Option<String>, AppError> {
        match self {
            Self::Vacancy(_) | Self::Barred(_) => Ok(None),
            Self::Dismissed(sealed) => {
                let row = row_key(key.election(), body, number);
                key.open_text(&place(&row), sealed).map(Some)
            }
        }
    }
}

fn row_key(election: &str, body: &str, number: u64) -> String {
    format!("{election}/{body}/{number}")
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "signal_end",
        column: "reason",
        row,
    }
}

/// The signals of an election, or of one body of it, by body and number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_signals(
    db: &impl ConnectionTrait,
    election: &str,
    body: Option<&str>,
) -> Result<Vec<StoredSignal>, AppError> {
    let mut rows = signal::Entity::find().filter(signal::Column::Election.eq(election));
    let mut seen = signal_seen::Entity::find().filter(signal_seen::Column::Election.eq(election));
    let mut ends = signal_end::Entity::find().filter(signal_end::Column::Election.eq(election));
    let mut bars = signal_bar::Entity::find().filter(signal_bar::Column::Election.eq(election));
    if let Some(body) = body {
        rows = rows.filter(signal::Column::Body.eq(body));
        seen = seen.filter(signal_seen::Column::Body.eq(body));
        ends = ends.filter(signal_end::Column::Body.eq(body));
        bars = bars.filter(signal_bar::Column::Body.eq(body));
    }
    let rows = rows.order_by_asc(signal::Column::Number).all(db).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut sources: BTreeMap<(String, i64), Vec<Source>> = BTreeMap::new();
    let seen = seen.order_by_asc(signal_seen::Column::SourceAt);
    for row in seen.all(db).await? {
        let at = moment("signal_seen.source_at", &row.source_at)?;
        let of = sources.entry((row.body, row.number)).or_default();
        of.push((row.source, at));
    }
    let ends = ends.all(db).await?.into_iter();
    let ends = ends.map(|row| Ok(((row.body.clone(), row.number), end(row)?)));
    let mut ends: BTreeMap<(String, i64), SignalEnd> = ends.collect::<Result<_, AppError>>()?;
    for row in bars.all(db).await? {
        let position = number("signal_bar.position", row.position)?;
        ends.insert((row.body, row.number), SignalEnd::Barred(position));
    }
    let mut signals = Vec::new();
    for row in rows {
        let key = (row.body.clone(), row.number);
        let sources = sources.remove(&key).unwrap_or_default();
        let end = ends.remove(&key);
        signals.push(stored(row, sources, end)?);
    }
    // Not in the query: the databases order letters differently.
    signals.sort_by(|a, b| (&a.body, a.number).cmp(&(&b.body, b.number)));
    Ok(signals)
}

fn stored(
    row: signal::Model,
    sources: Vec<Source>,
    end: Option<SignalEnd>,
) -> Result<StoredSignal, AppError> {
    let person = person_of_word(&row.person);
    let kind = SignalKind::from_word(&row.kind);
    let on = match row.fact_on.as_str() {
        "" => None,
        day => {
            let read = day.parse();
            Some(read.map_err(|_| AppError::unreadable("signal.fact_on", day))?)
        }
    };
    Ok(StoredSignal {
        number: number("signal.number", row.number)?,
        person: person.ok_or_else(|| AppError::unreadable("signal.person", &row.person))?,
        signal: Signal {
            kind: kind.ok_or_else(|| AppError::unreadable("signal.kind", &row.kind))?,
            on,
        },
        found_at: moment("signal.found_at", &row.found_at)?,
        body: row.body,
        sources,
        end,
    })
}

fn end(row: signal_end::Model) -> Result<SignalEnd, AppError> {
    match (row.vacancy, row.reason) {
        (Some(vacancy), None) => Ok(SignalEnd::Vacancy(number("signal_end.vacancy", vacancy)?)),
        (None, Some(reason)) => Ok(SignalEnd::Dismissed(reason)),
        _ => Err(AppError::unreadable("signal_end", "neither or both")),
    }
}

/// Saves that a vacancy was reported for a signal.
///
/// # Errors
/// When the database refuses, also because something was done with it already.
pub async fn save_settled(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    vacancy: VacancyId,
) -> Result<(), AppError> {
    let vacancy = Some(vacancy.into());
    save_end(tx, by, (election, body, number), (vacancy, None)).await
}

/// Saves why a signal was dismissed.
///
/// # Errors
/// As [`save_settled`]; when there is no chance for sealing.
pub async fn save_dismissed(
    tx: &impl ConnectionTrait,
    (by, key): (&By, &ElectionKey),
    (body, number): (&str, u64),
    reason: &str,
) -> Result<(), AppError> {
    let election = key.election();
    let row = row_key(election, body, number);
    let sealed = key.seal_text(&place(&row), reason)?;
    save_end(tx, by, (election, body, number), (None, Some(sealed))).await
}

async fn save_end(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    (vacancy, reason): (Option<i64>, Option<Vec<u8>>),
) -> Result<(), AppError> {
    let row = signal_end::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("signal.number", number)?,
        vacancy,
        reason,
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a signal was confirmed, with the statement that the candidate cannot be considered.
///
/// # Errors
/// As [`save_settled`].
pub async fn save_barred(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    position: u32,
) -> Result<(), AppError> {
    let row = signal_bar::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("signal.number", number)?,
        position: position.into(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}
