//! A joint list after candidates fell away: it stays a list, its last candidate stands on a personal title, or it
//! falls.
//!
//! Its number on the ballot stays in each case but the last.

use super::rules::BallotRules;
use crate::decision::Decision;
use crate::reglement::FromValue;
use serde::{Deserialize, Serialize};
use toml::de::DeValue;

/// What becomes of the last candidate on a joint list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastOnList {
    /// Stands on a personal title, without the name of the list.
    PersonalTitle,
    /// Stays on the list.
    JointList,
}

impl FromValue for LastOnList {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        match value.as_str()? {
            "personal_title" => Some(Self::PersonalTitle),
            "joint_list" => Some(Self::JointList),
            _ => None,
        }
    }

    fn expected() -> String {
        "\"personal_title\" or \"joint_list\"".to_owned()
    }
}

/// What a joint list is after the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListOutcome {
    /// A joint list.
    Stands,
    /// One person, on a personal title.
    PersonalTitle,
    /// No list: nobody is left on it.
    Falls,
}

/// What was found about a joint list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ListFinding {
    /// How many valid candidates it has.
    Candidates {
        /// That number.
        valid: u64,
    },
}

/// What becomes of a joint list with that many valid candidates; none where the regulation knows no lists.
///
/// The article of the regulation is not known, nor that of the Kieswet.
#[must_use]
pub fn decide_joint_list(
    valid: u64,
    rules: &BallotRules,
) -> Option<Decision<ListOutcome, ListFinding>> {
    let rule = rules.last_on_list.as_ref()?;
    let outcome = match (valid, rule.value) {
        (0, _) => ListOutcome::Falls,
        (1, LastOnList::PersonalTitle) => ListOutcome::PersonalTitle,
        _ => ListOutcome::Stands,
    };
    let finding = ListFinding::Candidates { valid };
    Some(Decision::resting_on(outcome, rule, finding))
}

#[cfg(test)]
mod tests;
