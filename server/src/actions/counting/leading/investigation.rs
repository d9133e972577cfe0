//! The count of a station under investigation: who asked and why, what was found, and the old values beside the new.

use crate::audit::{self, By, Event, LeadingEvent};
use crate::error::AppError;
use crate::store::counting::leading::{
    Investigation, InvestigationEnd, list_all_investigations, load_investigation,
    save_investigation, save_investigation_end,
};
use crate::store::counting::{list_count_steps, load_count, load_station};
use chrono::{DateTime, Utc};
use election::counting::{Change, PastStep, list_changes};
use sea_orm::ConnectionTrait;

/// An investigation as an official opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Who asked for it.
    pub asked_by: String,
    /// Why.
    pub reason: String,
}

/// What an official writes when an investigation ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// What was found.
    pub findings: String,
    /// Whether ballots were counted again.
    pub recounted: bool,
}

/// Puts the count of a station under investigation; answers the number. One station can have several, one after the
/// other.
///
/// # Errors
/// [`AppError::Missing`] when there is no such station; [`AppError::AnswerChanged`] when an investigation of it is
/// open already.
pub async fn open_investigation(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, station): (&str, u32),
    opening: &Opening,
) -> Result<u64, AppError> {
    load_station(tx, election, station).await?;
    let all = list_all_investigations(tx, election).await?;
    let mut of_station = all.iter().filter(|one| one.station == station);
    if of_station.any(|one| one.end.is_none()) {
        return Err(AppError::AnswerChanged);
    }
    let number = all.last().map_or(1, |last| last.number + 1);
    let opened = Investigation {
        number,
        station,
        asked_by: opening.asked_by.clone(),
        reason: opening.reason.clone(),
        opened_at: by.at,
        opened_by: by.actor.clone(),
        end: None,
    };
    save_investigation(tx, election, &opened).await?;
    let event = LeadingEvent::InvestigationOpened {
        election: election.to_owned(),
        number,
        station,
        reason_sha256: Event::digest(&(&opening.asked_by, &opening.reason))?,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(number)
}

/// Closes an investigation with what it found.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::AnswerChanged`] when it was closed already.
pub async fn close_investigation(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number): (&str, u64),
    closing: &Closing,
) -> Result<(), AppError> {
    let open = load_investigation(tx, (election, number)).await?;
    if open.end.is_some() {
        return Err(AppError::AnswerChanged);
    }
    let end = InvestigationEnd {
        findings: closing.findings.clone(),
        recounted: closing.recounted,
        at: by.at,
        by: by.actor.clone(),
    };
    save_investigation_end(tx, (election, number), &end).await?;
    let event = LeadingEvent::InvestigationClosed {
        election: election.to_owned(),
        number,
        station: open.station,
        recounted: closing.recounted,
        findings_sha256: Event::digest(&closing.findings)?,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(())
}

/// What was corrected in the count of a station since a moment: the values of the first count that was reopened after
/// it, against those of now. Empty when nothing was reopened, and none while the count is open again.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_value_changes(
    db: &impl ConnectionTrait,
    key: (&str, u32),
    (since, until): (DateTime<Utc>, Option<DateTime<Utc>>),
) -> Result<Option<Vec<Change>>, AppError> {
    let steps = list_count_steps(db, key).await?;
    let is_within = |at: DateTime<Utc>| since <= at && until.is_none_or(|until| at <= until);
    let reopened = steps
        .iter()
        .find(|past| matches!(past.step, PastStep::Reopened { .. }) && is_within(past.act.at));
    let Some(before) = reopened.and_then(|past| past.before.final_count()) else {
        return Ok(Some(Vec::new()));
    };
    // What was reopened once more after the end of this investigation is not its work.
    let later = until.and_then(|until| {
        steps
            .iter()
            .find(|past| matches!(past.step, PastStep::Reopened { .. }) && until < past.act.at)
    });
    let stored = load_count(db, key).await?;
    let after = match later {
        Some(past) => past.before.final_count(),
        None => stored.record.state.final_count(),
    };
    Ok(after.map(|after| list_changes(before, after)))
}
