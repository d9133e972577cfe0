//! A seat to fill: why, from which day, and how far its filling has come.
//!
//! It does not choose the successor. It knows who may not be chosen, because of what happened before.

mod cause;
mod course;
mod docket;
mod finding;
mod refusal;
mod report;
mod settlement;
mod state;
// Replacements who stop before the leave ends.
mod stopped;

pub use cause::{Cause, Evidence};
pub use course::{Event, Vacancy};
pub use docket::{Docket, VacancyId};
pub use finding::VacancyFinding;
pub use refusal::{DocketRefusal, TransitionRefusal};
pub use report::{Report, Verdict, assess_early_end, assess_report, assess_withdrawal};
pub use settlement::{leave_is_over, settle_departure, settle_entry, settle_unfilled};
pub use state::{State, Step};
pub use stopped::{assess_own_seat, stopped_early};

#[cfg(test)]
mod tests;
