//! What holds for every body.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

fn body(seats: u64, lists: &[Vec<u64>]) -> Option<Body> {
    let total: u64 = lists.iter().flatten().sum();
    let lists: Vec<&[u64]> = lists.iter().map(Vec::as_slice).collect();
    (total > 0).then(|| Body::elected("rotterdam-2026", seats, &lists))
}

/// The votes of everybody who is not a member and not the one who leaves.
fn free(body: &Body) -> Vec<(Person, u64)> {
    let lists = body.votes.lists.iter();
    let all = lists.flat_map(|list| {
        (1..)
            .zip(&list.candidates)
            .map(|(n, v)| ((list.number, n), *v))
    });
    all.filter(|(person, _)| !body.members.contains(person))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_rule_brings_a_member_and_the_votes_are_those_of_the_ballot(
        seats in 1u64..13, lists in vec(vec(0u64..300, 1..5), 1..7),
    ) {
        let Some(body) = body(seats, &lists) else { return Ok(()) };
        let free = free(&body);
        for comparison in body.everybody() {
            for answer in &comparison.answers {
                if let Incoming::Candidate { person, votes, .. } = answer.incoming {
                    prop_assert!(free.contains(&(person, votes)));
                }
            }
        }
    }

    #[test]
    fn most_votes_brings_the_highest_left_and_2022_the_same_or_a_resident(
        seats in 1u64..13, lists in vec(vec(0u64..300, 1..5), 1..7),
    ) {
        let Some(body) = body(seats, &lists) else { return Ok(()) };
        let highest = free(&body).into_iter().map(|(_, votes)| votes).max();
        for comparison in body.everybody() {
            let most = incoming(&comparison, Rule::MostVotes);
            let earlier = incoming(&comparison, Rule::Rules2022);
            match most {
                Incoming::Candidate { votes, .. } => prop_assert_eq!(Some(*votes), highest),
                Incoming::Nobody => prop_assert_eq!(None, highest),
                other => {
                    let is_lot = matches!(other, Incoming::Lot { .. });
                    prop_assert!(is_lot);
                }
            }
            let residents = *earlier == Incoming::Resident && *most == Incoming::Nobody;
            prop_assert!(residents || earlier.agrees(most));
        }
    }

    #[test]
    fn with_one_person_lists_the_own_list_has_nobody_and_the_others_agree(
        seats in 1u64..13, each in vec(1u64..3000, 1..16),
    ) {
        let lists: Vec<Vec<u64>> = each.iter().map(|votes| vec![*votes]).collect();
        let Some(body) = body(seats, &lists) else { return Ok(()) };
        for comparison in body.everybody() {
            prop_assert_eq!(incoming(&comparison, Rule::SameList), &Incoming::Nobody);
            let (other, most) = (incoming(&comparison, Rule::OtherList), incoming(&comparison, Rule::MostVotes));
            prop_assert!(other.agrees(most));
        }
    }

    #[test]
    fn every_seat_counts_once_under_every_rule(
        seats in 1u64..13, lists in vec(vec(0u64..300, 1..5), 1..7),
    ) {
        let Some(body) = body(seats, &lists) else { return Ok(()) };
        let summary = summarise(&body.everybody());
        for tally in summary.tallies.values() {
            let all = [tally.candidates(), tally.lot, tally.resident, tally.nobody, tally.not_applicable];
            prop_assert_eq!(all.into_iter().sum::<u64>(), summary.seats);
            prop_assert!(tally.persons() <= tally.candidates());
        }
        prop_assert_eq!(summary.tallies[&Rule::InForce].other_than_now, 0);
        prop_assert_eq!(summary.agreements.values().sum::<u64>(), summary.seats);
    }
}
