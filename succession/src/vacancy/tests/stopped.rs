use super::*;
use crate::roster::{Admission, Basis, End, Ended, Roster};
use crate::temporary::Leave;

/// Person 1 is on leave from 1 June to 20 September 2027 and replaced by person 9 from 15 June; seat 2 is empty.
fn replaced() -> (Roster, Vacancy) {
    let mut roster = Roster::new(2, day("2026-04-22"));
    roster.admit(admission(1, 1, "2026-04-22")).unwrap();
    let leave = Leave {
        from: day("2027-06-01"),
        back_on: day("2027-09-21"),
    };
    let asked = report(Cause::Leave(leave), "2027-05-01");
    let mut vacancy = Vacancy::reported(1, Some(person(1)), asked);
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    for step in [
        Step::Establish,
        Step::Offer(person(9)),
        Step::Accept,
        Step::Admit,
        Step::Fill,
    ] {
        let on = day("2027-06-15");
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    let on = day("2027-06-15");
    settle_entry(&mut roster, &vacancy, Basis::Succeeded, on).unwrap();
    (roster, vacancy)
}

fn admission(seat: u32, number: u32, from: &str) -> Admission {
    Admission {
        seat,
        person: person(number),
        basis: Basis::Elected,
        list: Some(number),
        from: day(from),
    }
}

fn own_seat(roster: &Roster, vacancy: &Vacancy) -> Option<NaiveDate> {
    let rules = &RULES.passed_over;
    let found = assess_own_seat(roster, (vacancy, person(9)), rules)?;
    assert_eq!(found.grounds[0].article, rules.member.article);
    let (seat, on) = (2, found.outcome);
    let finding = VacancyFinding::OwnSeat { seat, on };
    assert_eq!(found.grounds[0].finding, finding);
    Some(found.outcome)
}

#[test]
fn who_gets_a_seat_of_their_own_stops_replacing_on_that_day() {
    let (mut roster, mut vacancy) = replaced();
    assert_eq!(own_seat(&roster, &vacancy), None);
    roster.admit(admission(2, 9, "2027-07-10")).unwrap();
    let on = own_seat(&roster, &vacancy).unwrap();
    assert_eq!(on, day("2027-07-10"));
    for step in [Step::Depart, Step::Reopen] {
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    assert_eq!(vacancy.state(), State::Established);
    assert!(vacancy.barred().contains(&person(9)));
}

#[test]
fn a_seat_after_the_leave_ends_nothing() {
    let (mut roster, vacancy) = replaced();
    roster.admit(admission(2, 9, "2027-09-21")).unwrap();
    assert_eq!(own_seat(&roster, &vacancy), None);
    assert_eq!(stopped_early(&roster, &vacancy).count(), 0);
}

#[test]
fn who_left_for_another_reason_has_no_seat_of_their_own() {
    let (mut roster, vacancy) = replaced();
    let end = End {
        on: day("2027-07-10"),
        why: Ended::Resigned,
    };
    roster.end_replacement(1, person(9), end).unwrap();
    assert_eq!(own_seat(&roster, &vacancy), None);
    let stopped: Vec<_> = stopped_early(&roster, &vacancy).collect();
    assert_eq!((stopped.len(), stopped[0].1), (1, end));
}

#[test]
fn when_the_member_leaves_the_replacement_did_not_stop_early() {
    let (mut roster, vacancy) = replaced();
    roster.end(1, day("2027-07-10"), Ended::Died).unwrap();
    assert_eq!(stopped_early(&roster, &vacancy).count(), 0);
}
