//! The aanduiding, and alone or on a joint list.

use super::letters::check_text;
use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;

/// Most signs of an aanduiding.
const LONGEST_AANDUIDING: usize = 35;

pub(super) fn problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let mut found = Vec::new();
    if details.alone.is_none() && !facts.is_joint {
        found.push(Problem::blocks(Item::Together, Wrong::Missing));
    }
    found.extend(check_text(
        Item::Aanduiding,
        &details.aanduiding,
        LONGEST_AANDUIDING,
    ));
    found
}
