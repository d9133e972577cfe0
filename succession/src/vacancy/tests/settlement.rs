use super::*;
use crate::roster::{Admission, Basis, Roster};
use crate::temporary::Leave;
use proptest::prelude::*;

/// Persons 1 to 3 hold the three seats from 22 April 2026.
fn full() -> Roster {
    let mut roster = Roster::new(3, day("2026-04-22"));
    for number in 1..=3 {
        let admission = Admission {
            seat: number,
            person: person(number),
            basis: Basis::Elected,
            list: Some(number),
            from: day("2026-04-22"),
        };
        roster.admit(admission).unwrap();
    }
    roster
}

/// The seat of person 1 falls vacant by that cause and person 9 enters it that day.
fn filled(cause: Cause, on: &str) -> Roster {
    let mut roster = full();
    let mut vacancy = Vacancy::reported(1, Some(person(1)), report(cause, "2027-05-01"));
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    for step in [
        Step::Establish,
        Step::Offer(person(9)),
        Step::Accept,
        Step::Admit,
    ] {
        let event = Event { on: day(on), step };
        vacancy.take(event, &RULES).unwrap();
    }
    settle_entry(&mut roster, &vacancy, Basis::Succeeded, day(on)).unwrap();
    roster
}

fn check_members(roster: &Roster, on: &str, expected: &[u32]) {
    let members = roster.members_on(day(on));
    let people: Vec<_> = members.iter().map(|(_, member)| member.person).collect();
    let expected: Vec<_> = expected.iter().map(|number| person(*number)).collect();
    assert_eq!(people, expected, "on {on}");
}

#[test]
fn a_member_who_moves_out_leaves_an_empty_seat_until_the_successor_enters() {
    let roster = filled(moved_out("2027-05-01"), "2027-06-15");
    check_members(&roster, "2027-04-30", &[1, 2, 3]);
    check_members(&roster, "2027-05-01", &[2, 3]);
    check_members(&roster, "2027-06-15", &[9, 2, 3]);
}

#[test]
fn a_member_who_resigned_sits_until_the_day_the_successor_enters() {
    let roster = filled(resigned("2027-05-01", "2027-05-20"), "2027-06-15");
    check_members(&roster, "2027-06-14", &[1, 2, 3]);
    check_members(&roster, "2027-06-15", &[9, 2, 3]);
}

#[test]
fn a_member_on_leave_is_replaced_and_comes_back() {
    let leave = Leave {
        from: day("2027-06-01"),
        back_on: day("2027-09-21"),
    };
    let roster = filled(Cause::Leave(leave), "2027-06-15");
    check_members(&roster, "2027-06-01", &[2, 3]);
    check_members(&roster, "2027-06-15", &[9, 2, 3]);
    check_members(&roster, "2027-09-21", &[1, 2, 3]);
}

#[test]
fn a_member_who_resigned_leaves_when_nobody_can_be_appointed() {
    let mut roster = full();
    let report = report(resigned("2027-05-01", "2027-05-20"), "2027-05-01");
    let mut vacancy = Vacancy::reported(1, Some(person(1)), report);
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    for step in [Step::Establish, Step::LeaveUnfilled] {
        let on = day("2027-06-01");
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    settle_unfilled(&mut roster, &vacancy, day("2027-06-01")).unwrap();
    check_members(&roster, "2027-05-31", &[1, 2, 3]);
    check_members(&roster, "2027-06-01", &[2, 3]);
}

#[test]
fn a_report_that_establishes_nothing_changes_nothing() {
    let mut roster = full();
    let mut report = report(moved_out("2027-05-01"), "2027-05-01");
    report.evidence.clear();
    let vacancy = Vacancy::reported(1, Some(person(1)), report);
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    settle_entry(&mut roster, &vacancy, Basis::Succeeded, day("2027-06-01")).unwrap();
    settle_unfilled(&mut roster, &vacancy, day("2027-06-01")).unwrap();
    assert_eq!(roster, full());
}

#[test]
fn an_enlargement_ends_nobody() {
    let mut roster = full();
    let seat = roster
        .enlarge(1, day("2027-06-01"), day("2027-05-01"))
        .unwrap()[0];
    let enlargement = Cause::Enlargement {
        decided_on: day("2027-05-01"),
        from: day("2027-06-01"),
    };
    let vacancy = Vacancy::reported(seat, None, report(enlargement, "2027-05-01"));
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    check_members(&roster, "2027-06-01", &[1, 2, 3]);
    assert_eq!(roster.vacant_seats_on(day("2027-06-01")), [seat]);
}

#[test]
fn a_seat_that_was_empty_from_the_start_is_entered_by_the_first_who_sits_in_it() {
    let mut roster = Roster::new(2, day("2026-04-22"));
    let never = Cause::NeverFilled {
        decided_on: day("2026-03-25"),
        since: day("2026-04-22"),
    };
    let mut vacancy = Vacancy::reported(2, None, report(never, "2026-05-01"));
    settle_departure(&mut roster, &vacancy, &rules()).unwrap();
    let drawn = Person::Drawn { number: 1 };
    let steps = [
        Step::Establish,
        Step::Offer(drawn),
        Step::Accept,
        Step::Admit,
        Step::Fill,
    ];
    for step in steps {
        let on = day("2026-05-02");
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    settle_entry(&mut roster, &vacancy, Basis::Drawn, day("2026-05-02")).unwrap();
    assert_eq!(roster.vacant_seats_on(day("2026-05-02")), [1]);
}

fn numbered_cause(number: u32, on: NaiveDate) -> Cause {
    let back_on = on + chrono::Days::new(30);
    match number {
        0 => Cause::MovedOut { moved_on: on },
        1 => Cause::Death { died_on: on },
        2 => Cause::Leave(Leave { from: on, back_on }),
        _ => Cause::Resignation {
            received_on: on,
            effective_on: on,
        },
    }
}

/// One of the steps that are possible now; `None` when there are none.
fn possible_step(state: State, choice: usize, whom: u32) -> Option<Step> {
    let steps = [
        Step::Establish,
        Step::Offer(person(whom)),
        Step::Accept,
        Step::Admit,
        Step::Fill,
        Step::Decline,
        Step::LeaveUnfilled,
        Step::Reopen,
    ];
    let possible = steps
        .into_iter()
        .filter(|step| state.after(*step).is_some());
    possible.cycle().nth(choice)
}

/// Takes the step, and settles it in the roster; where the roster refuses, the step is not taken.
fn settle(docket: &mut Docket, roster: &mut Roster, id: VacancyId, event: Event) -> Option<()> {
    let mut changed = docket.clone();
    changed.take(id, event, &RULES).ok()?;
    let vacancy = changed.get(id)?;
    match event.step {
        Step::Establish => settle_departure(roster, vacancy, &rules()).ok()?,
        Step::Fill => settle_entry(roster, vacancy, Basis::Succeeded, event.on).ok()?,
        Step::LeaveUnfilled => settle_unfilled(roster, vacancy, event.on).ok()?,
        _ => {}
    }
    *docket = changed;
    Some(())
}

proptest! {
    #[test]
    fn whatever_happens_to_the_vacancies_there_are_never_more_members_than_seats(
        reports in prop::collection::vec((1_u32..=3, 0_u32..4, 0_u64..40), 3..=6),
        steps in prop::collection::vec((1_u32..=6, 0_usize..6, 1_u32..9), 0..160),
    ) {
        let at = |offset| day("2027-05-01") + chrono::Days::new(offset);
        let (mut roster, mut docket) = (full(), Docket::default());
        let mut reports = (1..).zip(reports);
        for (offset, (id, choice, whom)) in (0..).zip(steps) {
            let on = at(offset);
            if offset % 8 == 0 && let Some((id, (seat, cause, ago))) = reports.next() {
                let cause = numbered_cause(cause, at(offset.saturating_sub(ago)));
                let report = Report { cause, reported_on: on, evidence: [cause.evidence()].into() };
                let left_by = roster.seat(seat).unwrap().holder_on(on).map(|held| held.person);
                let _ = docket.add(id, Vacancy::reported(seat, left_by, report));
            }
            let state = docket.get(id).map(Vacancy::state);
            if let Some(step) = state.and_then(|state| possible_step(state, choice, whom)) {
                let _ = settle(&mut docket, &mut roster, id, Event { on, step });
            }
        }
        for offset in 0..200 {
            let members = roster.members_on(at(offset));
            prop_assert!(members.len() <= 3);
            let people: std::collections::BTreeSet<_> = members.iter().map(|(_, m)| m.person).collect();
            prop_assert_eq!(people.len(), members.len(), "somebody sits twice");
        }
    }
}

#[test]
fn a_leave_is_over_when_the_member_is_back_or_has_left() {
    let leave = Leave {
        from: day("2027-06-01"),
        back_on: day("2027-09-21"),
    };
    let mut roster = filled(Cause::Leave(leave), "2027-06-15");
    let report = report(Cause::Leave(leave), "2027-05-01");
    let vacancy = Vacancy::reported(1, Some(person(1)), report);
    let over = |roster: &Roster, on: &str| leave_is_over(roster, &vacancy, day(on));
    assert!(!over(&roster, "2027-05-20"));
    assert!(!over(&roster, "2027-09-20"));
    assert!(over(&roster, "2027-09-21"));
    let died = crate::roster::Ended::Died;
    roster.end(1, day("2027-07-01"), died).unwrap();
    assert!(!over(&roster, "2027-06-30"));
    assert!(over(&roster, "2027-07-01"));
}
