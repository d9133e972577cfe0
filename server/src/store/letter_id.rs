//! By which number the register knows a letter: that of an open document, or that of a sealed letter.

use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Stands before the number of a sealed letter.
const SEALED: char = 'v';

/// A letter in the register. In an address and in the log an open one is its number, and a sealed one is `v3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub enum LetterId {
    /// A document.
    Open(u64),
    /// A letter that holds the name of a resident who was drawn.
    Sealed(u64),
}

impl LetterId {
    /// The number of the document; none for a sealed letter.
    #[must_use]
    pub fn open(self) -> Option<u64> {
        match self {
            Self::Open(number) => Some(number),
            Self::Sealed(_) => None,
        }
    }
}

/// A text that names no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLetter;

impl fmt::Display for NoLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the number of a letter")
    }
}

impl std::error::Error for NoLetter {}

impl fmt::Display for LetterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(number) => write!(f, "{number}"),
            Self::Sealed(number) => write!(f, "{SEALED}{number}"),
        }
    }
}

impl FromStr for LetterId {
    type Err = NoLetter;

    fn from_str(text: &str) -> Result<Self, NoLetter> {
        let read = |number: &str| number.parse().map_err(|_| NoLetter);
        match text.strip_prefix(SEALED) {
            Some(number) => Ok(Self::Sealed(read(number)?)),
            None => Ok(Self::Open(read(text)?)),
        }
    }
}

impl TryFrom<String> for LetterId {
    type Error = NoLetter;

    fn try_from(text: String) -> Result<Self, NoLetter> {
        text.parse()
    }
}

impl Serialize for LetterId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Open(number) => serializer.serialize_u64(*number),
            Self::Sealed(_) => serializer.collect_str(self),
        }
    }
}
