//! Promises that a caller of the allocation can break. A tie or an empty seat is not among them.

use super::outcome::{Ask, CandidateNumber, ListNumber};
use std::fmt;

/// Why there is no allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllocationError {
    /// The number of seats is zero.
    NoSeats,
    /// The number of seats is above 2^32 - 1.
    TooManySeats,
    /// No list has a vote (P 5: a quota of zero says nothing).
    NoVotes,
    /// The votes of all lists together are above 2^32 - 1.
    TooManyVotes,
    /// List numbers do not ascend; the list that stands too late.
    NotAscending(ListNumber),
    /// A candidate is said to have died who is not on the list.
    UnknownDeceased(ListNumber, CandidateNumber),
    /// Most votes knows persons: a list does not have exactly one candidate.
    NotOnePerson(ListNumber),
    /// A dated value of the regulation has no version for that day.
    NotInForce(&'static str),
    /// A lot, or the calculation itself, points at none of those tied: a fault of the program.
    NobodyTied,
    /// A lot is wrong.
    Lot(LotError),
}

/// What is wrong with an answer to a question for a lot. Positions count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LotError {
    /// The number drawn is not among the options.
    NotAnOption {
        /// Which of the lots.
        position: usize,
        /// The number drawn.
        drawn: u32,
        /// What can be drawn.
        options: Vec<u32>,
    },
    /// The lot was drawn for another situation.
    OtherSituation {
        /// Which of the lots.
        position: usize,
        /// What is asked now.
        asked: Box<Ask>,
    },
    /// More lots than the calculation asks for.
    NotAsked {
        /// How many lots were asked for.
        asked: usize,
        /// How many were given.
        given: usize,
    },
}

impl fmt::Display for AllocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSeats => {
                f.write_str("there are no seats; give a number of seats of at least 1")
            }
            Self::TooManySeats => f.write_str("the number of seats is above 4294967295"),
            Self::NoVotes => f.write_str("no list has a vote, so nothing can be allocated"),
            Self::TooManyVotes => f.write_str("the votes together are above 4294967295"),
            Self::NotAscending(list) => {
                write!(
                    f,
                    "list {list} does not come after the list before it; sort the lists by number, each once"
                )
            }
            Self::UnknownDeceased(list, candidate) => {
                write!(
                    f,
                    "candidate {candidate} of list {list} is said to have died but is not on the list"
                )
            }
            Self::NotOnePerson(list) => {
                write!(
                    f,
                    "list {list} does not have exactly one candidate; under most votes every list is one person"
                )
            }
            Self::NotInForce(what) => write!(f, "{what} has no value in force on that day"),
            Self::NobodyTied => f.write_str(
                "the seat went to none of those tied, which is a fault of the program; report it with these votes",
            ),
            Self::Lot(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for LotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnOption {
                position,
                drawn,
                options,
            } => write!(
                f,
                "lot {position} is {drawn}, but it is between {options:?}"
            ),
            Self::OtherSituation { position, .. } => write!(
                f,
                "lot {position} was drawn for another situation; draw again for this one"
            ),
            Self::NotAsked { asked, given } => write!(
                f,
                "{given} lots were given, but only {asked} asked for; leave out the others"
            ),
        }
    }
}

impl std::error::Error for AllocationError {}

impl std::error::Error for LotError {}

impl From<LotError> for AllocationError {
    fn from(error: LotError) -> Self {
        Self::Lot(error)
    }
}
