//! Taking a step in the filling of a seat: the rules first, then the rows and the log.

use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::vacancy::{CourseStep, RecordedStep, list_course, save_step, step_word};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::successor::Proposal;
use succession::vacancy::{self, Step, VacancyId};

/// A step with what is written down beside it.
pub(super) struct Taken {
    pub(super) vacancy: VacancyId,
    pub(super) step: Step,
    pub(super) on: NaiveDate,
    pub(super) note: String,
    pub(super) proposal: Option<(Proposal, String)>,
}

/// Takes a step, or refuses it and changes nothing.
pub(super) async fn take(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    taken: Taken,
) -> Result<(), AppError> {
    let Taken {
        vacancy, step, on, ..
    } = taken;
    file.vacancy(vacancy)?;
    let event = vacancy::Event { on, step };
    file.docket.take(vacancy, event, &file.rules)?;
    let what = CourseStep::Taken(step);
    let proposal_sha256 = taken.proposal.as_ref().map(|(_, sha256)| sha256.clone());
    let recorded = RecordedStep {
        vacancy,
        position: next_position(file),
        what,
        on,
        note: taken.note,
        proposal: taken.proposal,
        at: by.at,
        actor: by.actor.clone(),
    };
    save_step(tx, key, &recorded).await?;
    file.course.push(recorded);
    let changed = Event::VacancyChanged {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        vacancy,
        step: step_word(what),
        on,
        proposal_sha256,
    };
    audit::record(tx, by, &changed).await?;
    Ok(())
}

/// Takes a step that follows on an appointment; when the one who is appointed fell out, the search goes on.
pub(crate) async fn advance(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (vacancy, step, on): (VacancyId, Step, NaiveDate),
) -> Result<(), AppError> {
    let plain = |step| Taken {
        vacancy,
        step,
        on,
        note: String::new(),
        proposal: None,
    };
    take(tx, by, key, file, plain(step)).await?;
    if file.vacancy(vacancy)?.state().fell_out().is_some() {
        take(tx, by, key, file, plain(Step::Reopen)).await?;
    }
    Ok(())
}

pub(super) fn next_position(file: &SuccessionFile) -> u32 {
    file.course.last().map_or(1, |last| last.position + 1)
}

/// The place of what happened last to a vacancy, by which the decision about it is known.
///
/// # Errors
/// [`AppError::Missing`] when nothing happened to it.
pub async fn last_position(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    vacancy: VacancyId,
) -> Result<u32, AppError> {
    let course = list_course(db, key).await?;
    let last = course.iter().rev().find(|one| one.vacancy == vacancy);
    let last = last.ok_or_else(|| AppError::Missing {
        what: "vacancy",
        key: vacancy.to_string(),
    })?;
    Ok(last.position)
}
