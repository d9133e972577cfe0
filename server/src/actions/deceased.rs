//! Recording that a candidate died before the result, and withdrawing a record that was a mistake.

use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::store::allocation::list_results;
use crate::store::counting::{Death, list_deaths, save_death, save_withdrawal};
use crate::store::registration::list_lists;
use chrono::NaiveDate;
use election::allocation::{CandidateNumber, ListNumber};
use sea_orm::ConnectionTrait;

/// What the bureau was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeathReport {
    /// List and place on it.
    pub person: (ListNumber, CandidateNumber),
    /// The day of death.
    pub died_on: NaiveDate,
    /// How the bureau knows.
    pub source: String,
}

/// The records of one body, also those that were withdrawn.
///
/// # Errors
/// When the database refuses.
pub async fn deaths_of(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Death>, AppError> {
    let mut deaths = list_deaths(db, election).await?;
    deaths.retain(|one| one.body == body);
    Ok(deaths)
}

/// The day on which the body first had a result: who dies after it has been elected, and leaves a vacancy.
///
/// # Errors
/// When the database refuses.
pub async fn first_result(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Option<NaiveDate>, AppError> {
    let results = list_results(db, election, body).await?;
    Ok(results.first().map(|first| first.established_on))
}

/// Records that a candidate died; answers the number of the record.
///
/// # Errors
/// [`AppError::Missing`] when there is no such candidate, [`AppError::Exists`] when the death is recorded,
/// [`AppError::DiedAfterResult`] when it is after the first result, [`AppError::SessionDay`] when it is to come.
pub async fn record_death(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    report: &DeathReport,
) -> Result<u64, AppError> {
    let (list, candidate) = report.person;
    let key = format!("{election}/{body}/{list}/{candidate}");
    let lists = list_lists(tx, election, body).await?;
    let stands = lists
        .iter()
        .any(|one| one.number == list && one.candidates.iter().any(|one| one.number == candidate));
    if !stands {
        return Err(AppError::Missing {
            what: "candidate",
            key,
        });
    }
    if clock::day_of(by.at) < report.died_on {
        return Err(AppError::SessionDay);
    }
    let first = first_result(tx, (election, body)).await?;
    if first.is_some_and(|first| first < report.died_on) {
        return Err(AppError::DiedAfterResult);
    }
    let known = deaths_of(tx, (election, body)).await?;
    let holding = |one: &Death| one.person == report.person && one.withdrawn.is_none();
    if known.iter().any(holding) {
        return Err(AppError::Exists { what: "death", key });
    }
    let death = Death {
        body: body.to_owned(),
        number: known.last().map_or(1, |last| last.number + 1),
        person: report.person,
        died_on: report.died_on,
        source: report.source.clone(),
        recorded_at: by.at,
        withdrawn: None,
    };
    save_death(tx, election, &death).await?;
    let event = Event::DeathRecorded {
        election: election.to_owned(),
        body: body.to_owned(),
        number: death.number,
    };
    audit::record(tx, by, &event).await?;
    Ok(death.number)
}

/// Withdraws the record of a death, with the reason.
///
/// # Errors
/// [`AppError::Missing`] when there is no such record, [`AppError::Exists`] when it was withdrawn,
/// [`AppError::NoReason`] without a reason.
pub async fn withdraw_death(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (number, reason): (u64, &str),
) -> Result<(), AppError> {
    let key = format!("{election}/{body}/{number}");
    if reason.trim().is_empty() {
        return Err(AppError::NoReason);
    }
    let known = deaths_of(tx, (election, body)).await?;
    match known.iter().find(|one| one.number == number) {
        None => return Err(AppError::Missing { what: "death", key }),
        Some(death) if death.withdrawn.is_some() => {
            let what = "withdrawal of a death";
            return Err(AppError::Exists { what, key });
        }
        Some(_) => {}
    }
    save_withdrawal(tx, (election, body), number, (reason.trim(), by.at)).await?;
    let event = Event::DeathWithdrawn {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
