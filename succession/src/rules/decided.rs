//! Which order of policies holds for a vacancy: that of the regulation, or that of a later decision of the
//! council for the term.

use super::{Policy, PolicyRules};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A decision of the council on the order of policies for the rest of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleDecision {
    /// The number under which it was recorded, from 1.
    pub number: u32,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Vacancies that arise on this day or after it are filled by it.
    pub from: NaiveDate,
    /// The policies, in the order in which they are tried.
    pub order: Vec<Policy>,
}

/// The order that holds for a vacancy, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderInForce<'r> {
    /// The policies, in the order in which they are tried.
    pub order: &'r [Policy],
    /// The decision of the council; none where the regulation itself holds.
    pub by: Option<&'r RuleDecision>,
}

/// What is wrong with a decision on the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleFinding {
    /// It names no policy.
    NoPolicy,
    /// It names this policy twice.
    Twice(Policy),
    /// The regulation does not allow this policy.
    NotAllowed(Policy),
    /// The election gave no seats to lists, so there is no allocation to continue.
    NoAllocationByLists,
    /// This policy comes after one that always ends the search, so it is never tried.
    NeverTried(Policy),
    /// It would hold before it was taken.
    Retroactive,
}

impl PolicyRules {
    /// The order that holds for a vacancy that arises on that day. Of the decisions that hold by then the one
    /// taken last counts, and of those of one day the one recorded last. Decisions that were withdrawn are
    /// not given to it.
    pub fn order_on<'r>(
        &'r self,
        decisions: impl IntoIterator<Item = &'r RuleDecision>,
        day: NaiveDate,
    ) -> OrderInForce<'r> {
        let holding = decisions.into_iter().filter(|one| one.from <= day);
        let last = holding.max_by_key(|one| (one.decided_on, one.number));
        OrderInForce {
            order: last.map_or(self.order.value.as_slice(), |one| one.order.as_slice()),
            by: last,
        }
    }

    /// Everything that is wrong with a decision; `by_lists` says whether the election gave seats to lists.
    #[must_use]
    pub fn assess_decision(&self, decision: &RuleDecision, by_lists: bool) -> Vec<RuleFinding> {
        let mut findings = Vec::new();
        if decision.order.is_empty() {
            findings.push(RuleFinding::NoPolicy);
        }
        let (mut seen, mut ended) = (BTreeSet::new(), false);
        for &policy in &decision.order {
            if !seen.insert(policy) {
                findings.push(RuleFinding::Twice(policy));
            } else if !self.rule(policy).value {
                findings.push(RuleFinding::NotAllowed(policy));
            } else if policy == Policy::OtherList && !by_lists {
                findings.push(RuleFinding::NoAllocationByLists);
            } else if ended {
                findings.push(RuleFinding::NeverTried(policy));
            }
            ended |= matches!(policy, Policy::Sortition | Policy::LeaveVacant);
        }
        if decision.from < decision.decided_on {
            findings.push(RuleFinding::Retroactive);
        }
        findings
    }
}

#[cfg(test)]
mod tests;
