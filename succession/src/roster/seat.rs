//! One seat of a body and everybody who held it.

use super::membership::Membership;
use crate::temporary::Leave;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The number of a seat, from 1; a number is never used again.
pub type SeatNumber = u32;

/// One seat of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The first day on which the seat exists.
    pub from: NaiveDate,
    /// The first day on which it does not exist any more; `None` while it stays.
    pub abolished_on: Option<NaiveDate>,
    /// The day of the decision that made the seat, for a seat added during the term.
    pub added_by_decision_of: Option<NaiveDate>,
    /// The day of the decision that abolished it.
    pub abolished_by_decision_of: Option<NaiveDate>,
    /// Those who held the seat, oldest first.
    pub holders: Vec<Membership>,
    /// The leaves of its holders, oldest first.
    pub leaves: Vec<Leave>,
    /// The replacements during those leaves, oldest first.
    pub replacements: Vec<Membership>,
}

impl Seat {
    pub(super) fn new(from: NaiveDate) -> Self {
        Self {
            from,
            abolished_on: None,
            added_by_decision_of: None,
            abolished_by_decision_of: None,
            holders: Vec::new(),
            leaves: Vec::new(),
            replacements: Vec::new(),
        }
    }

    /// Whether the seat exists that day.
    #[must_use]
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.abolished_on.is_none_or(|end| day < end)
    }

    /// Who holds the seat that day, also while on leave.
    #[must_use]
    pub fn holder_on(&self, day: NaiveDate) -> Option<&Membership> {
        self.holders.iter().find(|holder| holder.holds(day))
    }

    /// The leave of the holder on that day.
    #[must_use]
    pub fn leave_on(&self, day: NaiveDate) -> Option<&Leave> {
        self.leaves.iter().find(|leave| leave.holds(day))
    }

    /// Who sits in the seat that day: the holder, or the replacement while the holder is on leave.
    #[must_use]
    pub fn sits_on(&self, day: NaiveDate) -> Option<&Membership> {
        if self.leave_on(day).is_some() {
            self.replacements.iter().find(|member| member.holds(day))
        } else {
            self.holder_on(day)
        }
    }

    /// Everybody who ever sat in the seat.
    pub fn memberships(&self) -> impl Iterator<Item = &Membership> {
        self.holders.iter().chain(&self.replacements)
    }

    /// Whether nobody holds the seat on that day or on any day after it.
    pub(super) fn is_free_from(&self, day: NaiveDate) -> bool {
        !self.holders.iter().any(|holder| holder.overlaps(day, None))
    }
}
