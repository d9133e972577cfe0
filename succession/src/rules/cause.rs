//! The causes for which a seat falls vacant, or a new one is to be filled.

use election::result::{Legal, ReglementError, Section};
use serde::{Deserialize, Serialize};

/// Why there is a seat to fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// The member resigned in writing.
    Resignation,
    /// The member moved out of the wijk.
    MovedOut,
    /// The member died.
    Death,
    /// The member no longer meets a requirement, other than residence.
    LostRequirement,
    /// The member took an office that cannot be combined with membership.
    IncompatibleOffice,
    /// Someone who was elected did not accept.
    NotAccepted,
    /// Someone who accepted was not admitted.
    NotAdmitted,
    /// The member is on leave for a while.
    Leave,
    /// The body got more seats.
    Enlargement,
    /// Nobody sat in the seat since the members entered.
    NeverFilled,
}

impl CauseKind {
    /// All causes.
    pub const ALL: [Self; 10] = [
        Self::Resignation,
        Self::MovedOut,
        Self::Death,
        Self::LostRequirement,
        Self::IncompatibleOffice,
        Self::NotAccepted,
        Self::NotAdmitted,
        Self::Leave,
        Self::Enlargement,
        Self::NeverFilled,
    ];

    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Resignation => "resignation",
            Self::MovedOut => "moved_out",
            Self::Death => "death",
            Self::LostRequirement => "lost_requirement",
            Self::IncompatibleOffice => "incompatible_office",
            Self::NotAccepted => "not_accepted",
            Self::NotAdmitted => "not_admitted",
            Self::Leave => "leave",
            Self::Enlargement => "enlargement",
            Self::NeverFilled => "never_filled",
        }
    }
}

/// Why a seat falls vacant; each value says whether the cause counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseRules {
    /// The member resigned in writing.
    pub resignation: Legal<bool>,
    /// Whether a resignation can take effect on a day before the letter came in.
    pub resignation_retroactive: Legal<bool>,
    /// Whether a resignation can be withdrawn.
    pub resignation_withdrawable: Legal<bool>,
    /// X 6: whether a member who resigned stays until the successor is admitted.
    pub resigned_member_stays_until_successor: Legal<bool>,
    /// The member moved out of the wijk.
    pub moved_out: Legal<bool>,
    /// The member died.
    pub death: Legal<bool>,
    /// The member no longer meets a requirement.
    pub lost_requirement: Legal<bool>,
    /// The member took an incompatible office.
    pub incompatible_office: Legal<bool>,
    /// Someone who was elected did not accept.
    pub not_accepted: Legal<bool>,
    /// Someone who accepted was not admitted.
    pub not_admitted: Legal<bool>,
    /// The member is on leave for a while.
    pub leave: Legal<bool>,
    /// The body got more seats.
    pub enlargement: Legal<bool>,
    /// Nobody sat in the seat since the members entered.
    pub never_filled: Legal<bool>,
}

impl CauseRules {
    /// The rule behind a cause: its article, and whether the cause counts.
    #[must_use]
    pub fn rule(&self, cause: CauseKind) -> &Legal<bool> {
        match cause {
            CauseKind::Resignation => &self.resignation,
            CauseKind::MovedOut => &self.moved_out,
            CauseKind::Death => &self.death,
            CauseKind::LostRequirement => &self.lost_requirement,
            CauseKind::IncompatibleOffice => &self.incompatible_office,
            CauseKind::NotAccepted => &self.not_accepted,
            CauseKind::NotAdmitted => &self.not_admitted,
            CauseKind::Leave => &self.leave,
            CauseKind::Enlargement => &self.enlargement,
            CauseKind::NeverFilled => &self.never_filled,
        }
    }

    /// Reads the section `[causes]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            resignation: section.legal(CauseKind::Resignation.word())?,
            resignation_retroactive: section.legal("resignation_retroactive")?,
            resignation_withdrawable: section.legal("resignation_withdrawable")?,
            resigned_member_stays_until_successor: section
                .legal("resigned_member_stays_until_successor")?,
            moved_out: section.legal(CauseKind::MovedOut.word())?,
            death: section.legal(CauseKind::Death.word())?,
            lost_requirement: section.legal(CauseKind::LostRequirement.word())?,
            incompatible_office: section.legal(CauseKind::IncompatibleOffice.word())?,
            not_accepted: section.legal(CauseKind::NotAccepted.word())?,
            not_admitted: section.legal(CauseKind::NotAdmitted.word())?,
            leave: section.legal(CauseKind::Leave.word())?,
            enlargement: section.legal(CauseKind::Enlargement.word())?,
            never_filled: section.legal(CauseKind::NeverFilled.word())?,
        })
    }
}
