//! What if: who would get a seat under each rule, for one vacancy, or for all seats when everybody leaves at once.
//!
//! It decides nothing and changes nothing: every answer is what [`decide_successor`] gives for one order
//! of policies. A lot that nobody drew stays a question.

mod answer;
mod rule;
mod summary;
mod together;
mod turnover;
mod way;

pub use answer::{Answer, Comparison, Incoming, compare};
pub use rule::{EARLIER_RULES, NotApplicable, Rule};
pub(crate) use summary::median;
pub use summary::{Agreement, Summary, Tally, summarise};
pub use together::{LeftSeat, Together, compare_together};
pub use turnover::Turnover;

#[cfg(doc)]
use crate::successor::decide_successor;

#[cfg(test)]
mod tests;
