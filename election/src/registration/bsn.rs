//! The test that a citizen service number passes: it finds a mistake in typing, and says nothing about a person.

const DIGITS: usize = 9;
const DIVISOR: u32 = 11;

/// Whether a text can be a citizen service number: nine digits that pass the test of eleven.
#[must_use]
pub fn is_bsn(text: &str) -> bool {
    if text.len() != DIGITS || !text.bytes().all(|sign| sign.is_ascii_digit()) {
        return false;
    }
    let mut digits = text.bytes().map(|sign| u32::from(sign - b'0'));
    // Nine times the first, eight times the second, and the last is taken off.
    let weighed = (2..=9_u32).rev().zip(digits.clone());
    let sum: u32 = weighed.map(|(weight, digit)| weight * digit).sum();
    let last = digits.next_back().unwrap_or_default();
    sum != 0 && sum % DIVISOR == last
}

#[cfg(test)]
mod tests;
