//! What the walk asks of a decision beside who was appointed: that it was the turn of that seat, and that everybody
//! before the one who came in was looked at.

use super::facts::{Who, Why};
use super::walk::{Case, Ground, Walk};
use chrono::NaiveDate;
use std::collections::BTreeSet;

type Passed = [((u32, u32), &'static str)];

impl Walk {
    /// The seat in which somebody sits for good.
    pub(super) fn seat_of(&self, who: Who) -> Option<u32> {
        let mut spells = self.spells.iter();
        let sits = spells
            .find(|one| one.who == who && one.ground != Ground::Temporary && one.to.is_none());
        sits.map(|one| one.seat)
    }

    /// The seat of somebody elected: the place among those elected.
    pub(super) fn elected_seat(&self, who: Who) -> u32 {
        let mut places = (1..).zip(&self.body.elected);
        places.find(|(_, one)| **one == who).unwrap().0
    }

    /// The highest number that a seat has.
    pub(super) fn last_seat(&self) -> u32 {
        let new = self.cases.values().filter(|case| case.why == Why::NewSeat);
        let new: u32 = new.map(|_| 1).sum();
        u32::try_from(self.body.seats).unwrap() + new
    }

    /// No seat waits that comes before this one: by day, then those that the own list can fill, then by list and
    /// number of the one who left, and new seats last.
    pub(super) fn check_turn(&self, (vacancy, on): (u32, NaiveDate)) {
        let turn = |number: u32| {
            let case = &self.cases[&number];
            let own = self.own_list(number);
            let fills = own.and_then(|list| self.free((number, on), list)).is_some();
            (
                case.from,
                !fills,
                case.left_by.is_none(),
                case.left_by,
                number,
            )
        };
        let is_leave = |case: &Case| matches!(case.why, Why::Leave(_));
        let kind = is_leave(&self.cases[&vacancy]);
        let waits = self
            .cases
            .iter()
            .filter(|(_, case)| case.open && case.appointed.is_none() && is_leave(case) == kind);
        let first = waits
            .map(|(number, _)| *number)
            .min_by_key(|one| turn(*one));
        assert_eq!(
            first,
            Some(vacancy),
            "it is not the turn of this vacancy on {on}"
        );
    }

    /// Everybody who comes before the one who was appointed was passed over, once, in that order, for a reason that
    /// holds; nobody was who could have been appointed.
    pub(super) fn check_passed(
        &self,
        (vacancy, on): (u32, NaiveDate),
        (who, route): (Who, &'static str),
        passed: &Passed,
    ) {
        let place = |list: u32| passed.iter().filter(move |one| one.0.0 == list);
        let own = self.own_list(vacancy);
        for (candidate, reason) in passed {
            let (list, number) = *candidate;
            let holds = self.reasons((vacancy, on), Who::Stood(list, number));
            let of_list = match *reason {
                "own_list" => own == Some(list) && route != "same_list",
                "no_votes" => self.body.list(list).is_some_and(|one| one.votes == 0),
                _ => false,
            };
            assert!(
                of_list || holds.contains(reason),
                "vacancy {vacancy}: {candidate:?} is passed over as {reason}, not {holds:?}"
            );
        }
        let once: BTreeSet<_> = passed.iter().map(|one| one.0).collect();
        assert_eq!(once.len(), passed.len(), "vacancy {vacancy}: {passed:?}");
        // The own list down to the one who came in, or all of it; another list down to that one.
        let lists = own.into_iter().chain(who.stood().map(|(list, _)| list));
        for list in lists {
            let order = &self.body.list(list).unwrap().order;
            let before = order
                .iter()
                .take_while(|number| Who::Stood(list, **number) != who);
            let expected: Vec<(u32, u32)> = before.map(|number| (list, *number)).collect();
            let found: Vec<(u32, u32)> = place(list).map(|one| one.0).collect();
            assert_eq!(found, expected, "vacancy {vacancy}, list {list}, on {on}");
        }
    }
}
