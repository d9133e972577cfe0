//! The calendar of an election: from the day of the vote to every other day, each with its grounds.
//!
//! A day that an official moved is taken as it is, and the days after it are counted from there. It does not
//! know what day it is, nor when members enter: that day follows from the result.

mod compute;
mod finding;
mod milestone;
mod order;
mod rules;

pub use compute::{Calendar, Entry, compute_calendar};
pub use finding::CalendarFinding;
pub use milestone::{Milestone, When};
pub use order::{OutOfOrder, check_order};
pub use rules::CalendarRules;

#[cfg(test)]
mod tests;
