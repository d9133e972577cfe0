//! The values of a regulation that a sortition applies.

use crate::reglement::{Legal, ReglementError, Section};
use chrono::{Days, NaiveDate};

/// How residents are drawn by lot and invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortitionRules {
    /// Places that no candidate is left for go to residents drawn by lot.
    pub drawn_from_residents: Legal<bool>,
    /// Residents in the opt-out register (loot-me-niet) are left out.
    pub opt_outs_left_out: Legal<bool>,
    /// Sitting members are left out.
    pub members_left_out: Legal<bool>,
    /// How many residents are invited at a time; at least one.
    pub batch_size: Legal<u64>,
    /// How many days an invited resident has to answer; no answer moves on.
    pub answer_days: Legal<u64>,
    /// An invited resident may decline without a reason.
    pub declining_is_free: Legal<bool>,
    /// Who accepts is examined like any appointed member.
    pub examination: Legal<bool>,
}

impl SortitionRules {
    /// Reads the section `[sortition]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong, or a batch holds nobody.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let rules = Self {
            drawn_from_residents: section.legal_true("drawn_from_residents")?,
            opt_outs_left_out: section.legal("opt_outs_left_out")?,
            members_left_out: section.legal_true("members_left_out")?,
            batch_size: section.legal("batch_size")?,
            answer_days: section.legal("answer_days")?,
            declining_is_free: section.legal_true("declining_is_free")?,
            examination: section.legal_true("examination")?,
        };
        if rules.batch_size.value == 0 {
            return Err(section.wrong("batch_size", "1 or more"));
        }
        Ok(rules)
    }

    /// The last day to answer an invitation of that day, before any extension because of a weekend
    /// or holiday; `None` past the end of the calendar.
    #[must_use]
    pub fn last_day_to_answer(&self, invited_on: NaiveDate) -> Option<NaiveDate> {
        invited_on.checked_add_days(Days::new(self.answer_days.value))
    }
}

#[cfg(test)]
pub(super) mod tests;
