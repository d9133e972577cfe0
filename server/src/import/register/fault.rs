//! What can be wrong with a file from a register, besides what can be wrong with any file.

use crate::import::problem::Problems;
use std::{fmt, io};

/// What is wrong in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The column is of another year than the one before it.
    OtherYear {
        /// The year of the one before it.
        first: u32,
    },
    /// Not the code of a buurt, a wijk or a municipality.
    NotACode {
        /// What was found.
        found: String,
        /// Such a code.
        example: &'static str,
    },
    /// Not a house number.
    NotAHouseNumber {
        /// What was found.
        found: String,
    },
    /// By its number the buurt lies in another wijk or municipality than the line says.
    CodesDisagree {
        /// The code of the buurt.
        buurt: String,
    },
    /// No line is about the municipality that was asked for.
    NothingOf {
        /// Its code.
        municipality: String,
        /// How many lines were read.
        lines: u64,
    },
    /// A line without an end.
    LineWithoutEnd,
    /// Not a day.
    NotADay,
    /// No citizen service number.
    NotABsn,
    /// A day that comes before the one in an earlier column.
    BeforeColumn {
        /// That column.
        column: &'static str,
    },
    /// Not the code of a buurt.
    NotABuurt,
}

/// Why a file was not read.
#[derive(Debug)]
pub enum Unread {
    /// It cannot be read from where it is.
    Io(io::Error),
    /// Everything that is wrong with it.
    Wrong(Problems),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(cause) => write!(f, "the file cannot be read: {cause}"),
            Self::Wrong(problems) => write!(f, "{problems}"),
        }
    }
}

impl std::error::Error for Unread {}

impl From<io::Error> for Unread {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}

impl From<Problems> for Unread {
    fn from(problems: Problems) -> Self {
        Self::Wrong(problems)
    }
}
