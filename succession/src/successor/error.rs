//! Promises that a caller can break. Nobody left, a tie and a bar are outcomes, not errors.

use super::situation::Person;
use crate::rules::Policy;
use election::result::{AllocationError, ListNumber};
use std::fmt;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuccessionError {
    /// The one who leaves is not a member.
    NotAMember(Person),
    /// A member or a bar names someone who is not on the ballot.
    UnknownCandidate(Person),
    /// A transfer names a list that is not on the ballot.
    UnknownList(ListNumber),
    /// A transfer takes a seat from a list that holds none.
    NothingToTransfer(ListNumber),
    /// An enlargement by no seats.
    NoNewSeats,
    /// A policy stands twice in the order.
    PolicyTwice(Policy),
    /// The regulation does not know this policy.
    PolicyNotChosen(Policy),
    /// A lot is wrong, or the allocation it rests on.
    Allocation(AllocationError),
}

impl fmt::Display for SuccessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAMember((list, candidate)) => write!(
                f,
                "candidate {candidate} of list {list} is not a member, so no seat falls vacant; check the members"
            ),
            Self::UnknownCandidate((list, candidate)) => {
                write!(
                    f,
                    "candidate {candidate} of list {list} is not on the ballot"
                )
            }
            Self::UnknownList(list) => write!(f, "list {list} is not on the ballot"),
            Self::NothingToTransfer(list) => {
                write!(
                    f,
                    "a transfer takes a seat from list {list}, which holds none by then"
                )
            }
            Self::NoNewSeats => f.write_str("an enlargement adds at least one seat"),
            Self::PolicyTwice(policy) => {
                write!(f, "policy {} stands twice in the order", policy.word())
            }
            Self::PolicyNotChosen(policy) => write!(
                f,
                "policy {} cannot be chosen under this regulation; leave it out",
                policy.word()
            ),
            Self::Allocation(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SuccessionError {}
