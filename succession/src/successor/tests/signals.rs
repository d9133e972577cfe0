//! What a confirmed signal does to the order: the one it is about is passed over, and nobody else moves.

use super::properties::{answered, elected};
use super::*;
use crate::signals::{SignalKind, reason_of};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_confirmed_signal_passes_over_that_candidate_and_nobody_else(
        seats in 2..9_u64,
        lists in vec(vec(0..400_u64, 1..6), 2..7),
        (leaves, kind) in (0..9_usize, 0..SignalKind::ALL.len()),
    ) {
        let Some(mut body) = elected("rotterdam-2026", seats, &lists, &Vec::new()) else {
            return Ok(());
        };
        let members: Vec<Person> = body.members.iter().copied().collect();
        let Some(leaver) = members.get(leaves % members.len().max(1)) else {
            return Ok(());
        };
        let seat = VacantSeat::Of(*leaver);
        let (before, asked) = answered(&body, seat, 0);
        let Some(Filling::Appointed { person, .. }) = before.first().map(|one| one.decision.outcome) else {
            return Ok(());
        };
        let Some(reason) = reason_of(SignalKind::ALL[kind]) else {
            return Ok(());
        };
        body.bars.insert(person, reason);
        let (after, _) = answered(&body, seat, 0);
        let (before, after) = (&before[0], &after[0]);
        if let Filling::Appointed { person: comes, .. } = after.decision.outcome {
            prop_assert_ne!(comes, person);
        }
        if asked.is_empty() {
            let passed = considered(after);
            prop_assert!(passed.contains(&(person, Some(reason.word()))));
            let later: BTreeMap<_, _> = passed.into_iter().collect();
            for (one, why) in considered(before).into_iter().filter(|(one, _)| *one != person) {
                prop_assert!(later.get(&one).is_none_or(|found| *found == why));
            }
        }
    }
}
