//! Members who enter and leave. Each change is made whole or refused.

use super::Roster;
use super::membership::{Basis, End, Ended, Membership, Person};
use super::refusal::RosterRefusal;
use super::seat::{Seat, SeatNumber};
use chrono::NaiveDate;
use election::result::ListNumber;
use serde::{Deserialize, Serialize};

/// Somebody enters a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// The seat.
    pub seat: SeatNumber,
    /// Who.
    pub person: Person,
    /// How; a replacement enters by [`Roster::replace`] instead.
    pub basis: Basis,
    /// The list that the seat counts for.
    pub list: Option<ListNumber>,
    /// The first day.
    pub from: NaiveDate,
}

impl Roster {
    /// Somebody enters an empty seat. A replacement elsewhere leaves that place on the same day.
    ///
    /// # Errors
    /// When the seat does not exist or is taken, the person holds a seat from that day on, or became a
    /// replacement on that very day.
    pub fn admit(&mut self, admission: Admission) -> Result<(), RosterRefusal> {
        let Admission { seat, from, .. } = admission;
        self.check_not_holder(admission.person, from, None)?;
        let place = self.existing_seat(seat, from)?;
        if let Some(holder) = place.holders.iter().find(|held| held.overlaps(from, None)) {
            let by = holder.person;
            return Err(RosterRefusal::SeatTaken { seat, by });
        }
        self.check_not_first_day(admission.person, from)?;
        let place = self.existing_seat(seat, from)?;
        place.holders.push(admission.membership(None));
        place.holders.sort_by_key(|holder| holder.from);
        self.end_replacements_by(admission.person, from);
        Ok(())
    }

    /// The successor enters, and the member who resigned and stayed until now leaves, on one day.
    ///
    /// Applies Kieswet X 6.
    ///
    /// # Errors
    /// As for [`Roster::end`] and [`Roster::admit`].
    pub fn succeed(&mut self, admission: Admission) -> Result<(), RosterRefusal> {
        let mut changed = self.clone();
        changed.end(admission.seat, admission.from, Ended::Resigned)?;
        changed.admit(admission)?;
        *self = changed;
        Ok(())
    }

    /// The holder of the seat is not a member any more from that day; a replacement leaves too.
    ///
    /// # Errors
    /// When nobody without an end holds the seat, or the membership begins later.
    pub fn end(
        &mut self,
        seat: SeatNumber,
        on: NaiveDate,
        why: Ended,
    ) -> Result<(), RosterRefusal> {
        self.end_known(seat, End { on, why }, on)
    }

    /// The same, when it was decided later: who replaced the member until then did sit there, so that place
    /// ends on the day of the decision.
    ///
    /// # Errors
    /// As for [`Roster::end`], and when a replacement began on the day on which it would end.
    pub fn end_known(
        &mut self,
        seat: SeatNumber,
        end: End,
        known_on: NaiveDate,
    ) -> Result<(), RosterRefusal> {
        let on = end.on;
        let place = self
            .seats
            .get_mut(&seat)
            .ok_or(RosterRefusal::NoSuchSeat { seat, on })?;
        let stop = on.max(known_on);
        if place.replacements.iter().any(|one| stop <= one.from) {
            return Err(RosterRefusal::CannotEnd { seat, on: stop });
        }
        let holder = place
            .holders
            .iter_mut()
            .find(|holder| holder.end.is_none())
            .ok_or(RosterRefusal::NoHolder { seat, on })?;
        if on < holder.from {
            return Err(RosterRefusal::CannotEnd { seat, on });
        }
        holder.end = Some(end);
        place.cut_leaves(stop);
        Ok(())
    }

    /// Nobody stops being a replacement on the first day of it.
    fn check_not_first_day(&self, person: Person, on: NaiveDate) -> Result<(), RosterRefusal> {
        let begins = |one: &Membership| one.person == person && on <= one.from;
        match self
            .seats()
            .find(|(_, seat)| seat.replacements.iter().any(begins))
        {
            Some((seat, _)) => Err(RosterRefusal::CannotEnd { seat, on }),
            None => Ok(()),
        }
    }

    pub(super) fn existing_seat(
        &mut self,
        seat: SeatNumber,
        on: NaiveDate,
    ) -> Result<&mut Seat, RosterRefusal> {
        self.seats
            .get_mut(&seat)
            .filter(|place| place.from <= on && place.abolished_on.is_none())
            .ok_or(RosterRefusal::NoSuchSeat { seat, on })
    }

    pub(super) fn check_not_holder(
        &self,
        person: Person,
        from: NaiveDate,
        to: Option<NaiveDate>,
    ) -> Result<(), RosterRefusal> {
        let held = |held: &Membership| held.person == person && held.overlaps(from, to);
        match self.seats().find(|(_, seat)| seat.holders.iter().any(held)) {
            Some((seat, _)) => Err(RosterRefusal::AlreadyMember { person, seat }),
            None => Ok(()),
        }
    }
}

impl Admission {
    pub(super) fn membership(self, end: Option<End>) -> Membership {
        Membership {
            person: self.person,
            basis: self.basis,
            list: self.list,
            from: self.from,
            end,
        }
    }
}
