//! Questions about the roster on a date.

use super::Roster;
use super::membership::{Membership, Person};
use super::seat::{Seat, SeatNumber};
use chrono::NaiveDate;

impl Roster {
    /// The seats that the body has that day.
    pub fn seats_on(&self, day: NaiveDate) -> impl Iterator<Item = (SeatNumber, &Seat)> {
        self.seats().filter(move |(_, seat)| seat.exists_on(day))
    }

    /// Who sits in the body that day, by seat; a replacement sits in the seat of the one on leave.
    #[must_use]
    pub fn members_on(&self, day: NaiveDate) -> Vec<(SeatNumber, &Membership)> {
        self.seats_on(day)
            .filter_map(|(number, seat)| Some((number, seat.sits_on(day)?)))
            .collect()
    }

    /// The members who are on leave that day, by seat.
    #[must_use]
    pub fn on_leave_on(&self, day: NaiveDate) -> Vec<(SeatNumber, &Membership)> {
        self.seats_on(day)
            .filter(|(_, seat)| seat.leave_on(day).is_some())
            .filter_map(|(number, seat)| Some((number, seat.holder_on(day)?)))
            .collect()
    }

    /// The seats that nobody holds that day; a seat whose holder is on leave is not vacant.
    #[must_use]
    pub fn vacant_seats_on(&self, day: NaiveDate) -> Vec<SeatNumber> {
        self.seats_on(day)
            .filter(|(_, seat)| seat.holder_on(day).is_none())
            .map(|(number, _)| number)
            .collect()
    }

    /// The seats that the body began with, still has, and that nobody ever held, each with its first day.
    pub fn never_held(&self) -> impl Iterator<Item = (SeatNumber, NaiveDate)> {
        let empty = self.seats().filter(|(_, seat)| {
            let stands = seat.added_by_decision_of.is_none() && seat.abolished_on.is_none();
            stands && seat.holders.is_empty()
        });
        empty.map(|(number, seat)| (number, seat.from))
    }

    /// The seat that the person holds that day, other than as a replacement.
    #[must_use]
    pub fn seat_of(&self, person: Person, day: NaiveDate) -> Option<SeatNumber> {
        self.seats_on(day)
            .find(|(_, seat)| {
                seat.holder_on(day)
                    .is_some_and(|holder| holder.person == person)
            })
            .map(|(number, _)| number)
    }

    /// The seat.
    #[must_use]
    pub fn seat(&self, number: SeatNumber) -> Option<&Seat> {
        self.seats.get(&number)
    }
}
