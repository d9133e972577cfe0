//! The order on the ballot, by a lot that was drawn elsewhere: one body drawn anew leaves the others alone.
//!
//! It checks and numbers an order; it never draws one. It does not know names or votes.

mod drawings;
mod joint_list;
mod order;
mod problem;
mod rules;

pub use drawings::{Ballot, Drawing};
pub use joint_list::{LastOnList, ListFinding, ListOutcome, decide_joint_list};
pub use order::{BallotFinding, Place, check_order, number_by_lot, number_within_list};
pub use problem::{BallotError, OrderMismatch};
pub use rules::{BallotRules, Drawn};

#[cfg(test)]
mod tests;
