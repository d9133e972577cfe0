//! Who of the residents in an extract of the population register meets the requirements on the day of the sortition.

use crate::registration::{RegistrationRules, reaches_age_on};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the register says about somebody with an address in the wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Living {
    /// The date of birth.
    pub birth_date: NaiveDate,
    /// The first day of living there, when it is known.
    pub since: Option<NaiveDate>,
    /// The day of leaving.
    pub left_on: Option<NaiveDate>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
}

/// A requirement that a resident does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unmet {
    /// Died.
    Deceased,
    /// Left.
    MovedOut,
    /// Does not live there yet.
    NotYetResident,
    /// Has not reached the age.
    TooYoung,
}

impl Unmet {
    /// All of them, in the order in which they are looked at.
    pub const ALL: [Self; 4] = [
        Self::Deceased,
        Self::MovedOut,
        Self::NotYetResident,
        Self::TooYoung,
    ];
}

/// The first requirement that somebody does not meet on that day. A candidate must have the age on the day of the
/// election; for who is drawn the day of the sortition takes its place.
#[must_use]
pub fn assess_requirements(
    living: &Living,
    on: NaiveDate,
    rules: &RegistrationRules,
) -> Option<Unmet> {
    let has_been = |day: Option<NaiveDate>| day.is_some_and(|day| day <= on);
    let (age, leap_day) = (rules.minimum_age.value, rules.leap_day_birthday.value);
    if has_been(living.deceased_on) {
        Some(Unmet::Deceased)
    } else if has_been(living.left_on) {
        Some(Unmet::MovedOut)
    } else if living.since.is_some_and(|since| since > on) {
        Some(Unmet::NotYetResident)
    } else if reaches_age_on(living.birth_date, age, leap_day) > on {
        Some(Unmet::TooYoung)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
