//! The photo and the presentation for the public page, which need not be there.

use super::letters::check_text;
use super::{Item, Problem, Wrong};
use crate::store::registration::application::Details;

const LONGEST_PRESENTATION: usize = 1000;

pub(super) fn problems(details: &Details) -> Vec<Problem> {
    let mut found = Vec::new();
    if details.presentation.is_empty() {
        found.push(Problem::informs(Item::Presentation, Wrong::Optional));
    }
    found.extend(check_text(
        Item::Presentation,
        &details.presentation,
        LONGEST_PRESENTATION,
    ));
    found
}
