//! From votes to seats to persons: the whole of section P of the Kieswet, and most-votes.
//!
//! It asks for a lot and never draws one. It does not know names, days or who is a member.

mod outcome;
mod rules;

pub use outcome::{
    Ask, CandidateNumber, Completed, DrawnLot, ListNumber, ListVotes, Outcome, Purpose, Quota,
    Standing, Step, StepKind, Tied, Votes,
};
pub use rules::{AllocationRules, ListRules, MostVotesRules};
