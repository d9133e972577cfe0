//! Why a step in an appointment is refused; nothing has changed then.

use chrono::NaiveDate;
use std::fmt;

/// Why a step in an appointment is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentRefusal {
    /// It ended: declined, lapsed, not admitted, or a member already.
    Ended,
    /// The person answered already.
    Answered,
    /// The person is admitted: the answer stands.
    Admitted,
    /// The person has not accepted.
    NotAccepted,
    /// Papers are missing.
    PapersMissing,
    /// Somebody is not admitted without a reason.
    NoReason,
    /// It is not decided to admit the person.
    NotAdmitted,
    /// The day lies before what was recorded last.
    BeforeLast {
        /// The day.
        on: NaiveDate,
        /// The day of what was recorded last.
        last: NaiveDate,
    },
    /// The term to answer has not passed.
    StillTime {
        /// The last day to answer.
        until: NaiveDate,
    },
    /// The answer came after the last day.
    Late {
        /// The last day to answer.
        until: NaiveDate,
    },
    /// The notice lies before the decision it is about.
    NoticeBefore {
        /// The day of the decision.
        decided_on: NaiveDate,
    },
    /// The members of the term enter later.
    TooEarly {
        /// The first day.
        from: NaiveDate,
    },
}

impl fmt::Display for AppointmentRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("this appointment has ended; look at it again"),
            Self::Answered => f.write_str("this person has answered already; look at it again"),
            Self::Admitted => f.write_str("this person is admitted; the answer stands"),
            Self::NotAccepted => {
                f.write_str("this person has not accepted; record the answer first")
            }
            Self::PapersMissing => {
                f.write_str("papers are missing; record those that came in, or do not admit")
            }
            Self::NoReason => f.write_str("somebody is not admitted without a reason; give it"),
            Self::NotAdmitted => {
                f.write_str("it is not decided to admit this person; decide first")
            }
            Self::BeforeLast { on, last } => write!(
                f,
                "{on} lies before what was recorded last, of {last}; correct the date"
            ),
            Self::StillTime { until } => write!(f, "there is time to answer until {until}"),
            Self::Late { until } => write!(f, "the last day to answer was {until}"),
            Self::NoticeBefore { decided_on } => write!(
                f,
                "the notice lies before the decision of {decided_on}; correct one of the dates"
            ),
            Self::TooEarly { from } => write!(f, "the members enter on {from}, not before"),
        }
    }
}

impl std::error::Error for AppointmentRefusal {}
