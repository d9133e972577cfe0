//! How numbers, fractions and days are written. Nothing is rounded.

use super::Locale;
use chrono::{Datelike, NaiveDate};
use election::fraction::Fraction;

/// Puts a sign between each three digits of a whole number.
pub(super) fn group(locale: Locale, digits: &str) -> String {
    let sign = match locale {
        Locale::Dutch => '.',
        Locale::English => ',',
    };
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index != 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(sign);
        }
        grouped.push(digit);
    }
    grouped
}

impl Locale {
    /// A whole number: `193.442` in Dutch.
    #[must_use]
    pub fn number(self, number: u64) -> String {
        group(self, &number.to_string())
    }

    /// An exact fraction as a mixed number: `617 2⁄7`.
    #[must_use]
    pub fn fraction(self, fraction: Fraction) -> String {
        let (whole, _) = fraction.whole_and_rest();
        let reduced = fraction.reduced();
        let (_, rest) = reduced.whole_and_rest();
        let below = reduced.denominator();
        match (whole, rest) {
            (_, 0) => self.number(whole),
            (0, _) => format!("{rest}\u{2044}{below}"),
            _ => format!("{}\u{a0}{rest}\u{2044}{below}", self.number(whole)),
        }
    }

    /// A day, with the month as a word.
    #[must_use]
    pub fn date(self, day: NaiveDate) -> String {
        let month = match day.month0() {
            0 => self.text("month-january"),
            1 => self.text("month-february"),
            2 => self.text("month-march"),
            3 => self.text("month-april"),
            4 => self.text("month-may"),
            5 => self.text("month-june"),
            6 => self.text("month-july"),
            7 => self.text("month-august"),
            8 => self.text("month-september"),
            9 => self.text("month-october"),
            10 => self.text("month-november"),
            _ => self.text("month-december"),
        };
        format!("{}\u{a0}{month} {}", day.day(), day.year())
    }

    /// Names in a row, the last two joined by a word: `Ayşe, Piet en Noor`.
    #[must_use]
    pub fn names(self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => {
                format!("{} {} {last}", before.join(", "), self.text("word-and"))
            }
        }
    }
}
