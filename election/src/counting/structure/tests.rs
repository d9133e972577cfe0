use super::*;
use crate::counting::count::ListCount;
use crate::counting::sample::{ballot, rules, sound_count};

fn check_refusals(spoil: impl FnOnce(&mut StationCount), expected: &[(&str, RefusalReason)]) {
    let mut count = sound_count();
    spoil(&mut count);
    let refusals = list_structural_refusals(&count, &ballot(), &rules());
    let found: Vec<_> = refusals
        .into_iter()
        .map(|refusal| (refusal.field.to_string(), refusal.reason))
        .collect();
    let expected = expected.iter().cloned();
    let expected: Vec<_> = expected
        .map(|(field, reason)| (field.to_owned(), reason))
        .collect();
    assert_eq!(found, expected);
}

const ABOVE: RefusalReason = RefusalReason::AboveMaximum {
    maximum: 999_999_999,
};

#[test]
fn the_largest_number_is_taken() {
    check_refusals(|count| count.votes.cast = 999_999_999, &[]);
}

#[test]
fn a_number_above_it_is_refused() {
    check_refusals(|count| count.votes.cast = 1_000_000_000, &[("H", ABOVE)]);
}

#[test]
fn a_station_of_another_wijkraad_is_refused() {
    let reason = RefusalReason::OtherWijkraad {
        expected: "pernis".to_owned(),
        found: "cool".to_owned(),
    };
    check_refusals(
        |count| count.wijkraad = "cool".to_owned(),
        &[("station", reason)],
    );
}

#[test]
fn a_list_that_is_missing_is_refused() {
    check_refusals(
        |count| count.lists.retain(|list, _| *list != 2),
        &[("2.total", RefusalReason::ListMissing)],
    );
    check_refusals(
        |count| count.votes.of_lists.retain(|list, _| *list != 2),
        &[("E.2", RefusalReason::ListMissing)],
    );
}

#[test]
fn a_candidate_too_many_is_refused() {
    let reason = RefusalReason::OtherNumberOfCandidates {
        expected: 1,
        found: 2,
    };
    check_refusals(
        |count| count.lists.get_mut(&2).unwrap().candidates.push(0),
        &[("2.total", reason)],
    );
}

#[test]
fn everything_that_is_wrong_is_refused_at_once_in_the_order_of_the_paper() {
    check_refusals(
        |count| {
            count.lists.insert(3, ListCount::default());
            count.votes.of_lists.insert(4, 1);
            count.voters.poll_cards = u64::MAX;
            count.lists.get_mut(&1).unwrap().candidates[1] = u64::MAX;
        },
        &[
            ("A", ABOVE),
            ("E.4", RefusalReason::ListNotOnBallot),
            ("1.2", ABOVE),
            ("3.total", RefusalReason::ListNotOnBallot),
        ],
    );
}
