//! The aanduiding, and alone or on a joint list.

use super::letters::check_printable;
use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;
use election::registration::{DesignationProblem, check_designation};

pub(super) fn problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let item = Item::Together;
    let mut found = Vec::new();
    match details.alone {
        _ if facts.is_joint && facts.list_body != facts.body && facts.body.is_some() => {
            found.push(Problem::blocks(item, Wrong::OtherWijk));
        }
        _ if facts.is_joint || !facts.has_lists => {}
        None => found.push(Problem::blocks(item, Wrong::Missing)),
        Some(false) => found.push(Problem::blocks(item, Wrong::NoList)),
        Some(true) => {}
    }
    found.extend(aanduiding(details, facts));
    found
}

fn aanduiding(details: &Details, facts: &Facts) -> Option<Problem> {
    let item = Item::Aanduiding;
    let problems = check_designation(&details.aanduiding, &facts.rules.designation_longest);
    let wrong = problems.into_iter().next().map(|problem| match problem {
        DesignationProblem::TooLong { longest, .. } => {
            Wrong::TooLong(usize::try_from(longest).unwrap_or(usize::MAX))
        }
        DesignationProblem::Signs(signs) => Wrong::Sign(signs.first().copied().unwrap_or_default()),
        DesignationProblem::NoLetter => Wrong::Form,
    });
    match wrong {
        Some(wrong) => Some(Problem::blocks(item, wrong)),
        None => check_printable(item, &details.aanduiding),
    }
}
