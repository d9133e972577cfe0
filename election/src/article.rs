//! Articles of the law, and how sure we are of them. It does not hold the text of any article.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// How sure we are that a value or a rule is what the law says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Read in the regulation, or seen in an official event or result.
    Read,
    /// Follows from what was read.
    Inferred,
    /// Taken over from the Kieswet by analogy, or from common sense.
    Assumed,
}

impl Certainty {
    /// The word for it in `reglement/*.toml` and in stored grounds.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Inferred => "inferred",
            Self::Assumed => "assumed",
        }
    }
}

impl FromStr for Certainty {
    type Err = UnknownCertainty;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Read, Self::Inferred, Self::Assumed]
            .into_iter()
            .find(|certainty| certainty.word() == word)
            .ok_or(UnknownCertainty)
    }
}

/// The word is none of `read`, `inferred`, `assumed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCertainty;

impl fmt::Display for UnknownCertainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of read, inferred, assumed")
    }
}

/// The article on which a decision rests.
///
/// Cheap to clone: every step of an allocation carries one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Article {
    /// The article itself, as officials cite it (`Kieswet P 8`); empty where it is not known.
    pub name: Arc<str>,
    /// The article of the Kieswet that the rule was modelled on; empty when `name` is known.
    pub modelled_on: Arc<str>,
    /// How sure we are.
    pub certainty: Certainty,
}

impl Article {
    /// An article that was read.
    #[must_use]
    pub fn read(name: &str) -> Self {
        Self {
            name: name.into(),
            modelled_on: "".into(),
            certainty: Certainty::Read,
        }
    }

    /// The article to cite: its own name, or else the one it was modelled on.
    #[must_use]
    pub fn citation(&self) -> &str {
        if self.name.is_empty() {
            &self.modelled_on
        } else {
            &self.name
        }
    }

    /// Whether the article of the regulation itself is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.name.is_empty()
    }
}
