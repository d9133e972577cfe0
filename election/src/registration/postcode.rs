//! A postcode of the Netherlands, in the one way in which it is stored and compared.

use serde::{Deserialize, Serialize};
use std::fmt;

const DIGITS: usize = 4;
const LETTERS: usize = 2;

/// A postcode, without space and in capitals: `3081AB`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Postcode(String);

/// Why a text is no postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostcodeFault {
    /// Nothing is filled in.
    Missing,
    /// The four digits are there, the two letters are not.
    NoLetters,
    /// It is not four digits and two letters, or begins with a zero.
    NotAPostcode,
}

impl Postcode {
    /// Reads a postcode as people write it: `3081 ab`.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Self, PostcodeFault> {
        let signs = text.chars().filter(|sign| !sign.is_whitespace());
        let signs: String = signs.map(|sign| sign.to_ascii_uppercase()).collect();
        if signs.is_empty() {
            return Err(PostcodeFault::Missing);
        }
        let Some((digits, letters)) = signs.split_at_checked(DIGITS) else {
            return Err(PostcodeFault::NotAPostcode);
        };
        let are_digits = digits.bytes().all(|sign| sign.is_ascii_digit());
        if !are_digits || digits.starts_with('0') {
            return Err(PostcodeFault::NotAPostcode);
        }
        if letters.is_empty() {
            return Err(PostcodeFault::NoLetters);
        }
        let are_letters = letters.bytes().all(|sign| sign.is_ascii_uppercase());
        if letters.len() != LETTERS || !are_letters {
            return Err(PostcodeFault::NotAPostcode);
        }
        Ok(Self(signs))
    }

    /// The postcode as it is stored: `3081AB`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As people write it, with a space: `3081 AB`.
impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, letters) = self.0.split_at_checked(DIGITS).unwrap_or((&self.0, ""));
        write!(f, "{digits} {letters}")
    }
}

/// The house number in a text that may carry a letter or an addition behind it: 12 in `12`, `12a` and `12-3`.
#[must_use]
pub fn house_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let end = text.find(|sign: char| !sign.is_ascii_digit());
    let digits = end.map_or(Some(text), |end| text.get(..end))?;
    digits.parse().ok().filter(|number| *number != 0)
}

#[cfg(test)]
mod tests;
