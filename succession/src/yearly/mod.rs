//! What happened to the seats of a body in a year, in figures: vacancies, days without a member, refusals, the
//! ways by which seats were filled, and how many seats still follow the voters' order.
//!
//! It counts what was decided and decides nothing. Everything is counted as it stood at the end of the last day.

mod days;
mod figures;
mod seats;

pub use figures::{Figures, Refusals, Route};
pub use seats::HeldBy;

use crate::roster::Roster;
use crate::rules::{CauseKind, Policy};
use crate::vacancy::{Docket, State, Step, Vacancy, VacancyId};
use chrono::{Datelike, NaiveDate};
use days::days_empty;
use seats::{follows, held_by};

/// The days that a report tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Period {
    /// A calendar year, until today when that is in it; nothing for a year that did not begin yet.
    #[must_use]
    pub fn of_year(year: i32, today: NaiveDate) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        (from <= today).then(|| Self {
            from,
            until: last.min(today),
        })
    }

    /// Whether it is the whole year.
    #[must_use]
    pub fn is_whole(self) -> bool {
        (self.until.month(), self.until.day()) == (12, 31)
    }

    fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}

/// By which policy a vacancy was decided, on which day; [`Policy::LeaveVacant`] when nobody was appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The policy.
    pub route: Policy,
}

/// What a report counts from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'f> {
    /// The seats with their holders.
    pub roster: &'f Roster,
    /// The vacancies with what happened to them.
    pub docket: &'f Docket,
    /// The decisions on who comes in, oldest first.
    pub decided: &'f [Decided],
    /// Whether every list of the ballot holds one candidate, so that the most votes are the order of the result.
    pub lists_of_one: bool,
}

/// The figures of one body.
#[must_use]
pub fn report(facts: &Facts<'_>, period: Period) -> Figures {
    let mut figures = Figures::default();
    for (number, vacancy) in facts.docket.iter() {
        figures.refusals.add(&refusals(vacancy, period));
        let counts = !matches!(vacancy.state(), State::Reported | State::Dismissed);
        if !counts || !period.holds(vacancy.vacant_on()) {
            continue;
        }
        let cause = vacancy.report().cause.kind();
        *figures.causes.entry(cause).or_default() += 1;
        let route = route(facts, (number, vacancy), period.until);
        *figures.routes.entry(route).or_default() += 1;
        if cause != CauseKind::Leave {
            let empty = days_empty(facts.roster, vacancy, period.until);
            figures.add_days(empty.days);
            figures.still_empty += u64::from(empty.lasts);
        }
    }
    for (number, seat) in facts.roster.seats_on(period.until) {
        let held = held_by(facts, (number, seat), period.until);
        *figures.seats.entry(held).or_default() += 1;
        figures.following += u64::from(follows(held, facts.lists_of_one));
    }
    figures
}

/// The way by which a vacancy was filled until that day.
fn route(facts: &Facts<'_>, (number, vacancy): (VacancyId, &Vacancy), until: NaiveDate) -> Route {
    let state = vacancy.state_on(until).unwrap_or(State::Reported);
    let of_vacancy = facts.decided.iter().rev();
    let mut of_vacancy = of_vacancy.filter(|one| one.vacancy == number && one.on <= until);
    match state {
        State::Unfilled => Route::LeftVacant,
        State::Filled(_) => of_vacancy
            .next()
            .map_or(Route::Open, |one| Route::of(one.route)),
        _ => Route::Open,
    }
}

fn refusals(vacancy: &Vacancy, period: Period) -> Refusals {
    let mut found = Refusals::default();
    for event in vacancy
        .events()
        .iter()
        .filter(|event| period.holds(event.on))
    {
        match event.step {
            Step::Decline => found.declined += 1,
            Step::Lapse => found.unanswered += 1,
            Step::Refuse => found.not_admitted += 1,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests;
