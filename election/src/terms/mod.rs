//! Terms: on which day they end, and on which days nobody works (the Algemene termijnenwet).
//!
//! It knows no stage: how long a term is, and when it starts, is told by who asks. It does not know
//! what day it is.

mod calendar;
mod finding;
mod holiday;
mod rules;
mod term;

pub use finding::{Length, TermError, TermFinding};
pub use holiday::{DayOff, Holiday, MonthDay};
pub use rules::{HolidayRules, KingsDayRules, TermRules};
pub use term::{count_back, end_of_term};

#[cfg(test)]
mod tests;
