use super::*;

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
fn of_the_seats_that_the_body_began_with_those_nobody_held_are_told() {
    let mut roster = three_of_five();
    let (from, decided) = (day("2027-02-01"), day("2027-01-20"));
    roster.enlarge(1, from, decided).unwrap();
    let began = day("2026-04-22");
    let never = |roster: &Roster| roster.never_held().collect::<Vec<_>>();
    assert_eq!(never(&roster), [(4, began), (5, began)]);
    roster.admit(admission(4, 9, "2027-03-01")).unwrap();
    roster.end(4, day("2027-04-01"), Ended::MovedOut).unwrap();
    assert_eq!(never(&roster), [(5, began)]);
    roster.abolish(5, day("2027-05-01"), decided).unwrap();
    assert_eq!(never(&roster), []);
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

#[test]
fn a_seat_that_is_promised_is_spared() {
    let roster = three_of_five();
    let going = roster.seats_to_abolish(1, day("2027-02-01"), |seat| seat != 5);
    assert_eq!(going, Ok(vec![4]));
    let few = RosterRefusal::TooFewEmptySeats { asked: 2, empty: 1 };
    let going = roster.seats_to_abolish(2, day("2027-02-01"), |seat| seat != 5);
    assert_eq!(going, Err(few));
}

#[test]
fn a_seat_that_somebody_holds_is_not_abolished() {
    let abolish = |r: &mut Roster| r.abolish(1, day("2027-02-01"), day("2027-01-20"));
    let mut roster = three_of_five();
    assert!(matches!(
        abolish(&mut roster),
        Err(RosterRefusal::SeatTaken { seat: 1, .. })
    ));
    assert_eq!(roster, three_of_five());
}
