//! The cells of one line as values; what cannot be read is added to the problems.

use super::problem::{Problem, Problems, What};
use super::table::{Row, Table};

/// Longer texts do not fit on a ballot, or in a table.
const LONGEST: usize = 200;

/// One line that is being read.
pub(super) struct Cells<'t> {
    pub(super) table: &'t Table,
    pub(super) row: &'t Row,
    pub(super) problems: &'t mut Problems,
    /// The highest number that any cell may hold.
    pub(super) maximum: u64,
}

impl Cells<'_> {
    /// What stands in a column, without space around it.
    pub(super) fn raw(&self, column: &str) -> &str {
        let cell = self.row.cells.get(self.table.index(column));
        cell.map_or("", |cell| cell.trim())
    }

    /// Says what is wrong in a column.
    pub(super) fn refuse<T>(&mut self, column: &str, what: What) -> Option<T> {
        self.problems.push(Problem {
            line: Some(self.row.line),
            column: Some(self.table.column(self.table.index(column))),
            what,
        });
        None
    }

    /// A text that may be empty.
    pub(super) fn optional(&mut self, column: &str) -> Option<String> {
        let text = self.raw(column).to_owned();
        if text.chars().any(char::is_control) {
            return self.refuse(column, What::Control);
        }
        if LONGEST < text.chars().count() {
            return self.refuse(column, What::TooLong { most: LONGEST });
        }
        Some(text)
    }

    /// A text that is there.
    pub(super) fn filled(&mut self, column: &str) -> Option<String> {
        let text = self.optional(column)?;
        if text.is_empty() {
            return self.refuse(column, What::Missing);
        }
        Some(text)
    }

    /// A whole number from `least` on.
    pub(super) fn number(&mut self, column: &str, least: u64) -> Option<u64> {
        let text = self.filled(column)?;
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.refuse(column, What::NotANumber { found: text });
        }
        // Digits that do not fit are larger than any maximum.
        let number = text.parse().unwrap_or(u64::MAX);
        let most = self.maximum;
        match number {
            number if number < least => self.refuse(column, What::TooSmall { least }),
            number if most < number => self.refuse(column, What::TooLarge { most }),
            number => Some(number),
        }
    }

    /// The number of a list, a candidate or a station.
    pub(super) fn key(&mut self, column: &str) -> Option<u32> {
        let number = self.number(column, 1)?;
        let most = u64::from(u32::MAX);
        let key = u32::try_from(number).ok();
        key.or_else(|| self.refuse(column, What::TooLarge { most }))
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(&mut self, column: &str, words: &[(&'static str, T)]) -> Option<T> {
        let found = self.filled(column)?.to_lowercase();
        let known = words.iter().find(|(word, _)| *word == found);
        match known {
            Some((_, value)) => Some(*value),
            None => {
                let words = words.iter().map(|(word, _)| *word).collect();
                self.refuse(column, What::NotAWord { found, words })
            }
        }
    }

    /// A postcode, written `3011 AB`; a station on wheels has none.
    pub(super) fn postcode(&mut self, column: &str) -> Option<String> {
        let found = self.optional(column)?;
        match postcode(&found) {
            Some(postcode) => Some(postcode),
            None => self.refuse(column, What::NotAPostcode { found }),
        }
    }
}

/// A postcode, written `3011 AB`; empty when there is none, nothing when it is not a postcode.
pub(crate) fn postcode(found: &str) -> Option<String> {
    let signs: String = found.chars().filter(|sign| *sign != ' ').collect();
    if signs.is_empty() {
        return Some(signs);
    }
    let (digits, letters) = signs.split_at_checked(4)?;
    let is_right = digits.bytes().all(|sign| sign.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|sign| sign.is_ascii_alphabetic());
    is_right.then(|| format!("{digits} {}", letters.to_uppercase()))
}
