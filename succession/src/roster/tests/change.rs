use super::*;

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
