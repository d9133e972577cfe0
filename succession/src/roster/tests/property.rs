use super::*;
use crate::temporary::Leave;
use proptest::prelude::*;

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
