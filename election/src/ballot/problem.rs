//! Why a drawing is not accepted. Nothing on the ballot has changed then.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How a drawn order differs from those who take part; each list in alphabetical order of the ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderMismatch {
    /// Those who take part and are not in the order.
    pub missing: Vec<String>,
    /// Those who are in the order and do not take part.
    pub extra: Vec<String>,
    /// Those who are in the order more than once.
    pub twice: Vec<String>,
}

impl OrderMismatch {
    /// Whether there is no difference.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty() && self.twice.is_empty()
    }
}

impl fmt::Display for OrderMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            ("missing", &self.missing),
            ("not taking part", &self.extra),
            ("more than once", &self.twice),
        ];
        let mut separator = "";
        for (what, ids) in parts.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            write!(f, "{separator}{what}: {}", ids.join(", "))?;
            separator = "; ";
        }
        Ok(())
    }
}

/// A drawing that is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotError {
    /// The ballot has no such body.
    UnknownBody(String),
    /// The same ids take part more than once in one body.
    EntrantsTwice {
        /// The code of the body.
        body: String,
        /// Those ids, in alphabetical order.
        entrants: Vec<String>,
    },
    /// The drawn order does not hold exactly those who take part.
    WrongOrder {
        /// The code of the body.
        body: String,
        /// The differences.
        mismatch: OrderMismatch,
    },
    /// The body was drawn before.
    AlreadyDrawn(String),
    /// The body was not drawn before.
    NotYetDrawn(String),
    /// A body cannot be drawn anew without a reason.
    NoReason(String),
}

impl fmt::Display for BallotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownBody(body) => {
                write!(
                    f,
                    "{body} is not on this ballot; check the code of the body"
                )
            }
            Self::EntrantsTwice { body, entrants } => write!(
                f,
                "{body} names entrants more than once: {}; name each of them once",
                entrants.join(", ")
            ),
            Self::WrongOrder { body, mismatch } => write!(
                f,
                "the order for {body} does not match its entrants; {mismatch}; correct the order"
            ),
            Self::AlreadyDrawn(body) => {
                write!(f, "{body} was drawn before; draw it anew with a reason")
            }
            Self::NotYetDrawn(body) => {
                write!(f, "{body} was not drawn before; draw it first")
            }
            Self::NoReason(body) => {
                write!(f, "{body} is not drawn anew without a reason; give one")
            }
        }
    }
}

impl std::error::Error for BallotError {}
