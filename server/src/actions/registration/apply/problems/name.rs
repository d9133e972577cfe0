//! The name as on the ballot.

use super::letters::{canonical_initials, check_name};
use super::{Item, Problem, Wrong};
use crate::store::registration::application::Details;

const LONGEST_INITIALS: usize = 20;
const LONGEST_FIRST_NAME: usize = 40;
const LONGEST_PREFIX: usize = 20;
const LONGEST_LAST_NAME: usize = 80;

pub(super) fn problems(details: &Details) -> Vec<Problem> {
    let mut found = Vec::new();
    found.extend(initials(&details.initials));
    let first = &details.first_name;
    if first.is_empty() {
        found.push(Problem::informs(Item::FirstName, Wrong::Optional));
    }
    found.extend(check_name(Item::FirstName, first, LONGEST_FIRST_NAME));
    found.extend(check_name(Item::Prefix, &details.prefix, LONGEST_PREFIX));
    if details.last_name.is_empty() {
        found.push(Problem::blocks(Item::LastName, Wrong::Missing));
    }
    found.extend(check_name(
        Item::LastName,
        &details.last_name,
        LONGEST_LAST_NAME,
    ));
    found
}

fn initials(typed: &str) -> Option<Problem> {
    let wrong = if typed.is_empty() {
        Wrong::Missing
    } else if typed.chars().count() > LONGEST_INITIALS {
        Wrong::TooLong(LONGEST_INITIALS)
    } else if canonical_initials(typed).is_none() {
        Wrong::Form
    } else {
        return super::letters::check_printable(Item::Initials, typed);
    };
    Some(Problem::blocks(Item::Initials, wrong))
}
