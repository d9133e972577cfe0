use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Bodies of up to 25 seats; few different totals, so that ties happen.
fn any_votes() -> impl Strategy<Value = Votes> {
    let list = prop_oneof![
        vec(0u64..60, 1..6),
        vec(0u64..3000, 1..9),
        vec(0u64..4, 0..4)
    ];
    (1u64..26, vec(list, 1..9), any::<u64>()).prop_map(|(seats, lists, dead)| {
        let lists: Vec<&[u64]> = lists.iter().map(Vec::as_slice).collect();
        let mut made = votes(seats, &lists);
        for list in &made.lists {
            for candidate in (1u32..).take(list.candidates.len()) {
                if (dead >> ((list.number * 7 + candidate) % 64)) & 7 == 7 {
                    made.deceased.insert((list.number, candidate));
                }
            }
        }
        made
    })
}

/// Lists with a candidate for every seat, so that nothing is exhausted.
fn enough_candidates() -> impl Strategy<Value = (u64, Vec<u64>)> {
    (1u64..19, vec(0u64..2000, 1..9))
}

/// Runs to the end, answering every question with one of its options.
fn run(votes: &Votes, choose: u64) -> Option<(Completed, Vec<u32>)> {
    let mut lots = Vec::new();
    loop {
        match allocate(votes, &rules("kieswet"), day(), &drawn(&lots)) {
            Err(AllocationError::NoVotes) => return None,
            Err(error) => panic!("{error}"),
            Ok(Outcome::Completed(done)) => return Some((done, lots)),
            Ok(Outcome::LotRequired { ask, .. }) => {
                let options = ask.tied.numbers();
                let index = usize::try_from(choose).unwrap() % options.len();
                lots.push(options[index]);
            }
        }
    }
}

fn seats_without_lot(votes: &Votes) -> Option<BTreeMap<u32, u64>> {
    let (done, lots) = run(votes, 0)?;
    lots.is_empty().then(|| done.seats.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_allocation_comes_to_an_end_and_adds_up(votes in any_votes(), choose in 0u64..9) {
        let Some((done, _)) = run(&votes, choose) else { return Ok(()) };
        let given: u64 = done.seats.iter().map(|(_, seats)| seats).sum();
        prop_assert_eq!(given + done.empty, votes.seats);
        prop_assert_eq!(done.elected.len() as u64, given);
        prop_assert!(done.elected.iter().all(|person| !votes.deceased.contains(person)));
        for ((list, ranking), (_, seats)) in done.ranking.iter().zip(&done.seats) {
            let elected = done.elected.iter().filter(|(other, _)| other == list).count() as u64;
            prop_assert_eq!(elected, *seats);
            prop_assert!(ranking.len() as u64 >= *seats);
        }
    }

    #[test]
    fn seats_stay_empty_only_when_every_list_with_votes_is_full(votes in any_votes()) {
        let Some((done, _)) = run(&votes, 1) else { return Ok(()) };
        let someone_left = votes.lists.iter().zip(&done.ranking).zip(&done.seats).any(
            |((list, (_, living)), (_, seats))| list.total() > 0 && living.len() as u64 > *seats,
        );
        prop_assert!(done.empty == 0 || !someone_left);
    }

    #[test]
    fn the_order_of_the_lists_does_not_matter(votes in any_votes()) {
        let last = u32::try_from(votes.lists.len()).unwrap() + 1;
        let mut turned = votes.clone();
        turned.lists.reverse();
        for list in &mut turned.lists {
            list.number = last - list.number;
        }
        turned.deceased = votes.deceased.iter().map(|(list, c)| (last - list, *c)).collect();
        let renumbered = seats_without_lot(&turned)
            .map(|seats| seats.into_iter().map(|(list, n)| (last - list, n)).collect());
        prop_assert_eq!(seats_without_lot(&votes), renumbered);
    }

    #[test]
    fn other_list_numbers_do_not_matter(votes in any_votes(), factor in 2u32..9) {
        let mut renamed = votes.clone();
        for list in &mut renamed.lists {
            list.number = list.number * factor + 3;
        }
        renamed.deceased = votes.deceased.iter().map(|(l, c)| (l * factor + 3, *c)).collect();
        let back = seats_without_lot(&renamed)
            .map(|seats| seats.into_iter().map(|(list, n)| ((list - 3) / factor, n)).collect());
        prop_assert_eq!(seats_without_lot(&votes), back);
    }

    #[test]
    fn one_more_vote_never_costs_a_list_a_seat((seats, totals) in enough_candidates(), pick in 0usize..9) {
        let pick = pick % totals.len();
        let mut more = totals.clone();
        more[pick] += 1;
        let before = seats_without_lot(&long_lists(seats, &totals));
        let after = seats_without_lot(&long_lists(seats, &more));
        if let (Some(before), Some(after)) = (before, after) {
            let list = u32::try_from(pick).unwrap() + 1;
            prop_assert!(after[&list] >= before[&list], "{totals:?} with {seats} seats, list {list}");
        }
    }

    #[test]
    fn one_person_lists_give_most_votes(seats in 1u64..19, each in vec(0u64..500, 1..30)) {
        let persons: Vec<[u64; 1]> = each.iter().map(|votes| [*votes]).collect();
        let votes = votes(seats, &persons.iter().map(<[u64; 1]>::as_slice).collect::<Vec<_>>());
        let plural = allocate(&votes, &rules("rotterdam-2022"), day(), &[]);
        if let (Some((by_lists, lots)), Ok(Outcome::Completed(plural))) = (run(&votes, 0), plural) {
            let with_votes = |(list, _): &(u32, u32)| each[*list as usize - 1] > 0;
            let expected: Vec<_> = plural.elected.into_iter().filter(with_votes).collect();
            prop_assert!(by_lists.elected == expected || !lots.is_empty());
        }
    }

    #[test]
    fn lots_that_were_asked_replay_to_the_same_outcome(votes in any_votes(), choose in 0u64..9) {
        let Some((done, lots)) = run(&votes, choose) else { return Ok(()) };
        prop_assert_eq!(completed(&votes, &lots), done);
    }

    #[test]
    fn no_input_makes_it_panic(
        seats in prop_oneof![Just(0u64), 1u64..40, Just(u64::from(u32::MAX)), any::<u64>()],
        lists in vec((any::<u32>(), vec(prop_oneof![0u64..9, any::<u64>()], 0..5)), 0..6),
        lots in vec(any::<u32>(), 0..4),
        dead in vec((0u32..9, 0u32..9), 0..3),
    ) {
        let lists = lists.into_iter().map(|(number, candidates)| ListVotes { number, candidates });
        let votes = Votes { seats, lists: lists.collect(), deceased: dead.into_iter().collect() };
        for name in ["kieswet", "rotterdam-2026", "rotterdam-2022"] {
            let answered = allocate(&votes, &rules(name), day(), &drawn(&lots));
            prop_assert!(answered.is_ok() || answered.is_err());
        }
    }
}
