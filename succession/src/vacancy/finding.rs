//! What can be found about the report of a vacancy.

use super::cause::Evidence;
use crate::roster::SeatNumber;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing found about the report of a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VacancyFinding {
    /// The regulation knows the cause.
    CauseCounts,
    /// The regulation does not know the cause.
    CauseDoesNotCount,
    /// What proves the cause is there.
    Proven(Evidence),
    /// What must prove the cause is missing.
    NotProven(Evidence),
    /// It has not happened yet on the day of the report.
    NotHappenedYet {
        /// The day on which it happens.
        on: NaiveDate,
        /// The day of the report.
        reported_on: NaiveDate,
    },
    /// The resignation takes effect before the letter came in.
    Retroactive {
        /// The day on which it takes effect.
        effective_on: NaiveDate,
        /// The day the letter came in.
        received_on: NaiveDate,
    },
    /// The seat is to be filled from this day.
    Vacant {
        /// The first day.
        on: NaiveDate,
    },
    /// The member stays until the successor is admitted.
    StaysUntilSuccessor,
    /// A resignation cannot be withdrawn.
    NotWithdrawable,
    /// A resignation can be withdrawn.
    Withdrawable,
    /// Who replaces a member on leave holds a seat of their own from this day.
    OwnSeat {
        /// That seat.
        seat: SeatNumber,
        /// The first day in it.
        on: NaiveDate,
    },
}
