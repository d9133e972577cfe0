//! Why there is a seat to fill, with the dates and the evidence that each cause needs.

use crate::roster::Ended;
use crate::rules::CauseKind;
use crate::temporary::Leave;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why there is a seat to fill, with its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The member resigned.
    Resignation {
        /// The day the letter came in.
        received_on: NaiveDate,
        /// The day from which the member is not a member any more.
        effective_on: NaiveDate,
    },
    /// The member moved out of the wijk.
    MovedOut {
        /// The day of moving.
        moved_on: NaiveDate,
    },
    /// The member died.
    Death {
        /// The day of death.
        died_on: NaiveDate,
    },
    /// The member no longer meets a requirement.
    LostRequirement {
        /// The first day on which it is not met.
        lost_on: NaiveDate,
    },
    /// The member took an incompatible office.
    IncompatibleOffice {
        /// The first day in that office.
        since: NaiveDate,
    },
    /// Someone who was elected or appointed did not accept.
    NotAccepted {
        /// The day of the refusal, or the day after the last day to answer.
        refused_on: NaiveDate,
    },
    /// Someone who accepted was not admitted.
    NotAdmitted {
        /// The day of the decision not to admit.
        decided_on: NaiveDate,
    },
    /// The member is on leave.
    Leave(Leave),
    /// The body got this seat more.
    Enlargement {
        /// The day of the decision of the council.
        decided_on: NaiveDate,
        /// The first day on which the seat exists.
        from: NaiveDate,
    },
    /// Nobody sat in the seat since the members entered.
    NeverFilled {
        /// The day of the result, or of the decision on too few candidates, that leaves the seat empty.
        decided_on: NaiveDate,
        /// The day on which the members entered.
        since: NaiveDate,
    },
}

/// What proves a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A letter of the member.
    Letter,
    /// The population register.
    PopulationRegister,
    /// A finding of an official, with reasons.
    OfficialFinding,
    /// A statement of public offices.
    StatementOfOffices,
    /// The answer to the notice of appointment, or the record that none came.
    AnswerToNotice,
    /// The decision on the examination of the credentials.
    ExaminationDecision,
    /// The decision that grants the leave.
    LeaveDecision,
    /// The decision of the council.
    CouncilDecision,
    /// The established result, or the decision on too few candidates.
    ElectionOutcome,
}

impl Cause {
    /// Which cause it is.
    #[must_use]
    pub fn kind(&self) -> CauseKind {
        match self {
            Self::Resignation { .. } => CauseKind::Resignation,
            Self::MovedOut { .. } => CauseKind::MovedOut,
            Self::Death { .. } => CauseKind::Death,
            Self::LostRequirement { .. } => CauseKind::LostRequirement,
            Self::IncompatibleOffice { .. } => CauseKind::IncompatibleOffice,
            Self::NotAccepted { .. } => CauseKind::NotAccepted,
            Self::NotAdmitted { .. } => CauseKind::NotAdmitted,
            Self::Leave(_) => CauseKind::Leave,
            Self::Enlargement { .. } => CauseKind::Enlargement,
            Self::NeverFilled { .. } => CauseKind::NeverFilled,
        }
    }

    /// The first day on which there is a seat to fill.
    #[must_use]
    pub fn vacant_on(&self) -> NaiveDate {
        match self {
            Self::Resignation { effective_on, .. } => *effective_on,
            Self::MovedOut { moved_on } => *moved_on,
            Self::Death { died_on } => *died_on,
            Self::LostRequirement { lost_on } => *lost_on,
            Self::IncompatibleOffice { since } => *since,
            Self::NotAccepted { refused_on } => *refused_on,
            Self::NotAdmitted { decided_on } => *decided_on,
            Self::Leave(leave) => leave.from,
            Self::Enlargement { from, .. } => *from,
            Self::NeverFilled { since, .. } => *since,
        }
    }

    /// What must prove it.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::Resignation { .. } => Evidence::Letter,
            Self::MovedOut { .. } | Self::Death { .. } => Evidence::PopulationRegister,
            Self::LostRequirement { .. } => Evidence::OfficialFinding,
            Self::IncompatibleOffice { .. } => Evidence::StatementOfOffices,
            Self::NotAccepted { .. } => Evidence::AnswerToNotice,
            Self::NotAdmitted { .. } => Evidence::ExaminationDecision,
            Self::Leave(_) => Evidence::LeaveDecision,
            Self::Enlargement { .. } => Evidence::CouncilDecision,
            Self::NeverFilled { .. } => Evidence::ElectionOutcome,
        }
    }

    /// The day of the event or decision that must have happened when it is reported; `None` for a leave, which is granted ahead.
    #[must_use]
    pub fn happened_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Resignation { received_on, .. } => Some(*received_on),
            Self::Enlargement { decided_on, .. } | Self::NeverFilled { decided_on, .. } => {
                Some(*decided_on)
            }
            Self::Leave(_) => None,
            Self::MovedOut { .. }
            | Self::Death { .. }
            | Self::LostRequirement { .. }
            | Self::IncompatibleOffice { .. }
            | Self::NotAccepted { .. }
            | Self::NotAdmitted { .. } => Some(self.vacant_on()),
        }
    }

    /// How the roster words the end of the membership; `None` when no membership ends.
    #[must_use]
    pub fn ends_membership(&self) -> Option<Ended> {
        match self {
            Self::Resignation { .. } => Some(Ended::Resigned),
            Self::MovedOut { .. } => Some(Ended::MovedOut),
            Self::Death { .. } => Some(Ended::Died),
            Self::LostRequirement { .. } => Some(Ended::LostRequirement),
            Self::IncompatibleOffice { .. } => Some(Ended::IncompatibleOffice),
            Self::NotAccepted { .. }
            | Self::NotAdmitted { .. }
            | Self::Leave(_)
            | Self::Enlargement { .. }
            | Self::NeverFilled { .. } => None,
        }
    }
}
