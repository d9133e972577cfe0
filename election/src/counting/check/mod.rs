//! All checks on one count, all findings at once, in the order of the codes.

mod lists;
mod questions;
mod remarkable;
mod totals;
mod turnout;
mod warnings;

use super::ballot_shape::BallotShape;
use super::count::StationCount;
use super::field::Field;
use super::finding::{Figure, Finding};
use super::rules::CountingRules;
use super::structure::{StructuralRefusal, list_structural_refusals};
use super::value::{Answer, Value};
use crate::allocation::ListNumber;
use std::collections::BTreeMap;

/// The votes of each list in one station.
pub type ListTotals = BTreeMap<ListNumber, u64>;

/// What a count is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Checking<'c> {
    /// The values of the regulation.
    pub rules: &'c CountingRules,
    /// The ballot of the wijkraad.
    pub ballot: &'c BallotShape,
    /// The lists in the other stations of the wijkraad that were counted so far; none is allowed.
    pub others: &'c [ListTotals],
}

/// The votes of each list in a count: the sum of its candidates, as the tabulation takes them.
#[must_use]
pub fn list_totals(count: &StationCount) -> ListTotals {
    let lists = count.lists.iter();
    lists
        .map(|(&list, page)| (list, page.sum_of_candidates()))
        .collect()
}

/// Everything that a count gives reason to look at, in the order of the codes, and within a code in
/// the order of the paper. W001 and W002 are about two entries and come with the state of the count.
///
/// # Errors
/// When the count cannot be read against this ballot: everything that is wrong with its structure.
pub fn check(
    count: &StationCount,
    checking: &Checking<'_>,
) -> Result<Vec<Finding>, Vec<StructuralRefusal>> {
    let refusals = list_structural_refusals(count, checking.ballot, checking.rules);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let mut findings = Vec::new();
    if checking.rules.consistency.value {
        findings.extend(questions::check(count));
        findings.extend(totals::check(count));
        findings.extend(turnout::check(count));
        findings.extend(lists::check(count));
    }
    findings.extend(warnings::check(count, checking.rules));
    findings.extend(remarkable::check(count, checking));
    findings.sort_by_key(|finding| finding.code);
    Ok(findings)
}

/// What was entered in these fields, those that are numbers.
fn entered(count: &StationCount, fields: &[Field]) -> Vec<Figure> {
    let number = |&field: &Field| match count.value(field) {
        Some(Value::Number(number)) => Some(Figure::Entered(field, number)),
        _ => None,
    };
    fields.iter().filter_map(number).collect()
}

/// The answer in a field; unanswered when it is no question.
fn answer(count: &StationCount, field: Field) -> Answer {
    match count.value(field) {
        Some(Value::Answer(answer)) => answer,
        _ => Answer::Unanswered,
    }
}

#[cfg(test)]
mod tests;
