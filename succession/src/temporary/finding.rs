//! What can be found about a request for leave.

use chrono::NaiveDate;
use election::result::terms::TermFinding;
use serde::{Deserialize, Serialize};

/// One thing found about a request for leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeaveFinding {
    /// The body does not know temporary replacement.
    NotKnown,
    /// How often the member would have been on leave in this term.
    Times {
        /// This leave included.
        times: u32,
        /// At most.
        at_most: u32,
    },
    /// The requested day against the window before the due date.
    Window {
        /// The day on which the leave is to start.
        requested: NaiveDate,
        /// The first day on which it can.
        earliest: NaiveDate,
        /// The last day on which it can.
        latest: NaiveDate,
    },
    /// How long the illness will last according to the statement.
    Illness {
        /// The weeks in which the member will not resume.
        weeks: u32,
        /// At least.
        at_least: u32,
    },
    /// The leave would overlap one that was granted before.
    Overlap {
        /// The day on which that leave ends.
        until: NaiveDate,
    },
    /// How the end of the leave was found.
    Term(TermFinding),
}
