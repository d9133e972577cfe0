//! The figures that sentences compare with, exact.

use election::allocation::{Completed, ListRules, Quota};
use election::fraction::Fraction;
use election::reglement::Legal;

/// The quota as a fraction; none when there are no seats.
#[must_use]
pub fn quota_fraction(quota: Quota) -> Option<Fraction> {
    Fraction::new(quota.votes, quota.seats).ok()
}

/// The number of votes above which a candidate goes before the order of the list.
#[must_use]
pub fn preference_threshold(rules: &ListRules, completed: &Completed) -> Option<Fraction> {
    let quota = completed.quota?;
    share_of(quota, preference_share(rules, quota).value)
}

/// The share of the quota for preference votes: another one for large bodies.
pub(super) fn preference_share(rules: &ListRules, quota: Quota) -> &Legal<Fraction> {
    if quota.seats < rules.averages_from.value {
        &rules.preference_share_small
    } else {
        &rules.preference_share_large
    }
}

/// A share of the quota, in lowest terms; none when it is too large to write down.
pub(super) fn share_of(quota: Quota, share: Fraction) -> Option<Fraction> {
    let above = quota.votes.checked_mul(share.numerator())?;
    let below = quota.seats.checked_mul(share.denominator())?;
    Some(Fraction::new(above, below).ok()?.reduced())
}
