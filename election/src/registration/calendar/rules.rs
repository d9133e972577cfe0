//! The values of a regulation from which the calendar is counted.

use crate::reglement::{Legal, ReglementError, Section};
use chrono::NaiveTime;

/// How many days lie between the days of an election, and at what time a day ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRules {
    /// How many days before the vote registration closes.
    pub closing_days_before: Legal<u32>,
    /// The last second of that day that is in time.
    pub closing_time: Legal<NaiveTime>,
    /// How many days after the closing an omission can be repaired.
    pub repair_days: Legal<u32>,
    /// The last second of that day that is in time.
    pub repair_time: Legal<NaiveTime>,
    /// How many days after the closing the session on validity is.
    pub session_days: Legal<u32>,
    /// How many days after that session appeal can be lodged.
    pub appeal_days: Legal<u32>,
    /// How many days after that session the order on the ballot is drawn.
    pub draw_days: Legal<u32>,
    /// How many days after the vote the result is established.
    pub result_days: Legal<u32>,
}

impl CalendarRules {
    /// Reads the section `[calendar]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            closing_days_before: section.legal("closing_days_before")?,
            closing_time: section.legal("closing_time")?,
            repair_days: section.legal("repair_days")?,
            repair_time: section.legal("repair_time")?,
            session_days: section.legal("session_days")?,
            appeal_days: section.legal("appeal_days")?,
            draw_days: section.legal("draw_days")?,
            result_days: section.legal("result_days")?,
        })
    }
}
