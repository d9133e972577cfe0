//! The policies by which a successor is found.

use election::result::{Legal, ReglementError, Section};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One way to find a successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// The candidate of the body with the most votes who is not a member.
    MostVotes,
    /// The next on the list of the one who leaves.
    SameList,
    /// A candidate of another list, by continued allocation.
    OtherList,
    /// A resident drawn by lot.
    Sortition,
    /// Nobody: the seat stays empty.
    LeaveVacant,
}

impl Policy {
    /// All policies.
    pub const ALL: [Self; 5] = [
        Self::MostVotes,
        Self::SameList,
        Self::OtherList,
        Self::Sortition,
        Self::LeaveVacant,
    ];

    /// The word for it in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::MostVotes => "most_votes",
            Self::SameList => "same_list",
            Self::OtherList => "other_list",
            Self::Sortition => "sortition",
            Self::LeaveVacant => "leave_vacant",
        }
    }
}

impl FromStr for Policy {
    type Err = UnknownPolicy;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|policy| policy.word() == word)
            .ok_or(UnknownPolicy)
    }
}

/// The word is not one of the policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownPolicy;

impl fmt::Display for UnknownPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Policy::ALL.map(Policy::word).join(", ");
        write!(f, "a policy is one of {words}")
    }
}

impl std::error::Error for UnknownPolicy {}

/// Which policies fill a vacancy, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyRules {
    /// The order in which the policies are tried when an official chooses no other; none twice.
    pub order: Legal<Vec<Policy>>,
    /// The highest votes of the body fill the seat; the value says whether an official may choose it.
    pub most_votes: Legal<bool>,
    /// The same list fills the seat.
    pub same_list: Legal<bool>,
    /// W 4: the seat goes to another list by continued allocation.
    pub other_list: Legal<bool>,
    /// A resident drawn by lot fills the seat.
    pub sortition: Legal<bool>,
    /// The seat stays empty.
    pub leave_vacant: Legal<bool>,
}

impl PolicyRules {
    /// The rule behind a policy: its article, and whether an official may choose it.
    #[must_use]
    pub fn rule(&self, policy: Policy) -> &Legal<bool> {
        match policy {
            Policy::MostVotes => &self.most_votes,
            Policy::SameList => &self.same_list,
            Policy::OtherList => &self.other_list,
            Policy::Sortition => &self.sortition,
            Policy::LeaveVacant => &self.leave_vacant,
        }
    }

    /// Reads the section `[policies]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong, or the order names a policy twice or one that may not be chosen.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let rules = Self {
            order: read_order(section)?,
            most_votes: section.legal(Policy::MostVotes.word())?,
            same_list: section.legal(Policy::SameList.word())?,
            other_list: section.legal(Policy::OtherList.word())?,
            sortition: section.legal(Policy::Sortition.word())?,
            leave_vacant: section.legal(Policy::LeaveVacant.word())?,
        };
        if rules
            .order
            .value
            .iter()
            .all(|policy| rules.rule(*policy).value)
        {
            Ok(rules)
        } else {
            Err(section.wrong("order", "policies that may be chosen"))
        }
    }
}

fn read_order(section: &mut Section<'_>) -> Result<Legal<Vec<Policy>>, ReglementError> {
    let Legal { value, article } = section.legal::<Vec<String>>("order")?;
    let mut order: Vec<Policy> = Vec::new();
    for word in value {
        let policy = word
            .parse()
            .map_err(|error: UnknownPolicy| section.wrong("order", &error.to_string()))?;
        if order.contains(&policy) {
            return Err(section.wrong("order", "each policy once"));
        }
        order.push(policy);
    }
    Ok(Legal {
        value: order,
        article,
    })
}
