//! Days on which nobody works, as words and as days of the year.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A public holiday, or a day equated with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter, equated with a holiday.
    GoodFriday,
    /// The day after Easter.
    EasterMonday,
    /// The birthday of the King.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// The Thursday in the sixth week of Easter.
    AscensionDay,
    /// The day after Whit Sunday.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOff {
    /// A day of the week on which nobody works.
    Weekend(Weekday),
    /// A public holiday.
    Holiday(Holiday),
}

/// A day that comes back every year; 29 February only in leap years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// That day in that year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// Whether the date is that day.
    #[must_use]
    pub fn is(self, date: NaiveDate) -> bool {
        (self.month, self.day) == (date.month(), date.day())
    }
}

/// The text is not a day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a month and a day like \"04-27\"")
    }
}

impl std::error::Error for NotADay {}

impl FromStr for MonthDay {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let date: NaiveDate = format!("{LEAP_YEAR}-{text}").parse().map_err(|_| NotADay)?;
        Ok(Self {
            month: date.month(),
            day: date.day(),
        })
    }
}

/// Any leap year: it has all days that a year can have.
const LEAP_YEAR: i32 = 2000;
