//! What becomes of a resident who was drawn: an answer, the examination, or dropping out; and breaking a sortition off.

use super::{SortitionCourse, SortitionRefusal};
use crate::audit::{self, By, Event, SortitionEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::sortition::{Ended, ResidentStep, ResidentStepKind, save_end, save_step};
use chrono::NaiveDate;
use election::sortition::{Batch, Invitation, InvitationState};
use sea_orm::ConnectionTrait;

/// Something that an official records about a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// The id.
    pub resident: String,
    /// What.
    pub kind: ResidentStepKind,
    /// The day.
    pub on: NaiveDate,
    /// Why; needed for a refusal and for who drops out.
    pub note: String,
}

/// What can be recorded about somebody who was drawn. An answer that came in time can be recorded later, and then
/// counts. Until the examination a yes can still become a no.
#[must_use]
pub fn can_be_recorded(
    course: &SortitionCourse,
    resident: &str,
    today: NaiveDate,
) -> Vec<ResidentStepKind> {
    let has = |wanted: fn(ResidentStepKind) -> bool| {
        let mut steps = course.sortition.steps.iter();
        steps.any(|one| one.resident == resident && wanted(one.kind))
    };
    if course.sortition.ended.is_some()
        || has(|kind| matches!(kind, ResidentStepKind::DroppedOut(_)))
        || course.seated.contains_key(resident)
    {
        return Vec::new();
    }
    let dropped = ResidentStepKind::ALL
        .into_iter()
        .filter(|kind| matches!(kind, ResidentStepKind::DroppedOut(_)));
    let mut can: Vec<ResidentStepKind> = match invitation(course, resident) {
        None => Vec::new(),
        Some(one) => match one.state_on(today) {
            InvitationState::Waiting | InvitationState::NoAnswer => {
                vec![ResidentStepKind::Accepted, ResidentStepKind::Declined]
            }
            InvitationState::Accepted if can_be_examined(course, resident, today) => vec![
                ResidentStepKind::Declined,
                ResidentStepKind::Admitted,
                ResidentStepKind::Refused,
            ],
            InvitationState::Accepted => vec![ResidentStepKind::Declined],
            InvitationState::Admitted => Vec::new(),
            InvitationState::Declined | InvitationState::Refused => return Vec::new(),
        },
    };
    can.extend(dropped);
    can
}

/// Whether somebody who accepted can be examined: nobody who was drawn earlier can take the place any more.
#[must_use]
pub fn can_be_examined(course: &SortitionCourse, resident: &str, today: NaiveDate) -> bool {
    match course.next(today).ok().flatten().map(|next| next.outcome) {
        Some(Batch::Waiting { examinations, .. }) => examinations.iter().any(|id| id == resident),
        // There are more places than those who can still come.
        Some(Batch::Invite(_)) => true,
        Some(Batch::Filled(_) | Batch::Exhausted(_)) | None => false,
    }
}

fn invitation(course: &SortitionCourse, resident: &str) -> Option<Invitation> {
    let mut invited = course.sortition.invitations.iter();
    let invited = invited.find(|one| one.resident == resident)?;
    Some(course.invitation(invited))
}

/// Records what became of a resident.
///
/// # Errors
/// [`AppError::Sortition`] when it does not follow on what happened, an answer came too late, the day lies before what
/// it follows on, or a reason is missing; [`AppError::SessionDay`] when the day is to come; [`AppError::Missing`] for
/// somebody who was not drawn.
pub async fn record_resident_step(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    (at, new): ((&str, &str, u32), &NewStep),
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    course.check_goes_on()?;
    if !course.drawn().contains(&new.resident) {
        return Err(AppError::Missing {
            what: "resident",
            key: new.resident.clone(),
        });
    }
    let today = clock::day_of(by.at);
    if new.on > today {
        return Err(AppError::SessionDay);
    }
    if !can_be_recorded(&course, &new.resident, today).contains(&new.kind) {
        return Err(AppError::Sortition(SortitionRefusal::NotPossible));
    }
    check_day(&course, new)?;
    let needs_reason = !matches!(
        new.kind,
        ResidentStepKind::Accepted | ResidentStepKind::Declined | ResidentStepKind::Admitted
    );
    if needs_reason && new.note.trim().is_empty() {
        return Err(AppError::Sortition(SortitionRefusal::NoReason));
    }
    let key = keys.of_election(tx, at.0).await?;
    let step = ResidentStep {
        number: course
            .sortition
            .steps
            .last()
            .map_or(1, |last| last.number + 1),
        resident: new.resident.clone(),
        kind: new.kind,
        on: new.on,
        at: by.at,
        by: by.actor.clone(),
    };
    save_step(tx, &key, at, (&step, new.note.trim())).await?;
    let event = SortitionEvent::DrawnResidentChanged {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        resident: new.resident.clone(),
        step: new.kind.word(),
        on: new.on,
        note_sha256: match new.note.trim() {
            "" => None,
            note => Some(key.commitment("sortition note", note.as_bytes())),
        },
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}

/// Refuses a day before what it follows on, and an answer after the last day.
fn check_day(course: &SortitionCourse, new: &NewStep) -> Result<(), AppError> {
    let Some(invitation) = invitation(course, &new.resident) else {
        return Ok(());
    };
    let accepted = course
        .sortition
        .steps
        .iter()
        .find(|one| one.resident == new.resident && one.kind == ResidentStepKind::Accepted);
    let since = accepted.map_or(invitation.invited_on, |one| one.on);
    if new.on < since && !matches!(new.kind, ResidentStepKind::DroppedOut(_)) {
        return Err(AppError::Sortition(SortitionRefusal::TooEarly { since }));
    }
    if new.kind.is_answer() && new.on > invitation.answer_by {
        let answer_by = invitation.answer_by;
        return Err(AppError::Sortition(SortitionRefusal::TooLate { answer_by }));
    }
    Ok(())
}

/// Breaks a sortition off; what happened stays, and another can be started.
///
/// # Errors
/// [`AppError::Sortition`] when it is over already, or there is no reason.
pub async fn break_off(
    tx: &impl ConnectionTrait,
    by: &By,
    at: (&str, &str, u32),
    reason: &str,
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    course.check_goes_on()?;
    if reason.trim().is_empty() {
        return Err(AppError::Sortition(SortitionRefusal::NoReason));
    }
    let ended = Ended {
        reason: reason.trim().to_owned(),
        at: by.at,
        by: by.actor.clone(),
    };
    save_end(tx, at, &ended).await?;
    let event = SortitionEvent::SortitionBrokenOff {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        reason_sha256: Event::digest(&ended.reason)?,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}
