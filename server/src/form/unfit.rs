//! Why a value cannot be read, in words that say what to do.

use crate::locale::Locale;

/// Why a value cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// No box of a date is filled in.
    NoDate,
    /// A box of a date is empty.
    HalfADate,
    /// The year of a date has not four digits.
    ShortYear,
    /// There is no such day.
    NoSuchDay,
    /// A number is not filled in.
    NoNumber,
    /// It is not a whole number.
    NotWhole,
    /// The number is too large.
    TooLarge,
}

impl Unfit {
    /// What to do about it.
    #[must_use]
    pub fn told(self, locale: Locale) -> String {
        locale.text(match self {
            Self::NoDate => "unfit-no-date",
            Self::HalfADate => "unfit-half-a-date",
            Self::ShortYear => "unfit-short-year",
            Self::NoSuchDay => "unfit-no-such-day",
            Self::NoNumber => "unfit-no-number",
            Self::NotWhole => "unfit-not-whole",
            Self::TooLarge => "unfit-too-large",
        })
    }
}
