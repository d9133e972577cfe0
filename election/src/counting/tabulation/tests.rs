use super::*;
use crate::counting::sample::{ballot, changed, sound_count};
use proptest::prelude::*;

fn counted(station: StationNumber, typed: &str) -> StationCount {
    let mut count = changed(sound_count(), typed);
    count.station = station;
    count
}

fn standings(counts: &[StationCount]) -> Vec<StandingOfStation<'_>> {
    let standing = |count| StandingOfStation {
        station: StationCount::clone(count).station,
        count: Some(count),
    };
    counts.iter().map(standing).collect()
}

fn check_votes(counts: &[StationCount], expected: &[(ListNumber, &[u64])]) {
    let Ok(TabulationOutcome::Complete(tabulation)) = tabulate(&standings(counts), &ballot())
    else {
        panic!("not complete");
    };
    let votes = tabulation.into_votes(7, BTreeSet::new());
    let lists: Vec<_> = votes
        .lists
        .iter()
        .map(|list| (list.number, &list.candidates[..]))
        .collect();
    assert_eq!(lists, expected);
}

#[test]
fn the_votes_of_the_stations_are_added_per_candidate() {
    check_votes(
        &[counted(1, ""), counted(2, "1.1=1 1.2=2 2.1=3")],
        &[(1, &[351, 212]), (2, &[403])],
    );
}

#[test]
fn a_list_total_that_differs_changes_no_votes() {
    check_votes(
        &[counted(1, "2.total=9 E.2=8")],
        &[(1, &[350, 210]), (2, &[400])],
    );
}

#[test]
fn the_totals_of_the_body_are_those_of_the_stations() {
    let counts = [
        counted(1, "I=1"),
        counted(2, "A=1 B=2 D=3 E=4 F=5 G=6 H=7 I=8 J=9"),
    ];
    let Ok(TabulationOutcome::Complete(tabulation)) = tabulate(&standings(&counts), &ballot())
    else {
        panic!("not complete");
    };
    let expected = StationTotals {
        poll_cards: 901,
        proxies: 102,
        admitted: 1003,
        on_candidates: 964,
        blank: 25,
        invalid: 26,
        cast: 1007,
        more_ballots: 9,
        fewer_ballots: 9,
    };
    assert_eq!(tabulation.body, expected);
    assert_eq!(tabulation.stations[&2].cast, 7);
}

#[test]
fn stations_without_a_final_count_make_it_incomplete() {
    let count = counted(3, "");
    let missing = |station| StandingOfStation {
        station,
        count: None,
    };
    let stations = [
        missing(9),
        standings(std::slice::from_ref(&count))[0],
        missing(2),
    ];
    let Ok(TabulationOutcome::Incomplete { so_far, missing }) = tabulate(&stations, &ballot())
    else {
        panic!("not incomplete");
    };
    assert_eq!((so_far.body.cast, missing), (1000, vec![2, 9]));
}

#[test]
fn an_outcome_is_stored_and_read_back_unchanged() {
    let counts = [counted(1, "")];
    let outcome = tabulate(&standings(&counts), &ballot()).unwrap();
    let json = serde_json::to_string(&outcome).unwrap();
    assert_eq!(
        serde_json::from_str::<TabulationOutcome>(&json).unwrap(),
        outcome
    );
}

fn check_error(counts: &[StationCount], expected: &TabulationError) {
    assert_eq!(
        tabulate(&standings(counts), &ballot()).as_ref(),
        Err(expected)
    );
}

#[test]
fn no_stations_are_no_result() {
    check_error(&[], &TabulationError::NoStations);
}

#[test]
fn a_station_counts_once() {
    check_error(
        &[counted(1, ""), counted(1, "")],
        &TabulationError::StationTwice(1),
    );
}

#[test]
fn a_count_of_another_station_is_refused() {
    let count = counted(2, "");
    let stations = [StandingOfStation {
        station: 1,
        count: Some(&count),
    }];
    assert_eq!(
        tabulate(&stations, &ballot()),
        Err(TabulationError::CountOfOtherStation(1))
    );
}

#[test]
fn a_count_for_another_ballot_is_refused() {
    let mut count = counted(1, "");
    count.lists.remove(&2);
    let refusals = list_shape_refusals(&count, &ballot());
    check_error(&[count], &TabulationError::Structure(1, refusals));
}

#[test]
fn votes_that_cannot_be_added_are_refused() {
    let mut count = counted(1, "");
    count.lists.get_mut(&2).unwrap().candidates[0] = u64::MAX;
    check_error(&[count], &TabulationError::TooLarge);
}

#[test]
fn totals_that_cannot_be_added_are_refused() {
    let mut count = counted(1, "");
    count.votes.cast = u64::MAX;
    check_error(&[count, counted(2, "")], &TabulationError::TooLarge);
}

proptest! {
    #[test]
    fn the_order_of_the_stations_changes_nothing(
        votes in prop::collection::vec(prop::array::uniform3(0..1000_u64), 1..12),
        shuffled in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let counts: Vec<_> = (1..).zip(&votes).map(|(station, [one, two, three])| {
            counted(station, &format!("1.1={one} 1.2={two} 2.1={three}"))
        }).collect();
        let in_order = standings(&counts);
        let other: Vec<_> = shuffled.iter().filter_map(|index| in_order.get(*index).copied()).collect();
        prop_assert_eq!(other.len(), in_order.len());
        prop_assert_eq!(tabulate(&other, &ballot()), tabulate(&in_order, &ballot()));
    }

    #[test]
    fn any_numbers_are_added_or_refused(
        votes in prop::collection::vec(prop::array::uniform3(any::<u64>()), 1..5),
    ) {
        let counts: Vec<_> = (1..).zip(&votes).map(|(station, [one, two, cast])| {
            let mut count = counted(station, "");
            count.lists.get_mut(&1).unwrap().candidates = vec![*one, *two];
            count.votes.cast = *cast;
            count
        }).collect();
        let of_candidates: u128 = votes.iter().map(|[one, two, _]| u128::from(*one) + u128::from(*two) + 400).sum();
        let cast: u128 = votes.iter().map(|[.., cast]| u128::from(*cast)).sum();
        let fits = of_candidates.max(cast) <= u128::from(u64::MAX);
        prop_assert_eq!(tabulate(&standings(&counts), &ballot()).is_ok(), fits);
    }
}
