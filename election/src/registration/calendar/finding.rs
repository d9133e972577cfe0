//! How a day of the calendar was found.

use crate::terms::TermFinding;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// One step in finding a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarFinding {
    /// A step in counting from the day before it.
    Term(TermFinding),
    /// On that day it ends at this time.
    Until(NaiveTime),
}
