//! The day on which old members leave and new members enter, as the regulation words it.

use super::legal_word;
use chrono::Weekday;
use election::result::{Legal, ReglementError, Section};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many of a weekday to count, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordinal(pub u32);

/// When old members leave and new members enter: the n-th such weekday after the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstallationRules {
    /// The weekday.
    pub weekday: Legal<Weekday>,
    /// Which one, counted from the day after the result is established.
    pub ordinal: Legal<Ordinal>,
    /// How many years the members sit.
    pub term_years: Legal<u32>,
}

impl InstallationRules {
    /// Reads the section `[installation]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let weekday: Legal<EnglishWeekday> = legal_word(section, "weekday")?;
        let ordinal: Legal<u32> = section.legal("ordinal")?;
        if ordinal.value == 0 {
            return Err(section.wrong("ordinal", "1 or more"));
        }
        let term_years: Legal<u32> = section.legal("term_years")?;
        if term_years.value == 0 {
            return Err(section.wrong("term_years", "1 or more"));
        }
        Ok(Self {
            term_years,
            weekday: Legal {
                value: weekday.value.0,
                article: weekday.article,
            },
            ordinal: Legal {
                value: Ordinal(ordinal.value),
                article: ordinal.article,
            },
        })
    }
}

struct EnglishWeekday(Weekday);

struct NotAWeekday;

impl fmt::Display for NotAWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a weekday like \"wednesday\"")
    }
}

impl FromStr for EnglishWeekday {
    type Err = NotAWeekday;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.parse().map(Self).map_err(|_| NotAWeekday)
    }
}
