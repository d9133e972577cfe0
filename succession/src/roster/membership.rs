//! One person's time on one seat.

use chrono::NaiveDate;
use election::result::{CandidateNumber, ListNumber};
use serde::{Deserialize, Serialize};

/// Who holds a seat: a candidate of the election, or a resident drawn by lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// A candidate of the election.
    Candidate {
        /// The list.
        list: ListNumber,
        /// The place on the list, from 1.
        candidate: CandidateNumber,
    },
    /// A resident drawn by lot, by the number in that drawing.
    Drawn {
        /// The number, from 1; unique within the body and the term.
        number: u32,
    },
}

impl Person {
    /// The list the person stood on.
    #[must_use]
    pub fn list(self) -> Option<ListNumber> {
        match self {
            Self::Candidate { list, .. } => Some(list),
            Self::Drawn { .. } => None,
        }
    }

    /// List and candidate number, as votes and lists know a candidate; none for who was drawn.
    #[must_use]
    pub fn stood_as(self) -> Option<(ListNumber, CandidateNumber)> {
        match self {
            Self::Candidate { list, candidate } => Some((list, candidate)),
            Self::Drawn { .. } => None,
        }
    }
}

impl From<(ListNumber, CandidateNumber)> for Person {
    fn from((list, candidate): (ListNumber, CandidateNumber)) -> Self {
        Self::Candidate { list, candidate }
    }
}

/// How a person came to hold the seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// By the election.
    Elected,
    /// As a successor.
    Succeeded,
    /// By sortition.
    Drawn,
    /// As a replacement of a member on leave.
    Temporary,
}

/// Why somebody is not a member any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// The member resigned.
    Resigned,
    /// The member moved out of the wijk.
    MovedOut,
    /// The member died.
    Died,
    /// The member lost a requirement.
    LostRequirement,
    /// The member took an incompatible office.
    IncompatibleOffice,
    /// The leave of the member who was replaced ended, or that member left.
    LeaveEnded,
    /// The replacement became a member with a seat of their own.
    OwnSeat,
    /// The term of the body ended.
    TermEnded,
}

/// The end of a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// The first day on which the person is not a member any more.
    pub on: NaiveDate,
    /// Why.
    pub why: Ended,
}

/// One person's time on one seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Who.
    pub person: Person,
    /// How the person came to hold it.
    pub basis: Basis,
    /// The list that the seat counts for; `None` for a seat filled by sortition.
    pub list: Option<ListNumber>,
    /// The first day.
    pub from: NaiveDate,
    /// The end; `None` while none is known.
    pub end: Option<End>,
}

impl Membership {
    /// Whether the membership holds that day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.end.is_none_or(|end| day < end.on)
    }

    /// Whether the membership has a day in common with the days from `from` until the day before `to`.
    pub(super) fn overlaps(&self, from: NaiveDate, to: Option<NaiveDate>) -> bool {
        let starts_before_end = to.is_none_or(|to| self.from < to);
        let ends_after_start = self.end.is_none_or(|end| from < end.on);
        let is_empty = self.end.is_some_and(|end| end.on <= self.from);
        starts_before_end && ends_after_start && !is_empty
    }
}
