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
        let wanted = usize::try_from(by).unwrap_or(usize::MAX);
        let can_go = |seat: &Seat| {
            seat.abolished_on.is_none() && seat.from <= from && seat.is_free_from(from)
        };
        let empty = self.seats.iter_mut().rev().filter(|(_, seat)| can_go(seat));
        let mut going: Vec<_> = empty.take(wanted).collect();
        if going.len() < wanted {
            let empty = u32::try_from(going.len()).unwrap_or(u32::MAX);
            return Err(RosterRefusal::TooFewEmptySeats { asked: by, empty });
        }
        for (_, seat) in &mut going {
            seat.abolished_on = Some(from);
            seat.abolished_by_decision_of = Some(decided_on);
        }
        Ok(going.into_iter().map(|(number, _)| *number).collect())
    }
}
