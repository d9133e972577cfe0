//! The reasons for which a candidate is passed over.

use election::result::{Legal, ReglementError, Section};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Why a candidate is passed over for a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The candidate died.
    Deceased,
    /// The candidate no longer lives in the wijk.
    MovedOut,
    /// The candidate is on leave for pregnancy or illness.
    OnLeave,
    /// The vacancy is that of the candidate.
    OwnSeat,
    /// The candidate declined, did not answer, sent no papers or was not admitted for this vacancy.
    Declined,
    /// The candidate is a member or is appointed already, other than as a temporary replacement.
    Member,
    /// The candidate stated in writing not to be considered.
    Waived,
    /// The candidate was a member, and that seat is still to be filled.
    OwnSeatVacant,
    /// The candidate cannot be appointed.
    Ineligible,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 9] = [
        Self::Deceased,
        Self::MovedOut,
        Self::OnLeave,
        Self::OwnSeat,
        Self::Declined,
        Self::Member,
        Self::Waived,
        Self::OwnSeatVacant,
        Self::Ineligible,
    ];

    /// The word for it in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Deceased => "deceased",
            Self::MovedOut => "moved_out",
            Self::OnLeave => "on_leave",
            Self::OwnSeat => "own_seat",
            Self::Declined => "declined",
            Self::Member => "member",
            Self::Waived => "waived",
            Self::OwnSeatVacant => "own_seat_vacant",
            Self::Ineligible => "ineligible",
        }
    }
}

impl FromStr for Reason {
    type Err = UnknownReason;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.word() == word)
            .ok_or(UnknownReason)
    }
}

/// The word is not one of the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownReason;

impl fmt::Display for UnknownReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Reason::ALL.map(Reason::word).join(", ");
        write!(f, "a reason is one of {words}")
    }
}

impl std::error::Error for UnknownReason {}

/// Who is passed over, by reason; each value says whether the reason counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOverRules {
    /// W 2: someone who died.
    pub deceased: Legal<bool>,
    /// Someone who no longer lives in the wijk.
    pub moved_out: Legal<bool>,
    /// W 2: someone on leave.
    pub on_leave: Legal<bool>,
    /// W 2: the one whose vacancy it is.
    pub own_seat: Legal<bool>,
    /// W 2: someone who declined, did not answer or was not admitted for this vacancy.
    pub declined: Legal<bool>,
    /// W 2: someone who is a member or is appointed already.
    pub member: Legal<bool>,
    /// W 2: someone who stated not to be considered.
    pub waived: Legal<bool>,
    /// W 2: a former member whose own seat is still to be filled.
    pub own_seat_vacant: Legal<bool>,
    /// W 2: someone who cannot be appointed.
    pub ineligible: Legal<bool>,
}

impl PassedOverRules {
    /// The rule behind a reason: its article, and whether the reason counts.
    #[must_use]
    pub fn rule(&self, reason: Reason) -> &Legal<bool> {
        match reason {
            Reason::Deceased => &self.deceased,
            Reason::MovedOut => &self.moved_out,
            Reason::OnLeave => &self.on_leave,
            Reason::OwnSeat => &self.own_seat,
            Reason::Declined => &self.declined,
            Reason::Member => &self.member,
            Reason::Waived => &self.waived,
            Reason::OwnSeatVacant => &self.own_seat_vacant,
            Reason::Ineligible => &self.ineligible,
        }
    }

    /// Reads the section `[passed_over]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong, or one is `false` without which somebody would be seated twice,
    /// or after death.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            deceased: section.legal_true(Reason::Deceased.word())?,
            moved_out: section.legal(Reason::MovedOut.word())?,
            on_leave: section.legal(Reason::OnLeave.word())?,
            own_seat: section.legal_true(Reason::OwnSeat.word())?,
            declined: section.legal(Reason::Declined.word())?,
            member: section.legal_true(Reason::Member.word())?,
            waived: section.legal(Reason::Waived.word())?,
            own_seat_vacant: section.legal(Reason::OwnSeatVacant.word())?,
            ineligible: section.legal(Reason::Ineligible.word())?,
        })
    }
}
