//! What can be found about an answer.

use chrono::NaiveDate;
use election::result::terms::{TermError, TermFinding};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing found about an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AcceptanceFinding {
    /// How the last day for an answer was found.
    Term(TermFinding),
    /// The person accepted in time.
    AcceptedInTime {
        /// The day of the answer.
        on: NaiveDate,
    },
    /// The person declined in time.
    DeclinedInTime {
        /// The day of the answer.
        on: NaiveDate,
    },
    /// The answer came after the last day.
    AnsweredLate {
        /// The day of the answer.
        on: NaiveDate,
        /// The last day for it.
        until: NaiveDate,
    },
    /// No answer came before the last day was over.
    NoAnswer {
        /// The last day for it.
        until: NaiveDate,
    },
    /// The person withdrew the acceptance before admission.
    WithdrawnInTime {
        /// The day of the withdrawal.
        on: NaiveDate,
    },
    /// The acceptance can no longer be withdrawn: the person is admitted, or the rules do not know it.
    NotWithdrawable {
        /// The day of the attempt.
        on: NaiveDate,
        /// The day of admission.
        admitted_on: Option<NaiveDate>,
    },
    /// The person had answered already; this answer changes nothing.
    AnsweredAlready {
        /// The day of the later answer.
        on: NaiveDate,
    },
}

/// A promise that the caller broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptanceError {
    /// An answer, or an admission, is dated before the notice.
    BeforeNotice {
        /// The day of the answer or the admission.
        on: NaiveDate,
        /// The day of the notice.
        notified_on: NaiveDate,
    },
    /// An acceptance is withdrawn that was not given.
    NothingToWithdraw {
        /// The day of the withdrawal.
        on: NaiveDate,
    },
    /// The term cannot be counted.
    Term(TermError),
}

impl fmt::Display for AcceptanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BeforeNotice { on, notified_on } => write!(
                f,
                "{on} lies before the notice of {notified_on}; correct one of the dates"
            ),
            Self::NothingToWithdraw { on } => write!(
                f,
                "no acceptance was given before {on}; record it first, or record a refusal"
            ),
            Self::Term(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AcceptanceError {}

impl From<TermError> for AcceptanceError {
    fn from(error: TermError) -> Self {
        Self::Term(error)
    }
}
