use super::*;
use crate::rules::SuccessionRules;
use chrono::NaiveDate;
use election::result::Decision;
use election::result::terms::{TermFinding, TermRules};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pregnant(due_on: &str, from: &str) -> LeaveRequest {
    let kind = LeaveKind::Pregnancy {
        due_on: day(due_on),
    };
    request(kind, from)
}

fn ill(weeks: u32, from: &str) -> LeaveRequest {
    request(LeaveKind::Illness { weeks }, from)
}

fn request(kind: LeaveKind, from: &str) -> LeaveRequest {
    LeaveRequest {
        kind,
        from: day(from),
        earlier: Vec::new(),
    }
}

fn leave(from: &str, back_on: &str) -> Leave {
    Leave {
        from: day(from),
        back_on: day(back_on),
    }
}

fn assess(request: &LeaveRequest) -> Decision<LeaveVerdict, LeaveFinding> {
    let rules = SuccessionRules::named("rotterdam-2026").unwrap().unwrap();
    assess_leave(request, &rules.temporary, &TermRules::built_in().unwrap()).unwrap()
}

fn check_granted(request: &LeaveRequest, back_on: &str) {
    let expected = Leave {
        from: request.from,
        back_on: day(back_on),
    };
    assert_eq!(assess(request).outcome, LeaveVerdict::Granted(expected));
}

fn check_refused(request: &LeaveRequest, because: LeaveFinding) {
    let decision = assess(request);
    assert_eq!(decision.outcome, LeaveVerdict::Refused);
    assert!(
        decision
            .grounds
            .iter()
            .any(|ground| ground.finding == because)
    );
}

#[test]
fn a_leave_lasts_sixteen_weeks() {
    check_granted(&ill(8, "2026-06-01"), "2026-09-21");
}

#[test]
fn a_leave_that_ends_on_easter_monday_is_not_moved() {
    check_granted(&ill(8, "2025-12-15"), "2026-04-06");
    let last = assess(&ill(8, "2025-12-15")).grounds.pop().unwrap();
    let too_long = TermFinding::TooLongToMove { weeks: 12 };
    assert_eq!(last.finding, LeaveFinding::Term(too_long));
}

#[test]
fn a_leave_for_pregnancy_starts_between_six_and_four_weeks_before_the_due_date() {
    check_granted(&pregnant("2026-09-14", "2026-08-03"), "2026-11-23");
    check_granted(&pregnant("2026-09-14", "2026-08-17"), "2026-12-07");
}

#[test]
fn a_leave_for_pregnancy_does_not_start_earlier_or_later() {
    for from in ["2026-08-02", "2026-08-18"] {
        let window = LeaveFinding::Window {
            requested: day(from),
            earliest: day("2026-08-03"),
            latest: day("2026-08-17"),
        };
        check_refused(&pregnant("2026-09-14", from), window);
    }
}

#[test]
fn an_illness_of_less_than_eight_weeks_gives_no_leave() {
    let short = LeaveFinding::Illness {
        weeks: 7,
        at_least: 8,
    };
    check_refused(&ill(7, "2026-06-01"), short);
}

#[test]
fn a_member_is_on_leave_at_most_three_times_in_a_term() {
    let mut third = ill(8, "2028-06-01");
    third.earlier = vec![
        leave("2026-06-01", "2026-09-21"),
        leave("2027-06-01", "2027-09-21"),
    ];
    check_granted(&third, "2028-09-21");
    let mut fourth = ill(8, "2029-06-01");
    fourth.earlier = third.earlier;
    fourth.earlier.push(leave("2028-06-01", "2028-09-21"));
    let times = LeaveFinding::Times {
        times: 4,
        at_most: 3,
    };
    check_refused(&fourth, times);
}

#[test]
fn a_new_leave_starts_on_the_day_the_earlier_one_ends_at_the_earliest() {
    let mut next = ill(8, "2026-09-21");
    next.earlier = vec![leave("2026-06-01", "2026-09-21")];
    check_granted(&next, "2027-01-11");
    next.from = day("2026-09-20");
    let until = day("2026-09-21");
    check_refused(&next, LeaveFinding::Overlap { until });
}

#[test]
fn a_refusal_names_every_reason_at_once() {
    let mut request = ill(2, "2026-07-01");
    request.earlier = vec![leave("2026-06-01", "2026-09-21"); 3];
    assert_eq!(assess(&request).grounds.len(), 3);
}

#[test]
fn a_body_without_temporary_replacement_refuses() {
    let mut rules = SuccessionRules::named("rotterdam-2026").unwrap().unwrap();
    rules.temporary.enabled.value = false;
    let terms = TermRules::built_in().unwrap();
    let decision = assess_leave(&ill(8, "2026-06-01"), &rules.temporary, &terms).unwrap();
    assert_eq!(decision.outcome, LeaveVerdict::Refused);
    assert_eq!(decision.grounds[0].finding, LeaveFinding::NotKnown);
}

#[test]
fn the_member_is_back_by_law_when_the_sixteen_weeks_end() {
    let leaves = [leave("2026-06-01", "2026-09-21")];
    assert_eq!(replaced_on(&leaves, day("2026-05-31")), None);
    assert_eq!(replaced_on(&leaves, day("2026-06-01")), Some(&leaves[0]));
    assert_eq!(replaced_on(&leaves, day("2026-09-20")), Some(&leaves[0]));
    assert_eq!(replaced_on(&leaves, day("2026-09-21")), None);
}
