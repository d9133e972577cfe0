//! All vacancies of one body, in the order in which they are handled.

use super::course::{Event, Vacancy};
use super::refusal::DocketRefusal;
use super::state::{State, Step};
use crate::roster::Person;
use crate::rules::{CauseKind, PassedOverRules, Reason, SuccessionRules};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The number of a vacancy within its body and term, from 1.
pub type VacancyId = u32;

/// All vacancies of one body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Docket {
    vacancies: BTreeMap<VacancyId, Vacancy>,
}

impl Docket {
    /// Adds a reported vacancy under that number.
    ///
    /// # Errors
    /// When the number is in use, or a vacancy of the same seat is still open; a leave and a departure
    /// are two vacancies. A seat that was empty from the start is reported once: when it was decided that nobody can
    /// be appointed, that vacancy is opened again.
    pub fn add(&mut self, id: VacancyId, vacancy: Vacancy) -> Result<(), DocketRefusal> {
        if self.vacancies.contains_key(&id) {
            return Err(DocketRefusal::NumberInUse(id));
        }
        let same_seat = |other: &Vacancy| {
            let open = other.state() == State::Reported || other.state().is_pending();
            open && other.seat() == vacancy.seat() && is_leave(other) == is_leave(&vacancy)
        };
        if let Some((other, _)) = self.iter().find(|(_, other)| same_seat(other)) {
            return Err(DocketRefusal::SeatOnDocket(other));
        }
        let left_empty = |other: &Vacancy| {
            let empty = never_filled(other) && never_filled(&vacancy);
            empty && other.seat() == vacancy.seat() && other.state() == State::Unfilled
        };
        if let Some((other, _)) = self.iter().find(|(_, other)| left_empty(other)) {
            return Err(DocketRefusal::LeftEmpty(other));
        }
        self.vacancies.insert(id, vacancy);
        Ok(())
    }

    /// The vacancy.
    #[must_use]
    pub fn get(&self, id: VacancyId) -> Option<&Vacancy> {
        self.vacancies.get(&id)
    }

    /// All vacancies, by number.
    pub fn iter(&self) -> impl Iterator<Item = (VacancyId, &Vacancy)> {
        self.vacancies.iter().map(|(id, vacancy)| (*id, vacancy))
    }

    /// The vacancies that wait for an appointment, in the order in which they are handled: by day;
    /// within a day first those that the same list can fill, then by list and candidate number.
    ///
    /// Applies Kieswet W 6.
    #[must_use]
    pub fn queue(&self, same_list_can_fill: impl Fn(&Vacancy) -> bool) -> Vec<VacancyId> {
        let mut waiting: Vec<_> = self
            .iter()
            .filter(|(_, vacancy)| vacancy.state() == State::Established)
            .map(|(id, vacancy)| {
                let new_seats_last = vacancy.left_by().is_none();
                let other_list = !same_list_can_fill(vacancy);
                let left_by = (new_seats_last, vacancy.left_by());
                ((vacancy.vacant_on(), other_list, left_by, id), id)
            })
            .collect();
        waiting.sort();
        waiting.into_iter().map(|(_, id)| id).collect()
    }

    /// Who is passed over for a vacancy because of what happened to it and to the others; only for
    /// reasons that count in the regulation.
    ///
    /// Applies Kieswet W 2(1).
    #[must_use]
    pub fn bars(&self, id: VacancyId, rules: &PassedOverRules) -> BTreeMap<Person, Reason> {
        let barred = self.barred(id, rules).into_iter();
        barred
            .map(|(person, (reason, _))| (person, reason))
            .collect()
    }

    /// The same, with the vacancy that bars someone.
    fn barred(
        &self,
        id: VacancyId,
        rules: &PassedOverRules,
    ) -> BTreeMap<Person, (Reason, VacancyId)> {
        let mut bars = BTreeMap::new();
        let Some(vacancy) = self.get(id) else {
            return bars;
        };
        let mut bar = |person: Option<Person>, reason: Reason, by: VacancyId| {
            if rules.rule(reason).value {
                bars.extend(person.map(|person| (person, (reason, by))));
            }
        };
        let others = || self.iter().filter(|(other, _)| *other != id);
        for (other, pending) in others().filter(|(_, other)| other.state().is_pending()) {
            bar(former_member(pending), Reason::OwnSeatVacant, other);
        }
        for (other, pending) in others() {
            bar(appointed(pending, vacancy), Reason::Member, other);
        }
        for person in vacancy.barred() {
            bar(Some(*person), Reason::Declined, id);
        }
        bar(vacancy.left_by(), Reason::OwnSeat, id);
        bars
    }

    /// Takes a step in one vacancy, or refuses it and changes nothing.
    ///
    /// # Errors
    /// When the vacancy or the others refuse it.
    pub fn take(
        &mut self,
        id: VacancyId,
        event: Event,
        rules: &SuccessionRules,
    ) -> Result<(), DocketRefusal> {
        if let Step::Offer(person) = event.step {
            self.check_offer(id, person, rules)?;
        }
        let vacancy = self
            .vacancies
            .get_mut(&id)
            .ok_or(DocketRefusal::Unknown(id))?;
        vacancy.take(event, rules)?;
        Ok(())
    }

    fn check_offer(
        &self,
        id: VacancyId,
        person: Person,
        rules: &SuccessionRules,
    ) -> Result<(), DocketRefusal> {
        let vacancy = self.get(id).ok_or(DocketRefusal::Unknown(id))?;
        let earlier = self.iter().find(|(_, pending)| {
            let before = pending.vacant_on() < vacancy.vacant_on();
            before && pending.state().seeks() && is_leave(pending) == is_leave(vacancy)
        });
        if let Some((other, _)) = earlier {
            return Err(DocketRefusal::EarlierFirst(other));
        }
        match self.barred(id, &rules.passed_over).get(&person) {
            Some((Reason::Member, other)) => Err(DocketRefusal::AppointedElsewhere(*other)),
            Some((Reason::OwnSeatVacant, other)) => Err(DocketRefusal::OwnSeatVacant(*other)),
            // The other reasons lie in this vacancy, which refuses the step itself.
            _ => Ok(()),
        }
    }
}

fn is_leave(vacancy: &Vacancy) -> bool {
    vacancy.report().cause.kind() == CauseKind::Leave
}

fn never_filled(vacancy: &Vacancy) -> bool {
    vacancy.report().cause.kind() == CauseKind::NeverFilled
}

/// Who is appointed for the one and so cannot be for the other: a temporary replacement can.
fn appointed(pending: &Vacancy, vacancy: &Vacancy) -> Option<Person> {
    let only_temporary = is_leave(pending) && !is_leave(vacancy);
    pending.state().appointed().filter(|_| !only_temporary)
}

/// The member who left the seat; nobody when it is a leave, a new seat, or one never entered.
fn former_member(vacancy: &Vacancy) -> Option<Person> {
    vacancy.report().cause.ends_membership()?;
    vacancy.left_by()
}
