//! Members on leave and those who replace them. Each change is made whole or refused.

use super::Roster;
use super::change::Admission;
use super::membership::{Basis, End, Ended, Membership, Person};
use super::refusal::RosterRefusal;
use super::seat::{Seat, SeatNumber};
use crate::temporary::Leave;
use chrono::NaiveDate;

impl Roster {
    /// The holder of the seat goes on leave.
    ///
    /// # Errors
    /// When nobody holds the seat during the whole leave, or there is a leave in those weeks already.
    pub fn grant_leave(&mut self, seat: SeatNumber, leave: Leave) -> Result<(), RosterRefusal> {
        let on = leave.from;
        let place = self.existing_seat(seat, on)?;
        let holder = place.holder_on(on);
        let stays = |held: &Membership| held.end.is_none_or(|end| leave.back_on <= end.on);
        if !holder.is_some_and(stays) {
            return Err(RosterRefusal::NoHolder { seat, on });
        }
        let overlaps = |other: &Leave| other.from < leave.back_on && leave.from < other.back_on;
        if place.leaves.iter().any(overlaps) {
            return Err(RosterRefusal::LeaveOverlaps { seat });
        }
        place.leaves.push(leave);
        place.leaves.sort_by_key(|leave| leave.from);
        Ok(())
    }

    /// Somebody replaces the member on leave, from that day until the member is back.
    ///
    /// Applies Kieswet X 12.
    ///
    /// # Errors
    /// When the holder is not on leave that day, is replaced already, or the person is a member then.
    pub fn replace(
        &mut self,
        seat: SeatNumber,
        person: Person,
        from: NaiveDate,
    ) -> Result<(), RosterRefusal> {
        let place = self.existing_seat(seat, from)?;
        let leave = place.leave_on(from).copied();
        let to = leave
            .ok_or(RosterRefusal::NotOnLeave { seat, on: from })?
            .back_on;
        let mut replaced = place.replacements.iter();
        if let Some(other) = replaced.find(|other| other.overlaps(from, Some(to))) {
            let by = other.person;
            let early = other.end.map(|end| end.on).filter(|until| *until < to);
            return Err(match early {
                Some(until) => RosterRefusal::StillReplaced { seat, until },
                None => RosterRefusal::SeatTaken { seat, by },
            });
        }
        self.check_not_holder(person, from, Some(to))?;
        self.check_not_replacing(person, from, to)?;
        let admission = Admission {
            seat,
            person,
            basis: Basis::Temporary,
            list: person.list(),
            from,
        };
        let end = End {
            on: to,
            why: Ended::LeaveEnded,
        };
        let place = self.existing_seat(seat, from)?;
        place.replacements.push(admission.membership(Some(end)));
        place.replacements.sort_by_key(|member| member.from);
        Ok(())
    }

    /// Who replaces the member on leave leaves before the leave ends; the leave itself stays what it was.
    ///
    /// # Errors
    /// When that person does not replace the holder on the day before, or began on that day.
    pub fn end_replacement(
        &mut self,
        seat: SeatNumber,
        person: Person,
        end: End,
    ) -> Result<(), RosterRefusal> {
        let on = end.on;
        let place = self.existing_seat(seat, on)?;
        let mut replaced = place.replacements.iter_mut();
        let sits = |one: &&mut Membership| {
            let ends_later = one.end.is_none_or(|known| on < known.on);
            one.person == person && one.from < on && ends_later
        };
        let replacement = replaced
            .find(sits)
            .ok_or(RosterRefusal::NotReplacing { seat, on })?;
        replacement.end = Some(end);
        Ok(())
    }

    fn check_not_replacing(
        &self,
        person: Person,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<(), RosterRefusal> {
        let sits = |member: &Membership| member.person == person && member.overlaps(from, Some(to));
        match self
            .seats()
            .find(|(_, seat)| seat.replacements.iter().any(sits))
        {
            Some((seat, _)) => Err(RosterRefusal::AlreadyMember { person, seat }),
            None => Ok(()),
        }
    }

    pub(super) fn end_replacements_by(&mut self, person: Person, on: NaiveDate) {
        for seat in self.seats.values_mut() {
            let own = |member: &Membership| member.person == person;
            seat.cut_replacements(on, Ended::OwnSeat, own);
        }
    }
}

impl Seat {
    /// The holder leaves: leaves end on that day, and those that would begin later are dropped.
    pub(super) fn cut_leaves(&mut self, on: NaiveDate) {
        self.leaves.retain(|leave| leave.from < on);
        for leave in &mut self.leaves {
            leave.back_on = leave.back_on.min(on);
        }
        self.cut_replacements(on, Ended::LeaveEnded, |_| true);
    }

    fn cut_replacements(&mut self, on: NaiveDate, why: Ended, whose: impl Fn(&Membership) -> bool) {
        self.replacements
            .retain(|member| !whose(member) || member.from < on);
        for member in self.replacements.iter_mut().filter(|member| whose(member)) {
            if member.end.is_none_or(|end| on < end.on) {
                member.end = Some(End { on, why });
            }
        }
    }
}
