//! What leaves the election: the only bridge to `succession`, which imports this module and nothing else.

pub use crate::allocation::{CandidateNumber, ListNumber};
pub use crate::article::{Article, Certainty};
pub use crate::decision::{Decision, Ground};
pub use crate::fraction::Fraction;
pub use crate::reglement::{
    Dated, Document, FromValue, Legal, Period, Problem, ReglementError, Section,
};
pub use crate::{lots, sortition, terms};
