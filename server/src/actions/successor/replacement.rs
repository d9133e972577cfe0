//! Who replaces a member on leave, by the vacancy that the leave gave.

use super::SuccessionFile;
use crate::store::Basis;
use chrono::NaiveDate;
use succession::roster::{Person, SeatNumber};
use succession::temporary::Leave;
use succession::vacancy::{Cause, State, VacancyId};

/// Somebody who replaces a member on leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replacement {
    /// The vacancy that the leave gave.
    pub vacancy: VacancyId,
    /// Who.
    pub person: Person,
    /// The seat of the member on leave.
    pub seat: SeatNumber,
    /// The leave.
    pub leave: Leave,
    /// The first day on which the person does not replace the member any more.
    pub until: NaiveDate,
}

impl SuccessionFile {
    /// Who replaces a member by this vacancy; nobody before somebody entered, or for a vacancy that is no leave.
    #[must_use]
    pub fn replacement(&self, number: VacancyId) -> Option<Replacement> {
        let vacancy = self.docket.get(number)?;
        let (State::Filled(person), Cause::Leave(leave)) =
            (vacancy.state(), vacancy.report().cause)
        else {
            return None;
        };
        let place = self.roster.seat(vacancy.seat())?;
        let mut replaced = place.replacements.iter();
        let of_leave = replaced.find(|one| {
            let within = leave.from <= one.from && one.from < leave.back_on;
            one.person == person && within
        })?;
        Some(Replacement {
            vacancy: number,
            person,
            seat: vacancy.seat(),
            leave,
            until: of_leave.end?.on,
        })
    }

    /// The same by the number as a member, for who still replaces somebody after that day.
    #[must_use]
    pub fn replacement_by(&self, member: u64, today: NaiveDate) -> Option<Replacement> {
        let mut members = self.members.iter();
        let member = members.find(|one| one.number == member && one.basis == Basis::Temporary)?;
        let mut all = self
            .docket
            .iter()
            .filter_map(|(id, _)| self.replacement(id));
        all.find(|one| one.person == member.person() && today < one.until)
    }
}
