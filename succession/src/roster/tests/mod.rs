mod change;
mod leave;
mod property;
mod size;

use super::*;
use chrono::NaiveDate;

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

fn no_seat(seat: SeatNumber, on: &str) -> RosterRefusal {
    RosterRefusal::NoSuchSeat { seat, on: day(on) }
}
