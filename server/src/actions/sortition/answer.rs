//! A resident who was invited answers online. It is the step that the griffie records for an answer by letter, with the
//! same rules, on the day of today.

use super::answer_code::AnswerPass;
use super::record::{NewStep, can_be_recorded, record_resident_step};
use super::{SortitionCourse, SortitionStage};
use crate::audit::{By, Event};
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::sortition::{Invited, ResidentStep, ResidentStepKind};
use chrono::{DateTime, NaiveDate, Utc};
use election::sortition::InvitationState;
use sea_orm::ConnectionTrait;
use serde::Serialize;

/// Who answers online: the resident with the code, whoever that is.
pub const WITH_CODE: &str = "resident:code";

/// What can be done with an invitation now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStage {
    /// Yes or no can be said.
    Open,
    /// Yes was said, and can become no.
    Accepted,
    /// Yes was said, and the griffie goes on with it.
    Kept,
    /// No was said.
    Declined,
    /// The last day has passed without an answer.
    Late,
    /// All places have somebody.
    Filled,
    /// The sortition was broken off, or the resident cannot take a place any more.
    Withdrawn,
}

/// An invitation as who has its code sees it. No name is here.
#[derive(Debug, Clone)]
pub struct OwnInvitation {
    /// The sortition.
    pub course: SortitionCourse,
    /// The invitation.
    pub invited: Invited,
    /// What was answered last, by letter or online.
    pub answer: Option<ResidentStep>,
    /// What can be done now.
    pub stage: AnswerStage,
}

impl OwnInvitation {
    /// The invitation of a pass, as it is on that day.
    ///
    /// # Errors
    /// [`AppError::Missing`] when nobody was invited under that id; when the database refuses.
    pub async fn load(
        db: &impl ConnectionTrait,
        pass: &AnswerPass,
        today: NaiveDate,
    ) -> Result<Self, AppError> {
        let course = SortitionCourse::load(db, pass.key()).await?;
        let mut all = course.sortition.invitations.iter();
        let invited = all.find(|one| one.resident == pass.resident).cloned();
        let invited = invited.ok_or_else(|| AppError::Missing {
            what: "invitation",
            key: pass.resident.clone(),
        })?;
        let mut steps = course.sortition.steps.iter().rev();
        let answer = steps.find(|one| one.resident == pass.resident && one.kind.is_answer());
        Ok(Self {
            stage: stage(&course, &invited, today)?,
            answer: answer.cloned(),
            invited,
            course,
        })
    }

    /// What can be answered now.
    #[must_use]
    pub fn choices(&self) -> &'static [ResidentStepKind] {
        match self.stage {
            AnswerStage::Open => &[ResidentStepKind::Accepted, ResidentStepKind::Declined],
            AnswerStage::Accepted => &[ResidentStepKind::Declined],
            _ => &[],
        }
    }

    /// The digest of an answer and of what it was given on.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn digest(&self, kind: ResidentStepKind) -> Result<String, AppError> {
        let until = self.invited.answer_by.outcome;
        Event::digest(&(&self.invited.resident, kind.word(), self.stage, until))
    }
}

fn stage(
    course: &SortitionCourse,
    invited: &Invited,
    today: NaiveDate,
) -> Result<AnswerStage, AppError> {
    let id = &invited.resident;
    let is_out = course.situation(today).dropped_out.contains_key(id);
    if course.sortition.ended.is_some() || is_out {
        return Ok(AnswerStage::Withdrawn);
    }
    let filled = course.stage(today)? == SortitionStage::Filled;
    let can_decline = today <= invited.answer_by.outcome
        && can_be_recorded(course, id, today).contains(&ResidentStepKind::Declined);
    Ok(match course.invitation(invited).state_on(today) {
        InvitationState::Waiting | InvitationState::Accepted if filled => AnswerStage::Filled,
        InvitationState::Waiting => AnswerStage::Open,
        InvitationState::Accepted if can_decline => AnswerStage::Accepted,
        InvitationState::Accepted | InvitationState::Admitted | InvitationState::Refused => {
            AnswerStage::Kept
        }
        InvitationState::Declined => AnswerStage::Declined,
        InvitationState::NoAnswer => AnswerStage::Late,
    })
}

/// Records the answer of the resident with the code.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it can no longer be given, or was given on something else than is true now; those
/// of [`record_resident_step`].
pub async fn answer_online(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (keys, pass): (&Keys, &AnswerPass),
    (kind, shown): (ResidentStepKind, &str),
) -> Result<(), AppError> {
    let today = clock::day_of(now);
    let own = OwnInvitation::load(tx, pass, today).await?;
    if !own.choices().contains(&kind) || own.digest(kind)? != shown {
        return Err(AppError::AnswerChanged);
    }
    let by = By {
        actor: WITH_CODE.to_owned(),
        at: now,
    };
    let new = NewStep {
        resident: pass.resident.clone(),
        kind,
        on: today,
        note: String::new(),
    };
    record_resident_step(tx, &by, keys, (pass.key(), &new)).await
}
