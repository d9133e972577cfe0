//! What can be wrong with a regulation file, and on which line.

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
    /// The line, counted from 1; for a missing value the line of the section that needs it;
    /// `None` when the problem is between two files.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

impl ReglementError {
    pub(super) fn overlap_of_two(earlier: &str, later: &str) -> Self {
        Self {
            line: None,
            problem: Problem::Overlap(format!("{earlier} and {later}")),
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
