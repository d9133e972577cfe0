//! An invitation to take a place, and what became of it by a given day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What an invited resident answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Accepted on that day.
    Accepted(NaiveDate),
    /// Declined on that day.
    Declined(NaiveDate),
}

impl Answer {
    fn day(self) -> NaiveDate {
        match self {
            Self::Accepted(day) | Self::Declined(day) => day,
        }
    }
}

/// What the examination of someone who accepted led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Examined {
    /// Admitted on that day.
    Admitted(NaiveDate),
    /// Refused on that day.
    Refused(NaiveDate),
}

impl Examined {
    fn day(self) -> NaiveDate {
        match self {
            Self::Admitted(day) | Self::Refused(day) => day,
        }
    }
}

/// One invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The id of the resident.
    pub resident: String,
    /// On which day.
    pub invited_on: NaiveDate,
    /// The last day on which an answer counts, weekends and holidays taken into account.
    pub answer_by: NaiveDate,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The examination, once it is done.
    pub examined: Option<Examined>,
}

/// Where an invitation stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// There is still time to answer.
    Waiting,
    /// The term passed without an answer; a later one does not count.
    NoAnswer,
    /// Declined.
    Declined,
    /// Accepted, and not examined yet.
    Accepted,
    /// Admitted.
    Admitted,
    /// Refused after the examination.
    Refused,
}

impl Invitation {
    /// Where it stands at the end of that day; what happened later is left out.
    #[must_use]
    pub fn state_on(&self, day: NaiveDate) -> InvitationState {
        let in_time = |answer: &Answer| answer.day() <= day && answer.day() <= self.answer_by;
        match self.answer.filter(in_time) {
            None if day <= self.answer_by => InvitationState::Waiting,
            None => InvitationState::NoAnswer,
            Some(Answer::Declined(_)) => InvitationState::Declined,
            Some(Answer::Accepted(_)) => match self.examined.filter(|done| done.day() <= day) {
                None => InvitationState::Accepted,
                Some(Examined::Admitted(_)) => InvitationState::Admitted,
                Some(Examined::Refused(_)) => InvitationState::Refused,
            },
        }
    }

    /// Whether the days follow each other, and only someone who accepted in time was examined.
    pub(super) fn is_consistent(&self) -> bool {
        let answered = self.answer.is_none_or(|a| self.invited_on <= a.day());
        let accepted_on = match self.answer {
            Some(Answer::Accepted(day)) if day <= self.answer_by => Some(day),
            _ => None,
        };
        let examined = self
            .examined
            .is_none_or(|done| accepted_on.is_some_and(|day| day <= done.day()));
        self.invited_on <= self.answer_by && answered && examined
    }
}
