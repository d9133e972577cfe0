//! What the walk knows on a day: who is passed over and why, and which seats went to another list.

use super::allotment::Move;
use super::facts::{Stated, Who, Why};
use super::walk::{Case, Ground, Spell, Walk};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Walk {
    /// Everything for which somebody is passed over.
    pub(super) fn reasons(
        &self,
        (vacancy, on): (u32, NaiveDate),
        who: Who,
    ) -> BTreeSet<&'static str> {
        let case = &self.cases[&vacancy];
        let is_leave = |case: &Case| matches!(case.why, Why::Leave(_));
        let mut reasons = BTreeSet::new();
        // Who replaces another until the leave begins is free by then.
        let until = |spell: &Spell| match (spell.ground, is_leave(case)) {
            (Ground::Temporary, true) => Some(on.max(case.from)),
            (Ground::Temporary, false) => None,
            _ => Some(on),
        };
        let sits = self.spells.iter().any(|spell| {
            let later = |from| spell.to.is_none_or(|to| from < to);
            spell.who == who && until(spell).is_some_and(later)
        });
        let others = || self.cases.iter().filter(|(number, _)| **number != vacancy);
        let appointed = others().any(|(_, other)| {
            let counts = !is_leave(other) || is_leave(case);
            counts && other.appointed == Some(who)
        });
        if sits || appointed || self.awaited.contains(&who) {
            reasons.insert("member");
        }
        if case.left_by == Some(who) {
            reasons.insert("own_seat");
        }
        if case.out.contains(&who) {
            reasons.insert("declined");
        }
        if others().any(|(_, other)| other.open && other.why.ends() && other.left_by == Some(who)) {
            reasons.insert("own_seat_vacant");
        }
        let gone = self.gone.iter();
        reasons.extend(
            gone.filter(|(person, _, from)| *person == who && *from <= on)
                .map(|(_, why, _)| *why),
        );
        for (why, word) in [
            (Stated::Waived, "waived"),
            (Stated::MovedOut, "moved_out"),
            (Stated::Died, "deceased"),
            (Stated::Ineligible, "ineligible"),
        ] {
            let candidate = who.stood();
            if candidate.is_some_and(|one| self.bars.contains(&(one, why))) {
                reasons.insert(word);
            }
        }
        reasons
    }

    /// The seats that went to another list since the election, oldest first.
    pub(super) fn moves(&self) -> Vec<Move> {
        let mut moves = Vec::new();
        let new = self.cases.values().filter(|case| case.why == Why::NewSeat);
        let seats: BTreeSet<u32> = (1..)
            .take(self.body.elected.len())
            .chain(self.spells.iter().map(|spell| spell.seat))
            .chain(new.map(|case| case.seat))
            .collect();
        for seat in seats {
            let place = usize::try_from(seat).unwrap() - 1;
            let mut list = self.body.elected.get(place).and_then(|who| who.stood());
            let mut held: Vec<&Spell> = self
                .spells
                .iter()
                .filter(|spell| spell.seat == seat && spell.ground != Ground::Temporary)
                .collect();
            held.sort_by_key(|spell| spell.from);
            let mut stations: Vec<_> = held.iter().map(|one| (one.from, one.who.stood())).collect();
            let lasting = self
                .cases
                .values()
                .filter(|case| case.seat == seat && !matches!(case.why, Why::Leave(_)));
            let last = held.last().map(|spell| spell.from);
            let empty = lasting.filter_map(|case| case.unfilled_on);
            stations.extend(
                empty
                    .filter(|on| last.is_none_or(|last| last <= *on))
                    .map(|on| (on, None)),
            );
            for (on, next) in stations {
                let (from, to) = (list.map(|one| one.0), next.map(|one| one.0));
                if from != to {
                    moves.push((on, Move { from, to }));
                }
                list = next;
            }
        }
        moves.sort_by_key(|(on, _)| *on);
        moves.into_iter().map(|(_, one)| one).collect()
    }
}
