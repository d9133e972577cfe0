//! What leaves the election: the only bridge to `succession`, which imports this module and nothing else.
//!
//! A result is versioned and never overwritten: a correction is a new version that names the one
//! before it.

pub use crate::allocation::{
    AllocationError, AllocationRules, Ask, CandidateNumber, ComparedList, Completed, DrawnLot,
    Group, Halt, ListNumber, ListVotes, ListsCompared, LotError, Outcome, Purpose, Quota, Replay,
    SeatToPass, Standing, Step, StepKind, Tied, Votes, allocate_with, compare_lists, pass_seat_on,
};
pub use crate::article::{Article, Certainty};
pub use crate::decision::{Decision, Ground};
pub use crate::fraction::Fraction;
pub use crate::reglement::{
    Dated, Document, FromValue, Legal, Period, Problem, ReglementError, Section,
};
pub use crate::{lots, sortition, terms};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The established result of one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionResult {
    /// The code of the body.
    pub wijkraad: String,
    /// The name of the regulation it was established under.
    pub reglement: String,
    /// The version, from 1.
    pub version: u32,
    /// Why this version replaces the one before it; none for the first.
    pub correction: Option<Correction>,
    /// The day on which it was established in the public session.
    pub established_on: NaiveDate,
    /// The votes it rests on.
    pub votes: Votes,
    /// The lots that were drawn, each with the situation it was drawn for.
    pub lots: Vec<DrawnLot>,
    /// The allocation.
    pub allocation: Completed,
}

/// Which version a result replaces, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The version before it.
    pub replaces: u32,
    /// The reason that the committee gave.
    pub reason: String,
}

/// Why a result cannot be established.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultError {
    /// A lot must be drawn first.
    LotRequired(Box<Ask>),
    /// The allocation cannot be made.
    Allocation(AllocationError),
    /// A correction needs a reason.
    NoReason,
    /// A correction is not older than the version it replaces.
    BeforeTheFirst,
    /// There is no version number left.
    TooManyVersions,
}

impl fmt::Display for ResultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LotRequired(ask) => {
                write!(f, "a lot must be drawn first ({})", ask.article.citation())
            }
            Self::Allocation(error) => error.fmt(f),
            Self::NoReason => {
                f.write_str("a correction needs a reason; write why the result changes")
            }
            Self::BeforeTheFirst => {
                f.write_str("a correction cannot be established before the result that it corrects")
            }
            Self::TooManyVersions => f.write_str("this result has no version number left"),
        }
    }
}

impl std::error::Error for ResultError {}

/// What a result is established from.
#[derive(Debug, Clone, Copy)]
pub struct Establishing<'e> {
    /// The code of the body.
    pub wijkraad: &'e str,
    /// The name of the regulation, and how it allocates.
    pub reglement: (&'e str, &'e AllocationRules),
    /// The day of the election, which chooses among dated values.
    pub election_day: NaiveDate,
    /// The day of the public session.
    pub established_on: NaiveDate,
    /// The established votes.
    pub votes: &'e Votes,
    /// The lots drawn so far.
    pub lots: &'e [DrawnLot],
}

impl Establishing<'_> {
    /// The first version of the result.
    ///
    /// # Errors
    /// When a lot is still to be drawn, or the allocation cannot be made.
    pub fn establish(&self) -> Result<ElectionResult, ResultError> {
        self.version(1, None)
    }

    /// A new version that corrects an earlier one; the earlier one stays as it is.
    ///
    /// # Errors
    /// As for [`Establishing::establish`], and when there is no reason or the day is before the
    /// earlier version.
    pub fn correct(
        &self,
        earlier: &ElectionResult,
        reason: &str,
    ) -> Result<ElectionResult, ResultError> {
        if reason.trim().is_empty() {
            return Err(ResultError::NoReason);
        }
        if self.established_on < earlier.established_on {
            return Err(ResultError::BeforeTheFirst);
        }
        let next = earlier.version.checked_add(1);
        let correction = Correction {
            replaces: earlier.version,
            reason: reason.trim().to_owned(),
        };
        self.version(next.ok_or(ResultError::TooManyVersions)?, Some(correction))
    }

    fn version(
        &self,
        version: u32,
        correction: Option<Correction>,
    ) -> Result<ElectionResult, ResultError> {
        let (reglement, rules) = self.reglement;
        match crate::allocation::allocate(self.votes, rules, self.election_day, self.lots) {
            Err(error) => Err(ResultError::Allocation(error)),
            Ok(Outcome::LotRequired { ask, .. }) => Err(ResultError::LotRequired(Box::new(ask))),
            Ok(Outcome::Completed(allocation)) => Ok(ElectionResult {
                wijkraad: self.wijkraad.to_owned(),
                reglement: reglement.to_owned(),
                version,
                correction,
                established_on: self.established_on,
                votes: self.votes.clone(),
                lots: self.lots.to_vec(),
                allocation,
            }),
        }
    }
}

#[cfg(test)]
mod tests;
