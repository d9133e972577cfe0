//! The day on which old members leave and new members enter.

use crate::rules::InstallationRules;
use chrono::{Datelike, NaiveDate, Weekday};
use election::result::Decision;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How the day was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstallationFinding {
    /// The first such weekday strictly after the day the result was established.
    FirstWeekdayAfter {
        /// The day the result was established.
        established_on: NaiveDate,
        /// The weekday.
        weekday: Weekday,
        /// The first one.
        first: NaiveDate,
    },
    /// The day is this one of those weekdays.
    NthWeekday {
        /// Which one, from 1.
        ordinal: u32,
        /// The day.
        on: NaiveDate,
    },
}

/// A day that the calendar cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstallationError {
    /// The day the result was established.
    pub established_on: NaiveDate,
}

impl fmt::Display for InstallationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.established_on;
        write!(
            f,
            "the weeks after {day} run past the end of the calendar; check the date of the result"
        )
    }
}

impl std::error::Error for InstallationError {}

/// The day on which old members leave and new members enter, for a result established on that day.
///
/// # Errors
/// When it lies past the end of the calendar.
pub fn installation_day(
    established_on: NaiveDate,
    rules: &InstallationRules,
) -> Result<Decision<NaiveDate, InstallationFinding>, InstallationError> {
    let weekday = rules.weekday.value;
    let ordinal = rules.ordinal.value.0;
    let mut days = (established_on.iter_days().skip(1)).filter(|day| day.weekday() == weekday);
    let first = days.next().ok_or(InstallationError { established_on })?;
    let further = usize::try_from(ordinal.saturating_sub(1)).unwrap_or(usize::MAX);
    let on = (first.iter_weeks().nth(further)).ok_or(InstallationError { established_on })?;
    let first_ground = rules
        .weekday
        .ground(InstallationFinding::FirstWeekdayAfter {
            established_on,
            weekday,
            first,
        });
    let nth_ground = rules
        .ordinal
        .ground(InstallationFinding::NthWeekday { ordinal, on });
    Ok(Decision {
        outcome: on,
        grounds: vec![first_ground, nth_ground],
    })
}
