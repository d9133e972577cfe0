//! A different made-up name for every candidate: first and last names of one origin, combined in a fixed way.

use super::parts::{FirstName, LastName, first_names, last_names};
use crate::error::AppError;
use crate::store::registration::Candidate;
use std::collections::BTreeMap;

/// The place between the first names of two neighbours in the list of last names.
const STEP: usize = 7;

/// So many different names; the n-th is always the same.
///
/// # Errors
/// When an embedded file is wrong, or has too few parts for so many names.
pub(super) fn names(how_many: usize) -> Result<Vec<Candidate>, AppError> {
    let (first_names, last_names) = (first_names()?, last_names()?);
    let mut by_origin: BTreeMap<&str, Vec<&FirstName>> = BTreeMap::new();
    for first in &first_names {
        by_origin.entry(&first.origin).or_default().push(first);
    }
    (0..how_many)
        .map(|turn| combine(turn, &last_names, &by_origin))
        .collect::<Option<_>>()
        .ok_or_else(|| AppError::File {
            name: "first_names.csv",
            problem: format!("there are too few parts for {how_many} different names"),
        })
}

/// Goes round the last names; each round a last name meets the next first name of its origin.
fn combine(
    turn: usize,
    last_names: &[LastName],
    by_origin: &BTreeMap<&str, Vec<&FirstName>>,
) -> Option<Candidate> {
    let place = turn.checked_rem(last_names.len())?;
    let round = turn.checked_div(last_names.len())?;
    let last = last_names.get(place)?;
    let firsts = by_origin.get(last.origin.as_str())?;
    if firsts.len() <= round {
        return None;
    }
    let first = firsts.get((place * STEP + round).checked_rem(firsts.len())?)?;
    Some(Candidate {
        number: 1,
        initials: first.initials.clone(),
        first_name: first.first_name.clone(),
        prefix: last.prefix.clone(),
        last_name: last.last_name.clone(),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    })
}
