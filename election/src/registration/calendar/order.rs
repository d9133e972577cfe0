//! Which day must come before which: no law sets this order, but no other order makes sense.

use super::compute::Calendar;
use super::milestone::{Milestone, When};
use serde::{Deserialize, Serialize};

/// Two days that stand in the wrong order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutOfOrder {
    /// The day that must come first.
    pub first: (Milestone, When),
    /// The day that must come after it.
    pub then: (Milestone, When),
    /// Whether both can be on one day.
    pub same_day: bool,
}

/// Whether the second can be on the same day as the first.
const ORDER: [(Milestone, Milestone, bool); 8] = [
    (Milestone::Closing, Milestone::Repair, true),
    (Milestone::Closing, Milestone::Session, true),
    (Milestone::Repair, Milestone::Session, true),
    (Milestone::Session, Milestone::Appeal, true),
    (Milestone::Session, Milestone::Draw, true),
    (Milestone::Appeal, Milestone::Vote, false),
    (Milestone::Draw, Milestone::Vote, false),
    (Milestone::Vote, Milestone::Result, true),
];

/// Every two days of the calendar that stand in the wrong order.
#[must_use]
pub fn check_order(calendar: &Calendar) -> Vec<OutOfOrder> {
    let pairs = ORDER.into_iter().filter_map(|(first, then, same_day)| {
        Some(OutOfOrder {
            first: (first, calendar.holds(first)?),
            then: (then, calendar.holds(then)?),
            same_day,
        })
    });
    pairs.filter(|pair| !pair.is_right()).collect()
}

impl OutOfOrder {
    fn is_right(&self) -> bool {
        let ((_, first), (_, then)) = (self.first, self.then);
        match (first.moment(), then.moment()) {
            (Some(first), Some(then)) => first <= then,
            _ if self.same_day => first.day <= then.day,
            _ => first.day < then.day,
        }
    }
}
