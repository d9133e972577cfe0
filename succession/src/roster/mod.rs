//! Who holds which seat of a body on any date.
//!
//! A seat has at most one holder at a time, so there are never more members than seats. It does not
//! know why somebody was chosen: that is decided elsewhere.

mod change;
mod leave;
mod membership;
mod query;
mod refusal;
mod seat;
mod size;

pub use change::Admission;
pub use membership::{Basis, End, Ended, Membership, Person};
pub use refusal::RosterRefusal;
pub use seat::{Seat, SeatNumber};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The seats of one body through a term, each with everybody who held it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    seats: BTreeMap<SeatNumber, Seat>,
}

impl Roster {
    /// A body with that many seats, all empty, from the day on which its members enter.
    #[must_use]
    pub fn new(seats: SeatNumber, from: NaiveDate) -> Self {
        let empty = |number| (number, Seat::new(from));
        Self {
            seats: (1..=seats).map(empty).collect(),
        }
    }

    /// Every seat that the body ever had in this term, in order of number.
    pub fn seats(&self) -> impl Iterator<Item = (SeatNumber, &Seat)> {
        self.seats.iter().map(|(number, seat)| (*number, seat))
    }
}

#[cfg(test)]
mod tests;
