//! People who type what stands on the paper, and now and then something else.

use election::counting::{Answer, Field, StationCount, Value};
use std::collections::{BTreeMap, BTreeSet};

/// One field in twenty is typed wrong.
const WRONG_ONE_IN: u64 = 20;

/// The paper of a station, sound in itself: the totals agree, and the questions are answered.
pub(crate) fn paper(
    mut count: StationCount,
    votes: &BTreeMap<(u32, u32), u64>,
    letters: &BTreeMap<Field, u64>,
) -> BTreeMap<Field, Value> {
    for (&(list, candidate), &votes) in votes {
        assert!(count.set(Field::candidate(list, candidate), Value::Number(votes)));
    }
    let of_lists: Vec<(u32, u64)> = count
        .lists
        .iter()
        .map(|(&list, page)| (list, page.sum_of_candidates()))
        .collect();
    for (list, votes) in of_lists {
        assert!(count.set(Field::list_total(list), Value::Number(votes)));
        assert!(count.set(Field::VotesOfList(list), Value::Number(votes)));
    }
    for (&field, &number) in letters {
        assert!(count.set(field, Value::Number(number)));
    }
    for field in [
        Field::InvestigatedForOtherReason,
        Field::UnexplainedByStation,
        Field::OtherBallotsOnList,
    ] {
        assert!(count.set(field, Value::Answer(Answer::No)));
    }
    assert!(count.set(Field::TickedEqual, Value::Tick(true)));
    let fields = count.fields().into_iter();
    fields
        .filter_map(|field| Some((field, count.value(field)?)))
        .collect()
}

/// What somebody types from a paper. Who, where and which attempt say where it goes wrong, so that a night can
/// be repeated.
pub(crate) fn type_from(
    paper: &BTreeMap<Field, Value>,
    seed: u64,
) -> (BTreeMap<Field, Value>, BTreeSet<Field>) {
    let mut typed = paper.clone();
    let mut wrong = BTreeSet::new();
    for (place, (field, value)) in (1_u64..).zip(typed.iter_mut()) {
        let chance = mixed(seed ^ mixed(place));
        if chance.is_multiple_of(WRONG_ONE_IN)
            && let Value::Number(number) = value
        {
            *number = slip(*number, chance / WRONG_ONE_IN);
            wrong.insert(*field);
        }
    }
    (typed, wrong)
}

/// A digit too many, one off, or a field skipped.
fn slip(number: u64, chance: u64) -> u64 {
    match chance % 3 {
        0 if number != 0 => 0,
        1 => number * 10 + 1,
        _ => number + 1,
    }
}

/// SplitMix64.
fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
