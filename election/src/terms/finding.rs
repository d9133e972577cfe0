//! How long a term is, and the steps by which its last day was found.

use super::holiday::DayOff;
use crate::reglement::Legal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How long a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// So many days.
    Days(u32),
    /// So many weeks.
    Weeks(u32),
}

impl Length {
    /// The length in days.
    #[must_use]
    pub fn in_days(self) -> u64 {
        match self {
            Self::Days(days) => u64::from(days),
            Self::Weeks(weeks) => Self::WEEK * u64::from(weeks),
        }
    }

    const WEEK: u64 = 7;

    /// A term of days that a regulation sets.
    #[must_use]
    pub fn days(rule: &Legal<u32>) -> Legal<Self> {
        Legal {
            value: Self::Days(rule.value),
            article: rule.article.clone(),
        }
    }

    /// A term of weeks that a regulation sets.
    #[must_use]
    pub fn weeks(rule: &Legal<u32>) -> Legal<Self> {
        Legal {
            value: Self::Weeks(rule.value),
            article: rule.article.clone(),
        }
    }
}

/// One step in finding the last day of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermFinding {
    /// Counted from the day after `from`, the term ends on `until`.
    Counted {
        /// The day that starts the term; not counted itself.
        from: NaiveDate,
        /// How long the term is.
        length: Length,
        /// The last day.
        until: NaiveDate,
    },
    /// Counted back from `from`, it is `until`.
    CountedBack {
        /// The day from which is counted back.
        from: NaiveDate,
        /// How long the term is.
        length: Length,
        /// The day it leads to.
        until: NaiveDate,
    },
    /// The term is counted back: it is not moved.
    BackwardNotMoved,
    /// The term is longer than so many weeks: it is neither moved nor extended.
    TooLongToMove {
        /// The longest term that is moved.
        weeks: u32,
    },
    /// The last day is a day off: the term runs on to the next working day.
    RunsOn {
        /// The days off that it runs over, with the reason for each.
        over: Vec<(NaiveDate, DayOff)>,
        /// The last day now.
        until: NaiveDate,
    },
    /// The term holds too few working days: it is extended until it holds them.
    Extended {
        /// The working days it held.
        working_days: u32,
        /// The working days it must hold.
        at_least: u32,
        /// The last day now.
        until: NaiveDate,
    },
}

/// A term that the calendar cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermError {
    /// The term begins or ends in a year whose holidays are not known.
    BeyondCalendar {
        /// The day that starts the term.
        from: NaiveDate,
        /// How long it is.
        length: Length,
    },
}

impl fmt::Display for TermError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::BeyondCalendar { from, length } = self;
        let days = length.in_days();
        write!(
            f,
            "a term of {days} days from {from} runs outside the years 1583 to 9999; check the date"
        )
    }
}

impl std::error::Error for TermError {}
