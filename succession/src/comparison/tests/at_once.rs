//! Everybody leaves at once: worked out by hand, and properties.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

/// List 1 has two of three seated, list 2 one of two, list 3 none of one.
fn three_lists() -> Body {
    Body::elected("rotterdam-2026", 3, &[&[60, 40, 20], &[40, 20], &[10]])
}

fn check(body: &Body, rule: Rule, expected: &[Incoming]) {
    let together = body.at_once();
    let found = together.comparisons.iter();
    let found: Vec<Incoming> = found.map(|one| incoming(one, rule).clone()).collect();
    assert_eq!(found, expected, "{rule:?}");
}

fn candidate(person: Person, votes: u64, route: Policy, own_list: bool) -> Incoming {
    Incoming::Candidate {
        person,
        route,
        votes,
        own_list,
    }
}

#[test]
fn the_second_seat_of_a_list_with_one_left_finds_it_empty() {
    let expected = [
        candidate((1, 3), 20, Policy::SameList, true),
        Incoming::Nobody,
        candidate((2, 2), 20, Policy::SameList, true),
    ];
    check(&three_lists(), Rule::SameList, &expected);
}

#[test]
fn the_seat_of_the_empty_list_takes_the_last_of_another_and_that_one_then_goes_on_too() {
    // 60 / 2 is more than 10; then 2-2 is a member, and only 3-1 is left.
    let expected = [
        candidate((1, 3), 20, Policy::SameList, true),
        candidate((2, 2), 20, Policy::OtherList, false),
        candidate((3, 1), 10, Policy::OtherList, false),
    ];
    check(&three_lists(), Rule::InForce, &expected);
}

#[test]
fn another_list_leaves_out_the_own_list_and_those_who_came_before() {
    let other = |person, votes| candidate(person, votes, Policy::OtherList, false);
    let expected = [other((2, 2), 20), other((3, 1), 10), other((1, 3), 20)];
    check(&three_lists(), Rule::OtherList, &expected);
}

#[test]
fn after_a_lot_the_next_seat_is_open_and_the_one_after_it_is_not() {
    let expected = [
        Incoming::Lot {
            tied: Tied::Persons {
                options: vec![(1, 3), (2, 2)],
            },
        },
        Incoming::Open,
        candidate((3, 1), 10, Policy::MostVotes, false),
    ];
    check(&three_lists(), Rule::MostVotes, &expected);
    check(&three_lists(), Rule::Rules2022, &expected);
    let certain = three_lists().at_once().certain;
    let came: Vec<Person> = certain[&Rule::MostVotes].keys().copied().collect();
    assert_eq!(came, [(1, 3), (2, 2), (3, 1)], "however the lot falls");
}

#[test]
fn with_nobody_left_the_order_goes_on_to_a_resident_and_a_single_policy_stops() {
    let body = Body::elected("rotterdam-2026", 3, &[&[60], &[40], &[30], &[20]]);
    let comes = |route| candidate((4, 1), 20, route, false);
    let resident = [Incoming::Resident, Incoming::Resident];
    let nobody = [Incoming::Nobody, Incoming::Nobody];
    let then = |first: Incoming, rest: [Incoming; 2]| [vec![first], rest.to_vec()].concat();
    let by_list = then(comes(Policy::OtherList), resident.clone());
    check(&body, Rule::InForce, &by_list);
    let earlier = then(comes(Policy::MostVotes), resident);
    check(&body, Rule::Rules2022, &earlier);
    check(
        &body,
        Rule::MostVotes,
        &then(comes(Policy::MostVotes), nobody),
    );
}

#[test]
fn who_left_another_seat_is_passed_over_for_that_reason() {
    let together = three_lists().at_once();
    let answer = together.comparisons[0].answer(Rule::SameList).unwrap();
    let Some(crate::successor::Outcome::Proposed(proposals)) = &answer.outcome else {
        panic!("a lot is asked");
    };
    let grounds = proposals[0].decision.grounds.iter();
    let second = grounds.map(|one| &one.finding).nth(1).unwrap();
    assert_eq!(second.person, (1, 2));
    let why = format!("{:?}", second.verdict);
    assert!(why.contains("OwnSeatVacant"), "{why}");
}

#[test]
fn the_persons_of_the_list_and_of_the_votes_are_held_beside_each_other() {
    let found = three_lists().at_once().turnover();
    let expected = Turnover {
        both: 2,
        list_alone: 0,
        votes_alone: 1,
    };
    assert_eq!(found, expected);
    let figures = three_lists().at_once().summary();
    assert_eq!(figures.tallies[&Rule::MostVotes].votes, [10, 20, 20]);
}

#[test]
fn a_person_who_is_next_for_two_seats_counts_for_both_and_once_as_a_person() {
    let summary = summarise(&three_lists().everybody());
    let list = &summary.tallies[&Rule::SameList];
    assert_eq!((list.own_list, list.persons()), (3, 2));
}

#[test]
fn the_persons_of_two_bodies_with_the_same_numbers_are_two_persons() {
    let one = summarise(&three_lists().everybody());
    let both = Summary::of_bodies([one.clone(), one]);
    assert_eq!(both.seats, 6);
    assert_eq!(both.tallies[&Rule::SameList].persons(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_comes_twice_and_nobody_who_leaves_comes_back(
        seats in 1u64..13, lists in vec(vec(0u64..300, 1..5), 1..7),
    ) {
        let total: u64 = lists.iter().flatten().sum();
        prop_assume!(total > 0);
        let lists: Vec<&[u64]> = lists.iter().map(Vec::as_slice).collect();
        let body = Body::elected("rotterdam-2026", seats, &lists);
        let together = body.at_once();
        for rule in Rule::ALL {
            let came = together.comparisons.iter().filter_map(|one| incoming(one, rule).person());
            let came: Vec<Person> = came.collect();
            let once: BTreeSet<Person> = came.iter().copied().collect();
            prop_assert_eq!(once.len(), came.len());
            prop_assert!(once.is_disjoint(&body.members));
        }
    }

    #[test]
    fn by_the_votes_as_many_come_in_as_there_are_seats_or_candidates_left(
        seats in 1u64..9, lists in vec(vec(0u64..300, 1..4), 1..6),
    ) {
        let total: u64 = lists.iter().flatten().sum();
        prop_assume!(total > 0);
        let candidates: usize = lists.iter().map(Vec::len).sum();
        let lists: Vec<&[u64]> = lists.iter().map(Vec::as_slice).collect();
        let body = Body::elected("rotterdam-2026", seats, &lists);
        let nobody = body.at_once().comparisons.iter()
            .filter(|one| *incoming(one, Rule::MostVotes) == Incoming::Nobody)
            .count();
        let held = body.members.len();
        prop_assert_eq!(nobody, held.saturating_sub(candidates - held));
    }
}
