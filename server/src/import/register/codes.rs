//! The codes of Statistics Netherlands: two digits more for each level, from municipality to wijk to buurt.

use std::fmt;

/// Where the digits of the next level begin.
const LEVEL: u32 = 100;
/// A buurt has eight digits, and none has more.
const MOST_DIGITS: usize = 8;

/// The code of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality(u32);

impl Municipality {
    /// Reads a code: `599`, `0599` or `GM0599`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = number(text.trim().as_bytes(), b"GM")?;
        (1..10_000).contains(&number).then_some(Self(number))
    }

    /// The same as a number.
    pub(super) fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Municipality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// The number in a cell with a code, which may carry the letters of its level: `5990110` or `BU05990110`.
pub(super) fn number(cell: &[u8], letters: &[u8]) -> Option<u32> {
    let digits = cell.strip_prefix(letters).unwrap_or(cell);
    if digits.is_empty() || MOST_DIGITS < digits.len() {
        return None;
    }
    digits.iter().try_fold(0, |number: u32, sign| {
        let digit = sign.is_ascii_digit().then(|| u32::from(sign - b'0'))?;
        Some(number * 10 + digit)
    })
}

/// The code of a buurt as it is stored.
pub(super) fn buurt(number: u32) -> String {
    format!("BU{number:08}")
}

/// Whether a buurt lies in that wijk, and the wijk in that municipality.
pub(super) fn agree((buurt, wijk, municipality): (u32, u32, u32)) -> bool {
    buurt / LEVEL == wijk && wijk / LEVEL == municipality
}
