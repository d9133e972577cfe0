//! The bureau: its elections, and how far every body of an election is.

mod chart;
mod election;
mod elections;
mod place;
mod release;

pub use election::show_election;
pub use elections::show_elections;
pub(crate) use place::{Place, election_page, find_election, word};
pub use release::{show_release, submit_release};
