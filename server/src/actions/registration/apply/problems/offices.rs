//! The declaration of public offices, consent, and the telephone number.

use super::letters::check_text;
use super::{Item, Problem, Wrong};
use crate::store::registration::application::Details;

const LONGEST_OFFICES: usize = 1000;
/// Digits of a telephone number, with or without the country.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 10..=15;
const LONGEST_PHONE: usize = 25;

pub(super) fn problems(details: &Details) -> Vec<Problem> {
    let mut found = Vec::new();
    match (details.no_offices, details.offices.is_empty()) {
        (false, true) => found.push(Problem::blocks(Item::HasOffices, Wrong::Missing)),
        (true, false) => found.push(Problem::blocks(Item::Offices, Wrong::Contradiction)),
        (false, false) | (true, true) => {}
    }
    found.extend(check_text(Item::Offices, &details.offices, LONGEST_OFFICES));
    if !details.consents {
        found.push(Problem::blocks(Item::Consent, Wrong::Missing));
    }
    found.extend(phone(&details.phone));
    found
}

fn phone(text: &str) -> Option<Problem> {
    if text.is_empty() {
        return None;
    }
    let rest = text.strip_prefix('+').unwrap_or(text);
    let fits = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '(' | ')');
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let right = rest.chars().all(fits)
        && PHONE_DIGITS.contains(&digits)
        && text.chars().count() <= LONGEST_PHONE;
    (!right).then_some(Problem::blocks(Item::Phone, Wrong::Form))
}
