//! How signals stand today: which wait for an official, and which do not.

use super::known::{Subject, list_subjects, subjects};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::registration::population::load_population_file;
use crate::store::signals::{SignalEnd, Source, StoredSignal, list_signals};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::vacancy::VacancyId;

/// How a signal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignalState {
    /// It waits for an official.
    Open,
    /// The newest extract no longer says it.
    Gone,
    /// That the person leaves is known otherwise.
    Known,
    /// A vacancy was reported for it.
    Settled(VacancyId),
    /// It was dismissed.
    Dismissed,
}

/// A signal and how it stands.
#[derive(Debug, Clone)]
pub struct ShownSignal {
    /// What is stored.
    pub stored: StoredSignal,
    /// How it stands.
    pub state: SignalState,
    /// Who it is about, as far as that person sits or is appointed.
    pub subject: Option<Subject>,
}

/// Every signal of an election with how it stands, by body and number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_standing(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<Vec<ShownSignal>, AppError> {
    let stored = list_signals(db, election, None).await?;
    if stored.is_empty() {
        return Ok(Vec::new());
    }
    let source = newest(db, election).await?;
    let bodies = list_subjects(db, election, today).await?;
    let shown = stored.into_iter().map(|one| {
        let subjects = bodies.get(&one.body).map(Vec::as_slice);
        stand(one, subjects.unwrap_or_default(), source.as_ref())
    });
    Ok(shown.collect())
}

/// One signal with how it stands.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that number.
pub async fn find_signal(
    db: &impl ConnectionTrait,
    (election, body, number): (&str, &str, u64),
    today: NaiveDate,
) -> Result<ShownSignal, AppError> {
    let stored = list_signals(db, election, Some(body)).await?;
    let found = stored.into_iter().find(|one| one.number == number);
    let found = found.ok_or_else(|| AppError::Missing {
        what: "signal",
        key: format!("{election}/{body}/{number}"),
    })?;
    let source = newest(db, election).await?;
    let file = SuccessionFile::load(db, (election, body)).await?;
    Ok(stand(found, &subjects(&file, today), source.as_ref()))
}

/// How many signals of an election wait for an official.
///
/// # Errors
/// As [`list_standing`].
pub async fn count_open_signals(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<usize, AppError> {
    let all = list_standing(db, election, today).await?;
    let open = all.iter().filter(|one| one.state == SignalState::Open);
    Ok(open.count())
}

async fn newest(db: &impl ConnectionTrait, election: &str) -> Result<Option<Source>, AppError> {
    let file = load_population_file(db, election).await?;
    Ok(file.map(|file| (file.commitment, file.imported.1)))
}

fn stand(stored: StoredSignal, subjects: &[Subject], newest: Option<&Source>) -> ShownSignal {
    let subject = subjects.iter().find(|one| one.person == stored.person);
    let is_in = newest.is_some_and(|newest| stored.sources.contains(newest));
    let state = match (&stored.end, subject) {
        (Some(SignalEnd::Vacancy(vacancy)), _) => SignalState::Settled(*vacancy),
        (Some(SignalEnd::Dismissed(_)), _) => SignalState::Dismissed,
        (None, None) => SignalState::Known,
        (None, Some(_)) if is_in => SignalState::Open,
        (None, Some(_)) => SignalState::Gone,
    };
    ShownSignal {
        subject: subject.copied(),
        stored,
        state,
    }
}
