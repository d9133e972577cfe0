//! What a signal about a candidate means for the order of succession, when it is right.

use super::{Signal, SignalKind};
use crate::rules::{PassedOverRules, Reason};
use election::result::Decision;

/// The reason for which a candidate is passed over when what the register says is right; none when it says too little
/// to choose one.
#[must_use]
pub fn reason_of(kind: SignalKind) -> Option<Reason> {
    match kind {
        SignalKind::Deceased => Some(Reason::Deceased),
        SignalKind::LeftMunicipality | SignalKind::MovedOut => Some(Reason::MovedOut),
        SignalKind::NoAddress => Some(Reason::Ineligible),
        SignalKind::NotFound | SignalKind::CannotBeTold => None,
    }
}

/// Whether a candidate is passed over for this reason, once an official confirmed the signal.
///
/// Applies Kieswet W 2.
#[must_use]
pub fn assess_passing(
    signal: Signal,
    reason: Reason,
    rules: &PassedOverRules,
) -> Decision<bool, Signal> {
    let rule = rules.rule(reason);
    Decision::from_test(rule.value, rule, signal)
}
