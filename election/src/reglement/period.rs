//! The days on which a value is in force. Nothing here knows what day it is.

use super::Legal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A period of whole days; without an end it lasts until it is repealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day in force.
    pub from: NaiveDate,
    /// The last day in force; `None` while no end is known.
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Whether the period holds that day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }

    /// Whether some day is in both periods.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.until.is_none_or(|last| other.from <= last)
            && other.until.is_none_or(|last| self.from <= last)
    }
}

/// A value that changes when the law does: one per period, without overlap, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    pub(super) versions: Vec<(Period, Legal<T>)>,
}

impl<T> Dated<T> {
    /// The value in force on that day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Legal<T>> {
        self.versions
            .iter()
            .find(|(period, _)| period.holds(day))
            .map(|(_, value)| value)
    }

    /// The value that came into force last.
    #[must_use]
    pub fn latest(&self) -> Option<&Legal<T>> {
        self.versions.last().map(|(_, value)| value)
    }

    /// All values with their periods, oldest first.
    pub fn versions(&self) -> impl Iterator<Item = (&Period, &Legal<T>)> {
        self.versions.iter().map(|(period, value)| (period, value))
    }
}
