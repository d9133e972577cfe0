//! The age of a candidate, in whole days: nothing here divides by a year.

use super::finding::Finding;
use super::rules::RegistrationRules;
use crate::decision::Ground;
use crate::reglement::FromValue;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use toml::de::DeValue;

/// The birthday, in a year without 29 February, of someone born on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeapDayBirthday {
    /// 28 February: the last day of the month.
    #[serde(rename = "02-28")]
    LastOfFebruary,
    /// 1 March: the day after the twenty-eighth.
    #[serde(rename = "03-01")]
    FirstOfMarch,
}

impl LeapDayBirthday {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::LastOfFebruary => NaiveDate::from_ymd_opt(year, 2, 28),
            Self::FirstOfMarch => NaiveDate::from_ymd_opt(year, 3, 1),
        }
    }
}

impl FromValue for LeapDayBirthday {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        match value.as_str()? {
            "02-28" => Some(Self::LastOfFebruary),
            "03-01" => Some(Self::FirstOfMarch),
            _ => None,
        }
    }

    fn expected() -> String {
        "\"03-01\" or \"02-28\"".to_owned()
    }
}

/// The day on which someone reaches an age: the birthday itself, from its first moment.
///
/// Beyond the last day of the calendar it is that last day, [`NaiveDate::MAX`].
#[must_use]
pub fn reaches_age_on(birth_date: NaiveDate, age: u8, leap_day: LeapDayBirthday) -> NaiveDate {
    birth_date
        .year()
        .checked_add(i32::from(age))
        .and_then(|year| {
            birth_date
                .with_year(year)
                .or_else(|| leap_day.in_year(year))
        })
        .unwrap_or(NaiveDate::MAX)
}

/// Whether someone has the minimum age on election day; and by which rule, for those born on 29 February.
///
/// The article of the regulation is not known.
pub(super) fn assess_age(
    birth_date: NaiveDate,
    election_day: NaiveDate,
    rules: &RegistrationRules,
) -> Vec<Ground<Finding>> {
    let age = rules.minimum_age.value;
    let reached_on = reaches_age_on(birth_date, age, rules.leap_day_birthday.value);
    let finding = if reached_on <= election_day {
        Finding::OldEnough {
            age,
            reached_on,
            election_day,
        }
    } else {
        Finding::TooYoung {
            age,
            reached_on,
            election_day,
        }
    };
    let mut grounds = vec![rules.minimum_age.ground(finding)];
    if birth_date.with_year(reached_on.year()).is_none() {
        grounds.push(rules.leap_day_birthday.ground(Finding::BornOnLeapDay {
            birthday: reached_on,
        }));
    }
    grounds
}

#[cfg(test)]
mod tests;
