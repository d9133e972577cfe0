//! Years worked out by hand.

use super::*;
use crate::roster::{Admission, Basis, Ended, Person};
use crate::rules::SuccessionRules;
use crate::temporary::Leave;
use crate::vacancy::{Cause, Event, Report};
use election::result::Fraction;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// A body of three seats from 22 April 2026, held by 1-1, 1-2 and 2-1.
struct Body {
    roster: Roster,
    docket: Docket,
    decided: Vec<Decided>,
    rules: SuccessionRules,
}

impl Body {
    fn new() -> Self {
        let from = day("2026-04-22");
        let mut roster = Roster::new(3, from);
        for (seat, who) in (1..).zip([person(1, 1), person(1, 2), person(2, 1)]) {
            roster
                .admit(admission(seat, (who, Basis::Elected), from))
                .unwrap();
        }
        Self {
            roster,
            docket: Docket::default(),
            decided: Vec::new(),
            rules: SuccessionRules::named("rotterdam-2026").unwrap().unwrap(),
        }
    }

    /// The holder of the seat moves out; the vacancy is established a week later.
    fn moves_out(&mut self, seat: u32, on: &str) -> VacancyId {
        let who = self
            .roster
            .seat(seat)
            .unwrap()
            .holder_on(day(on))
            .unwrap()
            .person;
        self.roster.end(seat, day(on), Ended::MovedOut).unwrap();
        let cause = Cause::MovedOut { moved_on: day(on) };
        self.vacancy(seat, Some(who), cause)
    }

    fn vacancy(&mut self, seat: u32, left_by: Option<Person>, cause: Cause) -> VacancyId {
        let number = u32::try_from(self.docket.iter().count()).unwrap() + 1;
        let report = Report {
            reported_on: cause.vacant_on(),
            evidence: BTreeSet::from([cause.evidence()]),
            cause,
        };
        self.docket
            .add(number, Vacancy::reported(seat, left_by, report))
            .unwrap();
        let on = cause.vacant_on().to_string();
        self.step(number, &on, Step::Establish);
        number
    }

    fn step(&mut self, number: VacancyId, on: &str, step: Step) {
        let event = Event { on: day(on), step };
        self.docket.take(number, event, &self.rules).unwrap();
    }

    fn decide(&mut self, vacancy: VacancyId, on: &str, (who, route): (Person, Policy)) {
        self.step(vacancy, on, Step::Offer(who));
        let on = day(on);
        self.decided.push(Decided { vacancy, on, route });
    }

    /// Appointed and admitted, and in the seat on that day.
    fn fill(&mut self, number: VacancyId, on: &str, (who, route): (Person, Policy)) {
        self.decide(number, on, (who, route));
        for step in [Step::Accept, Step::Admit, Step::Fill] {
            self.step(number, on, step);
        }
        let seat = self.docket.get(number).unwrap().seat();
        let basis = match route {
            Policy::Sortition => Basis::Drawn,
            _ => Basis::Succeeded,
        };
        self.roster
            .admit(admission(seat, (who, basis), day(on)))
            .unwrap();
    }

    fn report(&self, year: i32, today: &str) -> Figures {
        self.report_as(year, today, false)
    }

    fn report_as(&self, year: i32, today: &str, lists_of_one: bool) -> Figures {
        let facts = Facts {
            roster: &self.roster,
            docket: &self.docket,
            decided: &self.decided,
            lists_of_one,
        };
        report(&facts, Period::of_year(year, day(today)).unwrap())
    }
}

fn admission(seat: u32, (who, basis): (Person, Basis), from: NaiveDate) -> Admission {
    Admission {
        seat,
        person: who,
        basis,
        list: who.list(),
        from,
    }
}

#[test]
fn a_year_without_a_vacancy_has_every_seat_in_the_order_of_the_voters() {
    let figures = Body::new().report(2026, "2027-03-01");
    assert_eq!((figures.vacancies(), figures.all_seats()), (0, 3));
    assert_eq!(figures.share_following(), Fraction::new(3, 3).ok());
    assert_eq!(
        (figures.median_days(), figures.longest_days()),
        (None, None)
    );
}

#[test]
fn the_days_run_from_the_first_empty_day_until_the_day_before_the_successor_enters() {
    let mut body = Body::new();
    let first = body.moves_out(1, "2026-05-01");
    body.fill(first, "2026-05-11", (person(1, 3), Policy::SameList));
    let second = body.moves_out(3, "2026-06-01");
    body.fill(second, "2026-06-22", (person(3, 1), Policy::OtherList));
    let figures = body.report(2026, "2027-03-01");
    assert_eq!(figures.days, [10, 21]);
    assert_eq!(figures.median_days(), Fraction::new(31, 2).ok());
    assert_eq!(figures.longest_days(), Some(21));
    assert_eq!(figures.causes[&CauseKind::MovedOut], 2);
    assert_eq!(figures.routes[&Route::SameList], 1);
    assert_eq!(figures.routes[&Route::OtherList], 1);
    assert_eq!(figures.following, 3);
}

#[test]
fn a_seat_that_stays_empty_counts_until_the_last_day_and_in_the_year_it_fell_vacant() {
    let mut body = Body::new();
    let number = body.moves_out(1, "2026-12-22");
    let figures = body.report(2026, "2027-03-01");
    assert_eq!(
        (figures.days.as_slice(), figures.still_empty),
        ([10].as_slice(), 1)
    );
    assert_eq!(figures.routes[&Route::Open], 1);
    assert_eq!(figures.seats[&HeldBy::Nobody], 1);
    assert_eq!(figures.share_following(), Fraction::new(2, 3).ok());
    body.fill(number, "2027-01-05", (person(1, 3), Policy::SameList));
    // What came later does not change the year that is over.
    assert_eq!(body.report(2026, "2027-03-01"), figures);
    assert_eq!(body.report(2027, "2027-03-01").vacancies(), 0);
}

#[test]
fn a_member_who_stays_until_the_successor_enters_leaves_no_day_empty() {
    let mut body = Body::new();
    let cause = Cause::Resignation {
        received_on: day("2026-05-01"),
        effective_on: day("2026-06-01"),
    };
    let number = body.vacancy(1, Some(person(1, 1)), cause);
    assert_eq!(body.report(2026, "2026-06-20").days, [0]);
    body.roster
        .end(1, day("2026-07-01"), Ended::Resigned)
        .unwrap();
    body.fill(number, "2026-07-01", (person(1, 3), Policy::SameList));
    let figures = body.report(2026, "2027-03-01");
    assert_eq!(
        (figures.days.as_slice(), figures.still_empty),
        ([0].as_slice(), 0)
    );
}

#[test]
fn who_comes_in_on_the_day_itself_leaves_no_day_empty_even_when_they_leave_again() {
    let mut body = Body::new();
    let first = body.moves_out(1, "2026-05-01");
    body.fill(first, "2026-05-01", (person(1, 3), Policy::SameList));
    body.moves_out(1, "2026-06-01");
    let figures = body.report(2026, "2026-06-10");
    assert_eq!(figures.days, [0, 10]);
}

#[test]
fn each_refusal_counts_in_the_year_in_which_it_came() {
    let mut body = Body::new();
    let number = body.moves_out(1, "2026-12-01");
    body.decide(number, "2026-12-02", (person(1, 3), Policy::SameList));
    body.step(number, "2026-12-10", Step::Decline);
    body.step(number, "2026-12-10", Step::Reopen);
    body.decide(number, "2026-12-11", (person(3, 1), Policy::OtherList));
    body.step(number, "2027-01-09", Step::Lapse);
    body.step(number, "2027-01-09", Step::Reopen);
    body.step(number, "2027-01-10", Step::LeaveUnfilled);
    let figures = body.report(2026, "2027-03-01");
    assert_eq!((figures.refusals.declined, figures.refusals.all()), (1, 1));
    assert_eq!(figures.routes[&Route::Open], 1);
    let later = body.report(2027, "2027-03-01");
    assert_eq!((later.refusals.unanswered, later.refusals.all()), (1, 1));
    assert_eq!(later.vacancies(), 0);
}

#[test]
fn a_vacancy_that_is_left_open_by_decision_and_a_drawn_resident_do_not_follow_the_voters() {
    let mut body = Body::new();
    let first = body.moves_out(1, "2026-05-01");
    body.step(first, "2026-05-10", Step::LeaveUnfilled);
    let second = body.moves_out(2, "2026-05-01");
    let drawn = Person::Drawn { number: 1 };
    body.fill(second, "2026-06-01", (drawn, Policy::Sortition));
    let figures = body.report(2026, "2027-03-01");
    assert_eq!(figures.routes[&Route::LeftVacant], 1);
    assert_eq!(figures.routes[&Route::Sortition], 1);
    assert_eq!(figures.seats[&HeldBy::Drawn], 1);
    assert_eq!(figures.share_following(), Fraction::new(1, 3).ok());
}

#[test]
fn the_most_votes_are_the_order_of_the_voters_only_where_each_list_holds_one() {
    let mut body = Body::new();
    let number = body.moves_out(1, "2026-05-01");
    body.fill(number, "2026-05-11", (person(3, 1), Policy::MostVotes));
    assert_eq!(body.report_as(2026, "2027-03-01", false).following, 2);
    assert_eq!(body.report_as(2026, "2027-03-01", true).following, 3);
}

#[test]
fn a_leave_is_a_vacancy_for_a_while_and_leaves_no_seat_empty() {
    let mut body = Body::new();
    let leave = Leave {
        from: day("2026-06-01"),
        back_on: day("2026-09-21"),
    };
    body.roster.grant_leave(1, leave).unwrap();
    let number = body.vacancy(1, Some(person(1, 1)), Cause::Leave(leave));
    body.decide(number, "2026-06-03", (person(1, 3), Policy::SameList));
    for step in [Step::Accept, Step::Admit, Step::Fill] {
        body.step(number, "2026-06-08", step);
    }
    body.roster
        .replace(1, person(1, 3), day("2026-06-08"))
        .unwrap();
    let figures = body.report(2026, "2026-07-01");
    assert_eq!(figures.causes[&CauseKind::Leave], 1);
    assert_eq!(figures.routes[&Route::SameList], 1);
    assert_eq!((figures.days.len(), figures.following), (0, 3));
}

#[test]
fn a_new_seat_counts_from_its_first_day() {
    let mut body = Body::new();
    let from = day("2026-10-01");
    body.roster.enlarge(1, from, day("2026-09-15")).unwrap();
    let cause = Cause::Enlargement {
        decided_on: day("2026-09-15"),
        from,
    };
    let number = body.vacancy(4, None, cause);
    assert_eq!(body.report(2026, "2026-09-30").all_seats(), 3);
    body.fill(number, "2026-10-08", (person(3, 1), Policy::OtherList));
    let figures = body.report(2026, "2027-03-01");
    assert_eq!((figures.all_seats(), figures.following), (4, 4));
    assert_eq!(figures.days, [7]);
}

#[test]
fn a_seat_that_was_empty_from_the_start_counts_from_the_day_on_which_the_members_entered() {
    let mut body = Body::new();
    let starts = body.roster.seat(1).unwrap().from;
    body.roster = Roster::new(4, starts);
    let cause = Cause::NeverFilled {
        decided_on: starts,
        since: starts,
    };
    let number = body.vacancy(4, None, cause);
    let entered = starts + chrono::Days::new(20);
    let drawn = Person::Drawn { number: 1 };
    body.fill(number, &entered.to_string(), (drawn, Policy::Sortition));
    let figures = body.report(2026, "2026-12-31");
    assert_eq!(figures.causes[&CauseKind::NeverFilled], 1);
    assert_eq!(figures.routes[&Route::Sortition], 1);
    assert_eq!((figures.days.clone(), figures.still_empty), (vec![20], 0));
    assert_eq!(figures.seats[&HeldBy::Drawn], 1);
}

#[test]
fn a_report_that_is_dismissed_is_no_vacancy() {
    let mut body = Body::new();
    let cause = Cause::MovedOut {
        moved_on: day("2026-05-01"),
    };
    let report = Report {
        cause,
        reported_on: day("2026-05-02"),
        evidence: BTreeSet::new(),
    };
    let vacancy = Vacancy::reported(1, Some(person(1, 1)), report);
    body.docket.add(1, vacancy).unwrap();
    assert_eq!(body.report(2026, "2026-05-10").vacancies(), 0);
    body.step(1, "2026-05-20", Step::Dismiss);
    assert_eq!(body.report(2026, "2027-01-10").vacancies(), 0);
}

#[test]
fn the_city_is_the_sum_of_its_bodies_and_has_a_median_of_its_own() {
    let mut body = Body::new();
    let number = body.moves_out(1, "2026-05-01");
    body.fill(number, "2026-05-11", (person(1, 3), Policy::SameList));
    let mut other = Body::new();
    let number = other.moves_out(1, "2026-05-01");
    other.fill(number, "2026-05-04", (person(1, 3), Policy::SameList));
    let second = other.moves_out(2, "2026-05-01");
    other.step(second, "2026-05-10", Step::LeaveUnfilled);
    let one = body.report(2026, "2026-05-31");
    let city = one.and(&other.report(2026, "2026-05-31"));
    assert_eq!(city.days, [3, 10, 31]);
    assert_eq!(city.median_days(), Some(Fraction::whole(10)));
    assert_eq!(
        (city.vacancies(), city.all_seats(), city.following),
        (3, 6, 5)
    );
}

#[test]
fn a_year_that_did_not_begin_has_no_report_and_one_that_runs_ends_today() {
    assert_eq!(Period::of_year(2028, day("2027-12-31")), None);
    let running = Period::of_year(2027, day("2027-06-30")).unwrap();
    assert_eq!(
        (running.until, running.is_whole()),
        (day("2027-06-30"), false)
    );
    assert!(Period::of_year(2026, day("2027-06-30")).unwrap().is_whole());
}

#[test]
fn who_left_and_came_back_another_way_counts_each_year_by_the_way_of_then() {
    let mut body = Body::new();
    let (who, other) = (person(3, 1), person(3, 2));
    let first = body.moves_out(1, "2026-05-01");
    body.fill(first, "2026-05-11", (who, Policy::SameList));
    body.roster
        .end(1, day("2027-03-01"), Ended::Resigned)
        .unwrap();
    let cause = Cause::Resignation {
        received_on: day("2027-03-01"),
        effective_on: day("2027-03-01"),
    };
    let second = body.vacancy(1, Some(who), cause);
    body.fill(second, "2027-03-11", (other, Policy::SameList));
    let third = body.moves_out(1, "2028-02-01");
    body.fill(third, "2028-02-11", (who, Policy::OtherList));
    let ways = |year| body.report(year, "2029-01-02").seats;
    assert_eq!(ways(2026).get(&HeldBy::SameList), Some(&1));
    assert_eq!(ways(2026).get(&HeldBy::OtherList), None);
    assert_eq!(ways(2028).get(&HeldBy::OtherList), Some(&1));
}
