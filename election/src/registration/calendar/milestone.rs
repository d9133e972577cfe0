//! The days of a calendar by name, and a day with or without a time.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the calendar, in the order of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// Nomination day: the last second at which a registration is in time.
    Closing,
    /// The last second at which an omission can be repaired.
    Repair,
    /// The public session that decides on validity.
    Session,
    /// The last day of appeal against a decision on validity.
    Appeal,
    /// The drawing of the order on the ballot.
    Draw,
    /// The day of the vote.
    Vote,
    /// The session that establishes the result.
    Result,
}

impl Milestone {
    /// All days, in the order of the line.
    pub const ALL: [Self; 7] = [
        Self::Closing,
        Self::Repair,
        Self::Session,
        Self::Appeal,
        Self::Draw,
        Self::Vote,
        Self::Result,
    ];

    /// The day from which it is counted; none for the day of the vote, from which all others follow.
    #[must_use]
    pub fn counted_from(self) -> Option<Self> {
        match self {
            Self::Vote => None,
            Self::Closing | Self::Result => Some(Self::Vote),
            Self::Repair | Self::Session => Some(Self::Closing),
            Self::Appeal | Self::Draw => Some(Self::Session),
        }
    }

    /// Whether it is a moment to the second, and not a whole day.
    #[must_use]
    pub fn has_time(self) -> bool {
        match self {
            Self::Closing | Self::Repair => true,
            Self::Session | Self::Appeal | Self::Draw | Self::Vote | Self::Result => false,
        }
    }
}

/// A day, or a moment of that day by the clock of the Netherlands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct When {
    /// The day.
    pub day: NaiveDate,
    /// The last second that is in time; none for a whole day.
    pub time: Option<NaiveTime>,
}

impl When {
    /// A whole day.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self { day, time: None }
    }

    /// A moment.
    #[must_use]
    pub fn at(day: NaiveDate, time: NaiveTime) -> Self {
        Self {
            day,
            time: Some(time),
        }
    }

    /// The moment; none for a whole day.
    #[must_use]
    pub fn moment(self) -> Option<NaiveDateTime> {
        self.time.map(|time| self.day.and_time(time))
    }
}

/// `2026-01-23`, or `2026-01-19T15:00:00`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        self.time.map_or(Ok(()), |time| write!(f, "T{time}"))
    }
}
