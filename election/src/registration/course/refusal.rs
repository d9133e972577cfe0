//! Why a step is not taken. Nothing has happened then.

use super::step::State;
use std::fmt;

/// Why a step does not fit the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseRefusal {
    /// It cannot be taken where the application stands.
    NotNow(State),
    /// An omission is still open.
    OmissionOpen(u32),
    /// There is no such omission, or it was settled.
    NoSuchOmission(u32),
    /// Omissions are numbered from 1, without gaps.
    WrongOmission(u32),
    /// The term to repair it has ended.
    RepairOver(u32),
    /// The term to repair it runs still, so it cannot be said that it was not repaired.
    RepairRuns(u32),
    /// Versions are numbered from 1, without gaps.
    WrongVersion(u32),
    /// The second official is the one who examined it.
    SameOfficial,
    /// The session is not later than the one that decided.
    NotLater(u32),
}

impl fmt::Display for CourseRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotNow(state) => write!(f, "the application stands at {state:?}"),
            Self::OmissionOpen(number) => write!(f, "omission {number} is still open"),
            Self::NoSuchOmission(number) => {
                write!(f, "there is no omission {number}, or it was settled")
            }
            Self::WrongOmission(number) => write!(f, "omission {number} is not the next one"),
            Self::RepairOver(number) => {
                write!(f, "the term to repair omission {number} has ended")
            }
            Self::RepairRuns(number) => {
                write!(f, "the term to repair omission {number} runs still")
            }
            Self::WrongVersion(number) => write!(f, "version {number} is not the next one"),
            Self::SameOfficial => f.write_str("the second official examined it as the first"),
            Self::NotLater(number) => {
                write!(f, "session {number} is not later than the one that decided")
            }
        }
    }
}

impl std::error::Error for CourseRefusal {}
