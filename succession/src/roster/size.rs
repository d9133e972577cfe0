//! More or fewer seats during the term. Each change is made whole or refused.

use super::Roster;
use super::refusal::RosterRefusal;
use super::seat::{Seat, SeatNumber};
use chrono::NaiveDate;

impl Roster {
    /// The body gets more seats from that day; the new seats are empty and numbered on.
    ///
    /// Applies Verordening 6a.
    ///
    /// # Errors
    /// When there are too many seats to number.
    pub fn enlarge(
        &mut self,
        by: u32,
        from: NaiveDate,
        decided_on: NaiveDate,
    ) -> Result<Vec<SeatNumber>, RosterRefusal> {
        let last = self.seats.keys().next_back().copied().unwrap_or(0);
        let new_last = last.checked_add(by).ok_or(RosterRefusal::TooManySeats)?;
        let numbers: Vec<SeatNumber> = (last..new_last).map(|number| number + 1).collect();
        for number in &numbers {
            let mut seat = Seat::new(from);
            seat.added_by_decision_of = Some(decided_on);
            self.seats.insert(*number, seat);
        }
        Ok(numbers)
    }

    /// The body gets fewer seats from that day: empty ones go, the highest number first.
    ///
    /// Applies Verordening 6a.
    ///
    /// # Errors
    /// When fewer seats are empty from that day on.
    pub fn reduce(
        &mut self,
        by: u32,
        from: NaiveDate,
        decided_on: NaiveDate,
    ) -> Result<Vec<SeatNumber>, RosterRefusal> {
        let going = self.seats_to_abolish(by, from, |_| true)?;
        for seat in &going {
            self.abolish(*seat, from, decided_on)?;
        }
        Ok(going)
    }

    /// The empty seats that go when the body gets fewer from that day, the highest number first; a seat that is
    /// promised to somebody is spared.
    ///
    /// # Errors
    /// When fewer seats can go.
    pub fn seats_to_abolish(
        &self,
        by: u32,
        from: NaiveDate,
        can_go: impl Fn(SeatNumber) -> bool,
    ) -> Result<Vec<SeatNumber>, RosterRefusal> {
        let wanted = usize::try_from(by).unwrap_or(usize::MAX);
        let empty = self.seats.iter().rev().filter(|(number, seat)| {
            seat.abolished_on.is_none()
                && seat.from <= from
                && seat.is_free_from(from)
                && can_go(**number)
        });
        let going: Vec<SeatNumber> = empty.map(|(number, _)| *number).take(wanted).collect();
        if going.len() < wanted {
            let empty = u32::try_from(going.len()).unwrap_or(u32::MAX);
            return Err(RosterRefusal::TooFewEmptySeats { asked: by, empty });
        }
        Ok(going)
    }

    /// That seat goes from that day.
    ///
    /// # Errors
    /// When there is no such seat, or somebody holds it on that day or later.
    pub fn abolish(
        &mut self,
        number: SeatNumber,
        from: NaiveDate,
        decided_on: NaiveDate,
    ) -> Result<(), RosterRefusal> {
        let seat = self.existing_seat(number, from)?;
        if let Some(holder) = seat.holders.iter().find(|held| held.overlaps(from, None)) {
            let by = holder.person;
            return Err(RosterRefusal::SeatTaken { seat: number, by });
        }
        seat.abolished_on = Some(from);
        seat.abolished_by_decision_of = Some(decided_on);
        Ok(())
    }
}
