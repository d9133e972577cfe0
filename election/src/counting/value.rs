//! What can stand in one field of the paper: a number, an answer, a tick.

use super::field::Field;
use super::rules::CountingRules;
use super::structure::{RefusalReason, StructuralRefusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is ticked at a question with the boxes yes and no; on paper it can be neither, or both.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Neither box.
    #[default]
    Unanswered,
    /// Only yes.
    Yes,
    /// Only no.
    No,
    /// Both boxes.
    Both,
}

impl Answer {
    /// Whether any box is ticked.
    #[must_use]
    pub fn is_answered(self) -> bool {
        self != Self::Unanswered
    }

    /// Whether exactly one box is ticked.
    #[must_use]
    pub fn is_clear(self) -> bool {
        matches!(self, Self::Yes | Self::No)
    }
}

/// The value of one field, of the kind that belongs to the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number of voters, votes or ballots.
    Number(u64),
    /// An answer to a question.
    Answer(Answer),
    /// One box, ticked or not.
    Tick(bool),
}

impl Value {
    /// The value that a typist meant by a text: an empty one is 0, unanswered or not ticked; numbers
    /// are digits alone; answers are `yes`, `no`, `both`; a tick is `ticked`.
    ///
    /// # Errors
    /// When the text is not a value of the kind that the field takes, or the number is too large.
    pub fn read(
        field: Field,
        text: &str,
        rules: &CountingRules,
    ) -> Result<Self, StructuralRefusal> {
        let text = text.trim();
        let refuse = |reason| StructuralRefusal { field, reason };
        match field.empty_value() {
            Self::Number(_) => {
                let number = read_number(text).map_err(refuse)?;
                refuse_above_maximum(field, number, rules)?;
                Ok(Self::Number(number))
            }
            Self::Answer(_) => read_answer(text)
                .map(Self::Answer)
                .ok_or_else(|| refuse(RefusalReason::NotAnAnswer)),
            Self::Tick(_) if text.is_empty() => Ok(Self::Tick(false)),
            Self::Tick(_) if text == "ticked" => Ok(Self::Tick(true)),
            Self::Tick(_) => Err(refuse(RefusalReason::NotAnAnswer)),
        }
    }

    /// The values of a page, as a typist meant them.
    ///
    /// # Errors
    /// Everything on the page that cannot be read, in the order of the paper.
    pub fn read_all(
        typed: &BTreeMap<Field, String>,
        rules: &CountingRules,
    ) -> Result<BTreeMap<Field, Self>, Vec<StructuralRefusal>> {
        let mut values = BTreeMap::new();
        let mut refusals = Vec::new();
        for (&field, text) in typed {
            match Self::read(field, text, rules) {
                Ok(value) => {
                    values.insert(field, value);
                }
                Err(refusal) => refusals.push(refusal),
            }
        }
        if refusals.is_empty() {
            return Ok(values);
        }
        Err(refusals)
    }
}

/// Refuses a number above the largest that can stand in a field.
pub(super) fn refuse_above_maximum(
    field: Field,
    number: u64,
    rules: &CountingRules,
) -> Result<(), StructuralRefusal> {
    let maximum = rules.maximum_number.value;
    if number <= maximum {
        return Ok(());
    }
    let reason = RefusalReason::AboveMaximum { maximum };
    Err(StructuralRefusal { field, reason })
}

fn read_number(text: &str) -> Result<u64, RefusalReason> {
    if text.is_empty() {
        return Ok(0);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RefusalReason::NotAWholeNumber);
    }
    // Digits alone that do not fit are larger than any maximum.
    Ok(text.parse().unwrap_or(u64::MAX))
}

fn read_answer(text: &str) -> Option<Answer> {
    match text {
        "" => Some(Answer::Unanswered),
        "yes" => Some(Answer::Yes),
        "no" => Some(Answer::No),
        "both" => Some(Answer::Both),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
