//! Documents for paper and for the archive: PDF that a screen reader can read as well.
//!
//! [`Builder`] knows headings, paragraphs and tables and nothing of elections; `minutes` says what the minutes
//! of a result hold. The same content and the same moment give the same bytes. Nothing is stored here.

mod builder;
mod face;
mod file;
mod minutes;
mod page;
mod structure;
mod table;

pub use builder::{About, Builder};
pub use minutes::{HeldDraw, MinutesOf, Turnout, write_minutes};
pub use table::{Align, Column, Row, Table};

use std::fmt;

/// Why a document cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    /// The typeface that is part of the program cannot be read.
    Typeface,
    /// The typeface has no such letter, so a name would not be printed as it is.
    NoLetter(char),
    /// The file cannot be put together.
    File(String),
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typeface => f.write_str("the typeface of documents cannot be read"),
            Self::NoLetter(letter) => write!(
                f,
                "the typeface of documents has no {letter:?} (U+{:04X}); write the name in Latin letters",
                u32::from(*letter)
            ),
            Self::File(problem) => write!(f, "the document cannot be put together: {problem}"),
        }
    }
}

impl std::error::Error for DocumentError {}
