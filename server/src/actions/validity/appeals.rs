//! Objections and appeals against a session: recording them, and how they ended.

use crate::actions::registration::calendar::load_calendar;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::load_application;
use crate::store::registration::validity::{
    Appeal, AppealKind, AppealStep, LodgedBy, ValiditySession, Words, list_appeals, list_sessions,
    save_appeal, save_appeal_step,
};
use chrono::NaiveDate;
use election::registration::calendar::Milestone;
use sea_orm::ConnectionTrait;

/// An objection or an appeal as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAppeal {
    /// Against which session.
    pub session: u32,
    /// What it is.
    pub kind: AppealKind,
    /// What whoever lodged it is.
    pub lodged_by: LodgedBy,
    /// The application that it is about, when it is about one.
    pub application: Option<String>,
    /// Who it was, and what was said.
    pub words: Words,
    /// The day.
    pub lodged_on: NaiveDate,
}

/// The last day on which somebody can appeal against a session.
///
/// For the first session it stands in the calendar. For a correction as many days are counted from its own day;
/// that is assumed.
///
/// # Errors
/// [`AppError::Missing`] when the calendar does not say it; when the database refuses.
pub async fn term_of(
    db: &impl ConnectionTrait,
    election: &str,
    session: &ValiditySession,
) -> Result<NaiveDate, AppError> {
    let calendar = load_calendar(db, election).await?.calendar;
    let day = |milestone| {
        let when = calendar.holds(milestone);
        when.map(|when| when.day).ok_or_else(|| AppError::Missing {
            what: "day of the calendar",
            key: format!("{election}/{milestone:?}"),
        })
    };
    let last = day(Milestone::Appeal)?;
    match session.corrects {
        None => Ok(last),
        Some(_) => Ok(session.held_on + (last - day(Milestone::Session)?)),
    }
}

/// Records an objection or an appeal; answers its number. One that came too late is recorded too.
///
/// # Errors
/// [`AppError::Missing`] when there is no such session or application; [`AppError::SessionDay`] when it was before
/// the session or is still to come.
pub async fn lodge_appeal(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    new: &NewAppeal,
) -> Result<u32, AppError> {
    let election = key.election();
    let session = find_session(tx, election, new.session).await?;
    if new.lodged_on < session.held_on || clock::day_of(by.at) < new.lodged_on {
        return Err(AppError::SessionDay);
    }
    if let Some(application) = &new.application {
        load_application(tx, (election, application)).await?;
    }
    let last = list_appeals(tx, key).await?.pop();
    let appeal = Appeal {
        number: last.map_or(1, |last| last.number + 1),
        session: new.session,
        kind: new.kind,
        lodged_by: new.lodged_by,
        application: new.application.clone(),
        words: new.words.clone(),
        lodged_on: new.lodged_on,
        until: term_of(tx, election, &session).await?,
        steps: Vec::new(),
    };
    save_appeal(tx, key, &appeal, by.at).await?;
    let said = format!("{}\n{}", new.words.name, new.words.text);
    let event = Event::AppealLodged {
        election: election.to_owned(),
        number: appeal.number,
        session: appeal.session,
        application: appeal.application,
        on: appeal.lodged_on,
        until: appeal.until,
        sha256: key.commitment("appeal", said.as_bytes()),
    };
    audit::record(tx, by, &event).await?;
    Ok(appeal.number)
}

/// Records how an appeal ended. The last outcome holds; `known` says how many there were when the form was shown.
///
/// # Errors
/// [`AppError::Missing`] when there is no such appeal or session; [`AppError::AnswerChanged`] when somebody else
/// recorded an outcome; [`AppError::SessionDay`] when it was before the appeal or is still to come.
pub async fn settle_appeal(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (number, known): (u32, usize),
    step: &AppealStep,
) -> Result<(), AppError> {
    let election = key.election();
    let appeals = list_appeals(tx, key).await?;
    let appeal = appeals.into_iter().find(|one| one.number == number);
    let appeal = appeal.ok_or_else(|| missing("appeal", election, number))?;
    if appeal.steps.len() != known {
        return Err(AppError::AnswerChanged);
    }
    if step.decided_on < appeal.lodged_on || clock::day_of(by.at) < step.decided_on {
        return Err(AppError::SessionDay);
    }
    if let Some(correction) = step.correction {
        let session = find_session(tx, election, correction).await?;
        if session.number <= appeal.session {
            return Err(missing("correction", election, correction));
        }
    }
    let position = u32::try_from(known).unwrap_or(u32::MAX).saturating_add(1);
    save_appeal_step(tx, key, ((number, position), step), by.at).await?;
    let event = Event::AppealSettled {
        election: election.to_owned(),
        number,
        position,
        outcome: step.outcome,
        on: step.decided_on,
        correction: step.correction,
        sha256: key.commitment("appeal_step", step.text.as_bytes()),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

async fn find_session(
    db: &impl ConnectionTrait,
    election: &str,
    number: u32,
) -> Result<ValiditySession, AppError> {
    let sessions = list_sessions(db, election).await?;
    let found = sessions.into_iter().find(|one| one.number == number);
    found.ok_or_else(|| missing("session", election, number))
}

fn missing(what: &'static str, election: &str, number: u32) -> AppError {
    AppError::Missing {
        what,
        key: format!("{election}/{number}"),
    }
}
