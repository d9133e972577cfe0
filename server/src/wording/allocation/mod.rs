//! Sentences about an allocation: what a step did, why somebody has a seat and why somebody has not.
//!
//! It explains figures that stand in the outcome; it never allocates.

mod elected;
mod figures;
mod lot;
mod not_elected;

pub use figures::{preference_threshold, quota_fraction};

use crate::locale::Locale;
use election::allocation::StepKind;

/// What a step did, in a few words.
#[must_use]
pub fn step(locale: Locale, kind: StepKind) -> String {
    match kind {
        StepKind::Full => locale.text("step-full"),
        StepKind::LargestRemainder => locale.text("step-largest-remainder"),
        StepKind::HighestAverageOneEach => locale.text("step-average-one-each"),
        StepKind::HighestAverage => locale.text("step-average"),
        StepKind::Majority => locale.text("step-majority"),
        StepKind::Exhaustion => locale.text("step-exhaustion"),
        StepKind::Reassigned => locale.text("step-reassigned"),
        StepKind::Preference => locale.text("step-preference"),
        StepKind::ListOrder => locale.text("step-list-order"),
    }
}

#[cfg(test)]
mod tests;
