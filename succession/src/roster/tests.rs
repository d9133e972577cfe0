use super::*;
use crate::temporary::Leave;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(number: u32) -> Person {
    Person::Candidate {
        list: number,
        candidate: 1,
    }
}

fn admission(seat: SeatNumber, number: u32, from: &str) -> Admission {
    Admission {
        seat,
        person: person(number),
        basis: Basis::Elected,
        list: Some(number),
        from: day(from),
    }
}

fn leave(from: &str, back_on: &str) -> Leave {
    Leave {
        from: day(from),
        back_on: day(back_on),
    }
}

/// Five seats from 22 April 2026, of which persons 1, 2 and 3 hold seats 1, 2 and 3.
fn three_of_five() -> Roster {
    let mut roster = Roster::new(5, day("2026-04-22"));
    for number in 1..=3 {
        roster
            .admit(admission(number, number, "2026-04-22"))
            .unwrap();
    }
    roster
}

fn check_members(roster: &Roster, on: &str, expected: &[u32]) {
    let members = roster.members_on(day(on));
    let people: Vec<_> = members.iter().map(|(_, member)| member.person).collect();
    let expected: Vec<_> = expected.iter().map(|number| person(*number)).collect();
    assert_eq!(people, expected, "on {on}");
}

fn check_vacant(roster: &Roster, on: &str, expected: &[SeatNumber]) {
    assert_eq!(roster.vacant_seats_on(day(on)), expected, "on {on}");
}

fn check_refused(
    roster: &Roster,
    change: impl FnOnce(&mut Roster) -> Result<(), RosterRefusal>,
    expected: RosterRefusal,
) {
    let mut changed = roster.clone();
    assert_eq!(change(&mut changed), Err(expected));
    assert_eq!(&changed, roster, "a refusal changes nothing");
}

#[test]
fn the_members_enter_on_the_day_of_admission() {
    check_members(&three_of_five(), "2026-04-21", &[]);
    check_members(&three_of_five(), "2026-04-22", &[1, 2, 3]);
    check_vacant(&three_of_five(), "2026-04-22", &[4, 5]);
}

#[test]
fn who_leaves_is_not_a_member_from_that_day() {
    let mut roster = three_of_five();
    roster.end(2, day("2027-05-01"), Ended::MovedOut).unwrap();
    check_members(&roster, "2027-04-30", &[1, 2, 3]);
    check_members(&roster, "2027-05-01", &[1, 3]);
    check_vacant(&roster, "2027-05-01", &[2, 4, 5]);
}

#[test]
fn a_seat_that_is_held_cannot_be_given_away() {
    let taken = RosterRefusal::SeatTaken {
        seat: 2,
        by: person(2),
    };
    check_refused(
        &three_of_five(),
        |r| r.admit(admission(2, 9, "2027-01-01")),
        taken,
    );
    check_refused(
        &three_of_five(),
        |r| r.admit(admission(2, 9, "2026-01-01")),
        no_seat(2, "2026-01-01"),
    );
}

#[test]
fn a_seat_that_is_held_later_cannot_be_given_away_before() {
    let mut roster = three_of_five();
    roster.admit(admission(4, 4, "2028-01-01")).unwrap();
    let taken = RosterRefusal::SeatTaken {
        seat: 4,
        by: person(4),
    };
    check_refused(&roster, |r| r.admit(admission(4, 9, "2027-01-01")), taken);
}

fn no_seat(seat: SeatNumber, on: &str) -> RosterRefusal {
    RosterRefusal::NoSuchSeat { seat, on: day(on) }
}

#[test]
fn a_seventh_member_of_five_seats_is_refused() {
    check_refused(
        &three_of_five(),
        |r| r.admit(admission(6, 6, "2027-01-01")),
        no_seat(6, "2027-01-01"),
    );
}

#[test]
fn nobody_holds_two_seats() {
    let member = RosterRefusal::AlreadyMember {
        person: person(2),
        seat: 2,
    };
    check_refused(
        &three_of_five(),
        |r| r.admit(admission(4, 2, "2027-01-01")),
        member,
    );
}

#[test]
fn a_former_member_can_come_back_in_another_seat() {
    let mut roster = three_of_five();
    roster.end(2, day("2027-05-01"), Ended::Resigned).unwrap();
    roster.admit(admission(4, 2, "2027-05-01")).unwrap();
    assert_eq!(roster.seat_of(person(2), day("2027-04-30")), Some(2));
    assert_eq!(roster.seat_of(person(2), day("2027-05-01")), Some(4));
}

#[test]
fn a_membership_cannot_end_before_it_began_or_twice() {
    let on = day("2026-04-21");
    let early = RosterRefusal::CannotEnd { seat: 2, on };
    check_refused(&three_of_five(), |r| r.end(2, on, Ended::Died), early);
    let mut roster = three_of_five();
    roster.end(2, day("2027-05-01"), Ended::Died).unwrap();
    let on = day("2027-06-01");
    let again = RosterRefusal::NoHolder { seat: 2, on };
    check_refused(&roster, |r| r.end(2, on, Ended::Died), again);
}

#[test]
fn a_member_who_resigned_stays_until_the_successor_enters() {
    let mut roster = three_of_five();
    roster.succeed(admission(2, 9, "2027-05-01")).unwrap();
    check_members(&roster, "2027-04-30", &[1, 2, 3]);
    check_members(&roster, "2027-05-01", &[1, 9, 3]);
}

#[test]
fn a_succession_by_a_member_is_refused_as_a_whole() {
    let member = RosterRefusal::AlreadyMember {
        person: person(1),
        seat: 1,
    };
    check_refused(
        &three_of_five(),
        |r| r.succeed(admission(2, 1, "2027-05-01")),
        member,
    );
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
fn an_enlargement_adds_empty_seats() {
    let mut roster = three_of_five();
    let new = roster
        .enlarge(2, day("2027-02-01"), day("2027-01-20"))
        .unwrap();
    assert_eq!(new, [6, 7]);
    check_vacant(&roster, "2027-01-31", &[4, 5]);
    check_vacant(&roster, "2027-02-01", &[4, 5, 6, 7]);
    let seat = roster.seat(6).unwrap();
    assert_eq!(seat.added_by_decision_of, Some(day("2027-01-20")));
}

#[test]
fn a_reduction_takes_empty_seats_the_last_first() {
    let mut roster = three_of_five();
    let gone = roster
        .reduce(1, day("2027-02-01"), day("2027-01-20"))
        .unwrap();
    assert_eq!(gone, [5]);
    check_vacant(&roster, "2027-01-31", &[4, 5]);
    check_vacant(&roster, "2027-02-01", &[4]);
    check_refused(
        &roster,
        |r| r.admit(admission(5, 9, "2027-03-01")),
        no_seat(5, "2027-03-01"),
    );
}

#[test]
fn a_reduction_below_the_members_is_refused() {
    let few = RosterRefusal::TooFewEmptySeats { asked: 3, empty: 2 };
    let reduce = |r: &mut Roster| {
        r.reduce(3, day("2027-02-01"), day("2027-01-20"))
            .map(|_| ())
    };
    check_refused(&three_of_five(), reduce, few);
}

#[test]
fn a_number_is_not_used_again_after_a_reduction() {
    let mut roster = three_of_five();
    roster
        .reduce(2, day("2027-02-01"), day("2027-01-20"))
        .unwrap();
    let new = roster
        .enlarge(1, day("2028-02-01"), day("2028-01-20"))
        .unwrap();
    assert_eq!(new, [6]);
}

#[derive(Debug, Clone)]
enum Change {
    Admit { seat: u32, person: u32, on: u64 },
    Succeed { seat: u32, person: u32, on: u64 },
    End { seat: u32, on: u64 },
    Leave { seat: u32, on: u64, days: u64 },
    Replace { seat: u32, person: u32, on: u64 },
    Enlarge { on: u64 },
    Reduce { on: u64 },
}

const DAYS: u64 = 60;

fn at(offset: u64) -> NaiveDate {
    day("2026-04-22") + chrono::Days::new(offset)
}

fn make(roster: &mut Roster, change: &Change) -> Result<(), RosterRefusal> {
    let admit = |seat, number, on| Admission {
        from: at(on),
        ..admission(seat, number, "2026-04-22")
    };
    match *change {
        Change::Admit { seat, person, on } => roster.admit(admit(seat, person, on)),
        Change::Succeed { seat, person, on } => roster.succeed(admit(seat, person, on)),
        Change::End { seat, on } => roster.end(seat, at(on), Ended::MovedOut),
        Change::Leave { seat, on, days } => {
            let (from, back_on) = (at(on), at(on + days));
            roster.grant_leave(seat, Leave { from, back_on })
        }
        Change::Replace {
            seat,
            person: number,
            on,
        } => roster.replace(seat, person(number), at(on)),
        Change::Enlarge { on } => roster.enlarge(1, at(on), at(on)).map(|_| ()),
        Change::Reduce { on } => roster.reduce(1, at(on), at(on)).map(|_| ()),
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let (seat, person, on) = (1_u32..6, 1_u32..8, 0..DAYS);
    let sat = (seat.clone(), person, on.clone());
    prop_oneof![
        4 => sat.clone().prop_map(|(seat, person, on)| Change::Admit { seat, person, on }),
        2 => sat.clone().prop_map(|(seat, person, on)| Change::Succeed { seat, person, on }),
        2 => (seat.clone(), on.clone()).prop_map(|(seat, on)| Change::End { seat, on }),
        2 => (seat, on.clone(), 1_u64..20).prop_map(|(seat, on, days)| Change::Leave { seat, on, days }),
        3 => sat.prop_map(|(seat, person, on)| Change::Replace { seat, person, on }),
        1 => on.clone().prop_map(|on| Change::Enlarge { on }),
        1 => on.prop_map(|on| Change::Reduce { on }),
    ]
}

/// What must hold on a day, counted from the memberships themselves and not by the queries.
fn check_day(roster: &Roster, on: NaiveDate) {
    let seats = roster
        .seats()
        .filter(|(_, seat)| seat.exists_on(on))
        .count();
    let sitting = |(_, seat): (SeatNumber, &Seat)| {
        let away = seat
            .leaves
            .iter()
            .any(|leave| leave.from <= on && on < leave.back_on);
        let holders = seat.holders.iter().filter(|_| !away).copied();
        let all: Vec<_> = holders.chain(seat.replacements.iter().copied()).collect();
        all
    };
    let in_office =
        |member: &Membership| member.from <= on && member.end.is_none_or(|end| on < end.on);
    let members: Vec<_> = roster.seats().flat_map(sitting).filter(in_office).collect();
    assert!(members.len() <= seats, "{on}: {members:?} in {seats} seats");
    let people: std::collections::BTreeSet<_> = members.iter().map(|m| m.person).collect();
    assert_eq!(people.len(), members.len(), "{on}: somebody sits twice");
    let by_query = roster.members_on(on);
    assert_eq!(
        by_query.len(),
        members.len(),
        "{on}: the query tells otherwise"
    );
}

proptest! {
    #[test]
    fn there_are_never_more_members_than_seats_and_nobody_sits_twice(
        changes in prop::collection::vec(any_change(), 0..40),
    ) {
        let mut roster = Roster::new(3, at(0));
        for change in changes {
            let before = roster.clone();
            if make(&mut roster, &change).is_err() {
                prop_assert_eq!(&roster, &before, "a refusal changes nothing");
            }
        }
        for offset in 0..=DAYS + 20 {
            check_day(&roster, at(offset));
        }
    }

    #[test]
    fn independent_changes_can_be_made_in_any_order(
        order in Just((1_u32..=9).collect::<Vec<_>>()).prop_shuffle(),
        ends in prop::collection::vec(1..DAYS, 9),
    ) {
        let through = |order: &[u32]| {
            let mut roster = Roster::new(9, at(0));
            for seat in order {
                roster.admit(admission(*seat, *seat, "2026-04-22")).unwrap();
            }
            for (seat, on) in order.iter().map(|seat| (*seat, at(ends[*seat as usize - 1]))) {
                roster.end(seat, on, Ended::MovedOut).unwrap();
                let successor = Admission { from: on, ..admission(seat, seat + 100, "2026-04-22") };
                roster.admit(successor).unwrap();
            }
            roster
        };
        let ascending: Vec<u32> = (1..=9).collect();
        prop_assert_eq!(through(&order), through(&ascending));
    }
}
