//! The course of one station's count: two entries by two people, until they agree.
//!
//! Persons and moments are arguments. Who is a typist or a coordinator is for the caller to know; here
//! it only matters who is who.

mod correction;
mod first;
#[cfg(test)]
mod model;
mod record;
mod refused;
mod reopened;
mod second;
mod stance;
mod state;
#[cfg(test)]
mod steps;

pub use record::{CountRecord, Past, PastStep};
pub use refused::TransitionRefused;
pub use reopened::{Change, Reopened, list_changes, list_reopened};
pub use stance::{Stance, Why};
pub use state::{
    Act, CheckedEntry, CheckedFinding, Confirmation, CorrectionRequest, CountState, Entry,
    OfficialId, StateName, Whose,
};

#[cfg(test)]
mod tests;
