use super::*;
use crate::temporary::Leave;

fn leave(from: &str, back_on: &str) -> Leave {
    Leave {
        from: day(from),
        back_on: day(back_on),
    }
}

/// Person 2 is on leave from 1 June to 20 September 2026, replaced by person 9 from 10 June.
fn replaced() -> Roster {
    let mut roster = three_of_five();
    roster
        .grant_leave(2, leave("2026-06-01", "2026-09-21"))
        .unwrap();
    roster.replace(2, person(9), day("2026-06-10")).unwrap();
    roster
}

#[test]
fn a_replacement_sits_in_the_seat_of_the_one_on_leave() {
    check_members(&replaced(), "2026-05-31", &[1, 2, 3]);
    check_members(&replaced(), "2026-06-01", &[1, 3]);
    check_members(&replaced(), "2026-06-10", &[1, 9, 3]);
    check_members(&replaced(), "2026-09-20", &[1, 9, 3]);
    check_members(&replaced(), "2026-09-21", &[1, 2, 3]);
}

#[test]
fn the_seat_of_a_member_on_leave_is_not_vacant() {
    check_vacant(&replaced(), "2026-06-05", &[4, 5]);
    let on_leave = replaced();
    let on_leave = on_leave.on_leave_on(day("2026-06-05"));
    assert_eq!(on_leave.len(), 1);
    assert_eq!(on_leave[0].1.person, person(2));
}

#[test]
fn a_seat_has_one_replacement_at_a_time() {
    let taken = RosterRefusal::SeatTaken {
        seat: 2,
        by: person(9),
    };
    check_refused(
        &replaced(),
        |r| r.replace(2, person(8), day("2026-07-01")),
        taken,
    );
}

fn resigned(on: &str) -> End {
    End {
        on: day(on),
        why: Ended::Resigned,
    }
}

#[test]
fn a_replacement_who_leaves_early_makes_room_for_the_next_until_the_member_is_back() {
    let mut roster = replaced();
    let end = resigned("2026-07-08");
    roster.end_replacement(2, person(9), end).unwrap();
    roster.replace(2, person(8), day("2026-07-20")).unwrap();
    check_members(&roster, "2026-07-07", &[1, 9, 3]);
    check_members(&roster, "2026-07-08", &[1, 3]);
    check_members(&roster, "2026-07-20", &[1, 8, 3]);
    check_members(&roster, "2026-09-20", &[1, 8, 3]);
    check_members(&roster, "2026-09-21", &[1, 2, 3]);
}

#[test]
fn the_next_replacement_comes_when_the_one_before_has_stopped() {
    let mut roster = replaced();
    let end = resigned("2026-07-08");
    roster.end_replacement(2, person(9), end).unwrap();
    let until = day("2026-07-08");
    let refused = RosterRefusal::StillReplaced { seat: 2, until };
    check_refused(
        &roster,
        |r| r.replace(2, person(8), day("2026-07-07")),
        refused,
    );
}

#[test]
fn a_replacement_leaves_early_after_the_first_day_and_before_the_leave_ends() {
    for on in ["2026-06-10", "2026-09-21", "2026-10-01"] {
        let refused = RosterRefusal::NotReplacing {
            seat: 2,
            on: day(on),
        };
        check_refused(
            &replaced(),
            |r| r.end_replacement(2, person(9), resigned(on)),
            refused,
        );
    }
}

#[test]
fn a_member_who_is_not_on_leave_is_not_replaced() {
    let on = day("2026-09-21");
    let not_on_leave = RosterRefusal::NotOnLeave { seat: 2, on };
    check_refused(&replaced(), |r| r.replace(2, person(8), on), not_on_leave);
}

#[test]
fn a_member_does_not_replace_another() {
    let mut roster = three_of_five();
    roster
        .grant_leave(2, leave("2026-06-01", "2026-09-21"))
        .unwrap();
    let member = RosterRefusal::AlreadyMember {
        person: person(3),
        seat: 3,
    };
    check_refused(
        &roster,
        |r| r.replace(2, person(3), day("2026-07-01")),
        member,
    );
}

#[test]
fn nobody_replaces_two_members_at_once() {
    let mut roster = replaced();
    roster
        .grant_leave(3, leave("2026-06-01", "2026-09-21"))
        .unwrap();
    let member = RosterRefusal::AlreadyMember {
        person: person(9),
        seat: 2,
    };
    check_refused(
        &roster,
        |r| r.replace(3, person(9), day("2026-07-01")),
        member,
    );
}

#[test]
fn a_replacement_who_gets_a_seat_leaves_the_place_of_the_other() {
    let mut roster = replaced();
    roster.admit(admission(4, 9, "2026-07-01")).unwrap();
    check_members(&roster, "2026-06-30", &[1, 9, 3]);
    check_members(&roster, "2026-07-01", &[1, 3, 9]);
}

#[test]
fn when_the_member_on_leave_dies_the_replacement_leaves_and_the_seat_is_vacant() {
    let mut roster = replaced();
    roster.end(2, day("2026-08-01"), Ended::Died).unwrap();
    check_members(&roster, "2026-07-31", &[1, 9, 3]);
    check_members(&roster, "2026-08-01", &[1, 3]);
    check_vacant(&roster, "2026-08-01", &[2, 4, 5]);
}

#[test]
fn two_leaves_of_one_member_do_not_overlap() {
    let second = leave("2026-09-20", "2027-01-10");
    let overlaps = RosterRefusal::LeaveOverlaps { seat: 2 };
    check_refused(&replaced(), |r| r.grant_leave(2, second), overlaps);
}

#[test]
fn a_departure_decided_later_ends_the_replacement_on_the_day_of_the_decision() {
    let mut roster = replaced();
    let end = End {
        on: day("2026-05-20"),
        why: Ended::MovedOut,
    };
    roster.end_known(2, end, day("2026-07-01")).unwrap();
    check_members(&roster, "2026-05-19", &[1, 2, 3]);
    check_members(&roster, "2026-05-20", &[1, 3]);
    check_members(&roster, "2026-06-30", &[1, 9, 3]);
    check_members(&roster, "2026-07-01", &[1, 3]);
}

#[test]
fn nobody_stops_replacing_on_the_first_day_of_it() {
    let on = day("2026-06-10");
    let refused = RosterRefusal::CannotEnd { seat: 2, on };
    check_refused(&replaced(), |r| r.end(2, on, Ended::Died), refused);
    check_refused(
        &replaced(),
        |r| r.admit(admission(4, 9, "2026-06-10")),
        refused,
    );
}
