//! Why something around the members is refused.

use chrono::NaiveDate;
use std::fmt;

/// Why it is refused; nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberRefusal {
    /// The address is that of somebody else in this election.
    AddressTaken,
    /// There is a chair on one of those days.
    ChairThere,
    /// The last day lies before the first.
    ChairBefore {
        /// The first day.
        since: NaiveDate,
    },
    /// Nobody is chair without an end.
    NoChair,
    /// Something was done with this report.
    MoveSettled,
    /// The member told of a move already, and the griffie did nothing with it yet.
    MoveReported,
    /// The member has not moved yet on that day.
    NotMovedYet {
        /// The day of moving.
        on: NaiveDate,
    },
    /// The body has that many seats already.
    SameSize,
    /// A resignation would begin before it comes in.
    Retroactive,
}

impl fmt::Display for MemberRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AddressTaken => f.write_str("this address is that of somebody else"),
            Self::ChairThere => f.write_str("there is a chair on one of those days"),
            Self::ChairBefore { since } => write!(f, "the chair begins on {since}"),
            Self::NoChair => f.write_str("nobody is chair without an end"),
            Self::MoveSettled => f.write_str("something was done with this report already"),
            Self::MoveReported => f.write_str("a move was reported already"),
            Self::NotMovedYet { on } => write!(f, "the member moves on {on}"),
            Self::SameSize => f.write_str("the body has that many seats already"),
            Self::Retroactive => f.write_str("a resignation does not begin before it comes in"),
        }
    }
}

impl std::error::Error for MemberRefusal {}
