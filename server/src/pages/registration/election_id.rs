//! The key of an election: part of every web address about it.

use chrono::{Datelike, NaiveDate};

/// The most signs of a key.
pub(super) const LONGEST: usize = 40;

/// What stands in an address where a key would stand.
const RESERVED: [&str; 1] = ["verkiezing"];

/// Whether a key can be part of an address.
pub(super) fn is_fit(id: &str) -> bool {
    let allowed = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    id.len() <= LONGEST
        && id.starts_with(|sign: char| sign.is_ascii_lowercase())
        && id.chars().all(allowed)
        && !id.ends_with('-')
        && !RESERVED.contains(&id)
}

/// A key made of the name of an election and the year of the vote, other than those that are taken.
pub(super) fn propose(title: &str, held_on: NaiveDate, taken: &[String]) -> String {
    let year = held_on.year().to_string();
    let mut id = words(title);
    if !id.starts_with(|sign: char| sign.is_ascii_lowercase()) || RESERVED.contains(&id.as_str()) {
        id = joined("wijkraad", &id);
    }
    if !id.contains(&year) {
        id = joined(&id, &year);
    }
    let numbered = (2..).map(|number: u32| joined(&id, &number.to_string()));
    let mut fit = std::iter::once(id.clone()).chain(numbered);
    fit.find(|one| !taken.contains(one)).unwrap_or(id)
}

/// Two parts with a hyphen between them; the first gives way when both are too long.
fn joined(first: &str, second: &str) -> String {
    let room = LONGEST.saturating_sub(second.len() + 1);
    let kept: String = first.chars().take(room).collect();
    let joined = format!("{}-{second}", kept.trim_matches('-'));
    joined.trim_matches('-').to_owned()
}

/// The words of a text in lower case, with hyphens between them and without other signs.
fn words(text: &str) -> String {
    let mut made = String::new();
    for sign in text.to_lowercase().chars() {
        if sign.is_ascii_lowercase() || sign.is_ascii_digit() {
            made.push(sign);
        } else if !made.is_empty() && !made.ends_with('-') {
            made.push('-');
        }
    }
    let kept: String = made.chars().take(LONGEST).collect();
    kept.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests;
