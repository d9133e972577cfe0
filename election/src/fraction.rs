//! Exact fractions of votes and seats. There are no floats and there is no rounding here.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A fraction of two whole numbers, zero or more, kept as it was made; compared by value.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "(u64, u64)", into = "(u64, u64)")]
pub struct Fraction {
    numerator: u64,
    denominator: u64,
}

/// A fraction with a denominator of zero, or a text that is not a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAFraction;

impl fmt::Display for NotAFraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fraction is written as two whole numbers, like 3/4, the second not zero")
    }
}

impl std::error::Error for NotAFraction {}

impl Fraction {
    /// The fraction `numerator / denominator`.
    ///
    /// # Errors
    /// When the denominator is zero.
    pub fn new(numerator: u64, denominator: u64) -> Result<Self, NotAFraction> {
        if denominator == 0 {
            return Err(NotAFraction);
        }
        Ok(Self {
            numerator,
            denominator,
        })
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u64) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// `votes / (seats + 1)`: the average that a list would have with one more seat.
    #[must_use]
    pub fn average(votes: u64, seats: u64) -> Self {
        Self {
            numerator: votes,
            denominator: seats.saturating_add(1),
        }
    }

    /// The number above the line.
    #[must_use]
    pub fn numerator(self) -> u64 {
        self.numerator
    }

    /// The number below the line; never zero.
    #[must_use]
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// The whole part, rounded down, and what is left over above the line.
    #[must_use]
    pub fn whole_and_rest(self) -> (u64, u64) {
        (
            self.numerator / self.denominator,
            self.numerator % self.denominator,
        )
    }

    /// How `part` compares to this share of `whole`, exactly.
    #[must_use]
    pub fn compare_part(self, part: u64, whole: u64) -> Ordering {
        let left = u128::from(part) * u128::from(self.denominator);
        let right = u128::from(whole) * u128::from(self.numerator);
        left.cmp(&right)
    }

    /// The same value in lowest terms.
    #[must_use]
    pub fn reduced(self) -> Self {
        let divisor = greatest_common_divisor(self.numerator, self.denominator);
        Self {
            numerator: self.numerator / divisor,
            denominator: self.denominator / divisor,
        }
    }
}

fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        let right = u128::from(other.numerator) * u128::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl TryFrom<(u64, u64)> for Fraction {
    type Error = NotAFraction;

    fn try_from((numerator, denominator): (u64, u64)) -> Result<Self, Self::Error> {
        Self::new(numerator, denominator)
    }
}

impl From<Fraction> for (u64, u64) {
    fn from(fraction: Fraction) -> Self {
        (fraction.numerator, fraction.denominator)
    }
}

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (above, below) = text.split_once('/').ok_or(NotAFraction)?;
        let number = |part: &str| part.trim().parse().map_err(|_| NotAFraction);
        Self::new(number(above)?, number(below)?)
    }
}

#[cfg(test)]
mod tests;
