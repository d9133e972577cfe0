//! The seats that were empty from the start: the election gave nobody for them, and nobody ever sat in them.

use super::SuccessionFile;
use chrono::NaiveDate;
use succession::roster::SeatNumber;
use succession::rules::CauseKind;
use succession::vacancy::{State, VacancyId};

impl SuccessionFile {
    /// The seats that were empty from the start and are still, each with its first day; also those whose vacancy is
    /// reported.
    #[must_use]
    pub fn never_filled(&self) -> Vec<(SeatNumber, NaiveDate)> {
        let elected = self.result.allocation.elected.len();
        let has_elected = |seat: SeatNumber| {
            let place = usize::try_from(seat).unwrap_or(usize::MAX);
            let mut appointments = self.appointments.iter();
            place <= elected || appointments.any(|one| one.seat == seat && one.vacancy.is_none())
        };
        let empty = self.roster.never_held();
        empty.filter(|(seat, _)| !has_elected(*seat)).collect()
    }

    /// Those of them that nobody reported yet.
    #[must_use]
    pub fn never_filled_to_report(&self) -> Vec<(SeatNumber, NaiveDate)> {
        let mut empty = self.never_filled();
        empty.retain(|(seat, _)| self.vacancy_of_empty(*seat).is_none());
        empty
    }

    /// The vacancy of a seat that was empty from the start; none when no report of it stands.
    #[must_use]
    pub fn vacancy_of_empty(&self, seat: SeatNumber) -> Option<VacancyId> {
        let mut all = self.never_filled_vacancies().into_iter();
        all.find(|number| self.vacancy(*number).is_ok_and(|one| one.seat() == seat))
    }

    /// The vacancies of seats that were empty from the start, by number, without those that were dismissed.
    #[must_use]
    pub fn never_filled_vacancies(&self) -> Vec<VacancyId> {
        let all = self.docket.iter().filter(|(_, one)| {
            let is_of_empty = one.report().cause.kind() == CauseKind::NeverFilled;
            is_of_empty && one.state() != State::Dismissed
        });
        all.map(|(number, _)| number).collect()
    }
}
