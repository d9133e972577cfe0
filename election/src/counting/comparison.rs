//! Holds two entries of one count beside each other.

use super::count::StationCount;
use super::field::Field;
use std::collections::BTreeSet;

/// The fields in which two entries differ, in the order of the paper; a field that only one of them
/// has differs too.
#[must_use]
pub fn list_differing_fields(first: &StationCount, second: &StationCount) -> Vec<Field> {
    let fields: BTreeSet<Field> = first.fields().into_iter().chain(second.fields()).collect();
    fields
        .into_iter()
        .filter(|&field| first.value(field) != second.value(field))
        .collect()
}

#[cfg(test)]
mod tests;
