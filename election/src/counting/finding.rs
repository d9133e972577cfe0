//! What a check can find: a code that officials know, the fields it is about, and the figures.

use super::field::Field;
use crate::allocation::ListNumber;
use crate::fraction::Fraction;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

macro_rules! codes {
    ($($(#[$meta:meta])* $code:ident),* $(,)?) => {
        /// The code of a check, as officials say it to each other: F is an error, W a warning.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Code { $($(#[$meta])* $code),* }

        impl Code {
            /// All codes, in order.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The code as it is written.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$code => stringify!($code)),* }
            }
        }
    };
}

codes! {
    /// Not exactly one question on extra investigation is answered.
    F101,
    /// Both answers are ticked at a question on extra investigation.
    F102,
    /// A question on differences with the polling station is unanswered.
    F111,
    /// Both answers are ticked at a question on differences with the polling station.
    F112,
    /// A + B is not D.
    F201,
    /// The sum of all E.n is not E.
    F202,
    /// E + F + G is not H.
    F203,
    /// The lists have votes while E is 0.
    F204,
    /// "D equals H" is ticked and it does not.
    F301,
    /// "H above D" is ticked and it is not.
    F302,
    /// "H below D" is ticked and it is not.
    F303,
    /// Not exactly one of these three is ticked.
    F304,
    /// D equals H, and I or J is not 0.
    F305,
    /// H is above D, and I is not the difference.
    F306,
    /// H is above D, and J is not 0.
    F307,
    /// H is below D, and J is not the difference.
    F308,
    /// H is below D, and I is not 0.
    F309,
    /// D is not H, and "fully explained" has no answer or both.
    F310,
    /// A list has votes and its total is 0.
    F401,
    /// The total of a list is not the sum of its candidates.
    F402,
    /// The total of a list is not its E.n.
    F403,
    /// The second entry differs from the first.
    W001,
    /// The coordinator asked for these fields again.
    W002,
    /// Many blank votes.
    W201,
    /// Many invalid votes.
    W202,
    /// Voters and votes differ much.
    W203,
    /// No votes at all.
    W204,
    /// A remarkable result.
    W301,
}

impl Code {
    /// Whether it is an error: the figures contradict each other.
    #[must_use]
    pub fn is_error(self) -> bool {
        self.word().starts_with('F')
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The text is not the code of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode;

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no check has this code; codes look like F201 or W203")
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let code = Self::ALL.iter().find(|code| code.word() == word);
        code.copied().ok_or(UnknownCode)
    }
}

/// A sum that a check made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sum {
    /// A + B.
    Voters,
    /// All E.n.
    Lists,
    /// E + F + G.
    Votes,
    /// The candidates of a list.
    Candidates(ListNumber),
}

/// A figure that a check compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// A number as it was entered.
    Entered(Field, u64),
    /// What a sum comes to.
    Total(Sum, u64),
    /// What H and D differ.
    Difference(u64),
    /// The share from which on, or above which, the check warns.
    Share(Fraction),
    /// The number from which on the check warns.
    Number(u64),
}

/// What a check found. It blocks nothing: an official mends it or answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The check.
    pub code: Code,
    /// The fields it is about.
    pub fields: Vec<Field>,
    /// The figures that were compared; none for W001 and W002, which show no value of the other entry.
    pub figures: Vec<Figure>,
}

impl Finding {
    pub(super) fn new(code: Code, fields: &[Field], figures: &[Figure]) -> Self {
        Self {
            code,
            fields: fields.to_vec(),
            figures: figures.to_vec(),
        }
    }
}

#[cfg(test)]
mod tests;
