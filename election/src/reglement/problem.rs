//! What can be wrong with a regulation file, and on which line.

use super::Reglement;
use std::fmt;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The text is not TOML.
    NotToml(String),
    /// A key that no rule reads.
    UnknownKey(String),
    /// A key that a rule needs is not there.
    Missing(String),
    /// The value is of another kind, or out of range.
    WrongValue {
        /// The key of the value.
        key: String,
        /// What is expected there.
        expected: String,
    },
    /// Two values for the same day.
    Overlap(String),
}

/// A regulation file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReglementError {
    /// The line, counted from 1; for a missing value the line of the section that needs it; for two
    /// regulations in force on one day the line of the second file on which its period starts. `None`
    /// only where the parser of TOML does not say it.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

impl ReglementError {
    pub(super) fn overlap_of_two(earlier: &Reglement, later: &Reglement) -> Self {
        Self {
            line: Some(later.in_force_line),
            problem: Problem::Overlap(format!("{} and {}", earlier.name, later.name)),
        }
    }
}

impl fmt::Display for ReglementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        match &self.problem {
            Problem::NotToml(message) => write!(f, "this is not TOML: {message}"),
            Problem::UnknownKey(key) => write!(f, "no rule reads `{key}`; remove it or correct it"),
            Problem::Missing(key) => write!(f, "`{key}` is missing; add it"),
            Problem::WrongValue { key, expected } => {
                write!(f, "`{key}` cannot be used; expected {expected}")
            }
            Problem::Overlap(what) => {
                write!(
                    f,
                    "{what} are in force on the same day; end the earlier one first"
                )
            }
        }
    }
}

impl std::error::Error for ReglementError {}
