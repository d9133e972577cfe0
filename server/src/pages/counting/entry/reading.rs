//! What was typed on a sheet, field by field, and the values that were meant.
//!
//! A point or a space between thousands does no harm; a list with one candidate has one line on the paper, so its
//! total is read from there.

use crate::form::Submitted;
use election::counting::{
    BallotShape, CountingRules, Field, OnList, StationCount, StructuralRefusal, Value,
};
use std::collections::BTreeMap;

/// What stands in each field, as a form sends it.
pub(crate) type Typed = BTreeMap<Field, String>;

/// What was typed in these fields.
pub(crate) fn typed(fields: &[Field], submitted: &Submitted) -> Typed {
    let text = |field: Field| {
        let name = field.to_string();
        match field.empty_value() {
            Value::Number(_) | Value::Tick(_) => submitted.trimmed(&name).to_owned(),
            Value::Answer(_) => {
                let boxes = submitted.all(&name);
                let word = match (boxes.contains(&"yes"), boxes.contains(&"no")) {
                    (true, true) => "both",
                    (true, false) => "yes",
                    (false, true) => "no",
                    (false, false) => "",
                };
                word.to_owned()
            }
        }
    };
    fields.iter().map(|&field| (field, text(field))).collect()
}

/// The same for values that were saved.
pub(crate) fn written(fields: &[Field], count: &StationCount) -> Typed {
    use election::counting::Answer;
    let text = |field: Field| {
        let word = match count.value(field)? {
            Value::Number(number) => return Some((field, number.to_string())),
            Value::Answer(Answer::Unanswered) | Value::Tick(false) => "",
            Value::Answer(Answer::Yes) => "yes",
            Value::Answer(Answer::No) => "no",
            Value::Answer(Answer::Both) => "both",
            Value::Tick(true) => "ticked",
        };
        Some((field, word.to_owned()))
    };
    fields.iter().filter_map(|&field| text(field)).collect()
}

/// The values that were meant.
///
/// # Errors
/// Everything that cannot be read, in the order of the paper.
pub(crate) fn read(
    typed: &Typed,
    rules: &CountingRules,
) -> Result<BTreeMap<Field, Value>, Vec<StructuralRefusal>> {
    let plain = typed.iter();
    let plain: Typed = plain
        .map(|(&field, text)| (field, ungrouped(text)))
        .collect();
    Value::read_all(&plain, rules)
}

/// The fields that a form shows of these: the total of a list with one candidate is the line of that candidate.
pub(crate) fn shown(fields: &[Field], ballot: &BallotShape) -> Vec<Field> {
    let follows = |field: &Field| follows(*field, fields, ballot).is_some();
    fields
        .iter()
        .copied()
        .filter(|field| !follows(field))
        .collect()
}

/// The values with those that follow from them.
pub(crate) fn completed(
    mut values: BTreeMap<Field, Value>,
    fields: &[Field],
    ballot: &BallotShape,
) -> BTreeMap<Field, Value> {
    for &field in fields {
        let from = follows(field, fields, ballot).and_then(|from| values.get(&from).copied());
        if let Some(value) = from {
            values.insert(field, value);
        }
    }
    values
}

/// The field that this one repeats, when a form that shows these fields leaves it out.
fn follows(field: Field, fields: &[Field], ballot: &BallotShape) -> Option<Field> {
    let Field::OnList(list, OnList::Total) = field else {
        return None;
    };
    let only = Field::candidate(list, 1);
    let is_single = ballot.lists.get(&list) == Some(&1);
    (is_single && fields.contains(&only)).then_some(only)
}

/// A number without the signs between its thousands; every other text as it is. `1.23` could be a slip of any
/// kind, so it is left to be refused.
pub(crate) fn ungrouped(text: &str) -> String {
    let text = text.trim();
    let is_gap = |sign: char| sign == '.' || sign.is_whitespace();
    let mut groups = text.split(is_gap);
    let digits = |group: &str| group.bytes().all(|sign| sign.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let grouped = (1..=3).contains(&first.len())
        && digits(first)
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && digits(group));
    if grouped {
        text.chars().filter(|sign| !is_gap(*sign)).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests;
