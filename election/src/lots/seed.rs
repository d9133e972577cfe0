//! The seed: the digits of ten-sided dice thrown in public, typed twice by two people.

use super::LotRefusal;
use super::factorial::{digits_of_factorial, digits_of_ways};
use serde::{Deserialize, Serialize};

/// How many dice are thrown for up to twenty entrants; a number of the format `lot1`, not of a law.
pub const DIGITS: usize = 20;

/// How many digits the seed of a draw between so many entrants has.
///
/// Beyond twenty entrants there are more orders than twenty digits can tell apart; then it is one
/// digit more than it takes to number all orders.
#[must_use]
pub fn digits_needed(entrants: usize) -> usize {
    if entrants <= DIGITS {
        return DIGITS;
    }
    // A pool of more than 2^32 ids does not fit in memory.
    let entrants = u32::try_from(entrants).unwrap_or(u32::MAX);
    digits_of_factorial(entrants) + 1
}

/// How many digits the seed has when only those drawn first matter: never fewer than [`DIGITS`], and one digit more
/// than it takes to number every way in which so many can be drawn first.
#[must_use]
pub fn digits_for_first(entrants: usize, first: usize) -> usize {
    let entrants = u32::try_from(entrants).unwrap_or(u32::MAX);
    let first = u32::try_from(first).unwrap_or(u32::MAX).min(entrants);
    DIGITS.max(digits_of_ways(entrants, first) + 1)
}

/// A seed of the right length, of decimal digits only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed(String);

impl Seed {
    /// Reads a seed for a draw between so many entrants.
    ///
    /// # Errors
    /// When it has another length, or holds anything but the digits 0 to 9.
    pub fn parse(text: &str, entrants: usize) -> Result<Self, LotRefusal> {
        Self::of_length(text, digits_needed(entrants))
    }

    /// Reads a seed of so many digits.
    ///
    /// # Errors
    /// When it has another length, or holds anything but the digits 0 to 9.
    pub fn of_length(text: &str, needed: usize) -> Result<Self, LotRefusal> {
        if let Some(other) = text.chars().find(|sign| !sign.is_ascii_digit()) {
            return Err(LotRefusal::SeedHolds(other));
        }
        if text.len() != needed {
            let found = text.len();
            return Err(LotRefusal::SeedLength { needed, found });
        }
        Ok(Self(text.to_owned()))
    }

    /// Reads the seed as two people typed it, each from the dice.
    ///
    /// # Errors
    /// When one person typed both, a name is missing, the two differ, or the seed is wrong.
    pub fn typed_twice(
        first: &Typing,
        second: &Typing,
        entrants: usize,
    ) -> Result<Self, LotRefusal> {
        let (one, other) = (first.by.trim(), second.by.trim());
        if one.is_empty() || other.is_empty() || one == other {
            return Err(LotRefusal::TypedByOnePerson);
        }
        let seed = Self::parse(&first.digits, entrants)?;
        if first.digits != second.digits {
            return Err(LotRefusal::TypedDifferently);
        }
        Ok(seed)
    }

    /// The digits, in the order in which the dice were read.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Each die, 0 to 9.
    #[must_use]
    pub fn dice(&self) -> Vec<u8> {
        self.0.bytes().map(|sign| sign - b'0').collect()
    }
}

/// What one person typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typing {
    /// Who typed.
    pub by: String,
    /// The digits.
    pub digits: String,
}

#[cfg(test)]
mod tests;
