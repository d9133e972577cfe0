//! A decision: an outcome with the grounds it rests on. It holds no sentences: those are wording.

use crate::article::Article;
use crate::reglement::Legal;
use serde::{Deserialize, Serialize};

/// One reason for a decision: what was found, and the article that makes it matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground<F> {
    /// What was found, with its figures.
    pub finding: F,
    /// The article, with its certainty.
    pub article: Article,
}

/// An outcome with its grounds, in the order in which they were weighed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision<T, F> {
    /// What was decided.
    pub outcome: T,
    /// Why.
    pub grounds: Vec<Ground<F>>,
}

impl<T, F> Decision<T, F> {
    /// A decision that rests on one rule.
    pub fn resting_on<V>(outcome: T, rule: &Legal<V>, finding: F) -> Self {
        Self {
            outcome,
            grounds: vec![rule.ground(finding)],
        }
    }
}

impl<F> Decision<bool, F> {
    /// The answer of one test, with the rule it applied.
    pub fn from_test<V>(holds: bool, rule: &Legal<V>, finding: F) -> Self {
        Self::resting_on(holds, rule, finding)
    }
}
