//! Why a step in a sortition was refused.

use chrono::NaiveDate;
use std::fmt;

/// A step that does not fit how far the sortition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortitionRefusal {
    /// The election has no extract of the population register.
    NoExtract,
    /// No place waits for a resident.
    NothingWaits,
    /// The sortition was broken off, or is over.
    Over,
    /// The order is drawn already, or dice are awaited.
    DrawUnderway,
    /// No order is drawn yet.
    NotDrawn,
    /// A draw by hand has to name at least this many.
    TooFewDrawn {
        /// How many.
        least: u64,
    },
    /// Nobody is to be invited now.
    NothingToInvite,
    /// The day lies before this one.
    TooEarly {
        /// What happened on it comes first.
        since: NaiveDate,
    },
    /// The term to answer was over; the answer does not count.
    TooLate {
        /// The last day.
        answer_by: NaiveDate,
    },
    /// This does not follow on what happened to the resident.
    NotPossible,
    /// A reason is needed.
    NoReason,
    /// The sortition goes on and nobody was found who can take the seat.
    NobodyYet,
    /// An extract is there: who was drawn on paper needs a name.
    NameNeeded,
}

impl fmt::Display for SortitionRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoExtract => f.write_str("there is no extract of the population register"),
            Self::NothingWaits => f.write_str("no place waits for a resident"),
            Self::Over => f.write_str("this sortition is over"),
            Self::DrawUnderway => f.write_str("this list was drawn, or its dice are awaited"),
            Self::NotDrawn => f.write_str("no order was drawn yet"),
            Self::TooFewDrawn { least } => write!(f, "at least {least} must be drawn"),
            Self::NothingToInvite => f.write_str("nobody is to be invited now"),
            Self::TooEarly { since } => write!(f, "the day lies before {since}"),
            Self::TooLate { answer_by } => write!(f, "an answer counted until {answer_by}"),
            Self::NotPossible => f.write_str("this does not follow on what happened"),
            Self::NoReason => f.write_str("a reason is needed"),
            Self::NobodyYet => f.write_str("nobody who was drawn can take the seat yet"),
            Self::NameNeeded => f.write_str("the name of who was drawn on paper is needed"),
        }
    }
}
