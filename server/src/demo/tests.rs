use super::ballot::Ballot;
use super::*;
use election::allocation::{ListVotes, Outcome, Tied, Votes, allocate};
use election::reglement::Reglement;
use std::collections::{BTreeMap, BTreeSet};

fn ballot() -> Ballot {
    Ballot::draw(&figures().unwrap()).unwrap()
}

fn outcome_of(code: &str) -> Outcome {
    let (_, seats) = bodies()
        .unwrap()
        .into_iter()
        .find(|(body, _)| body.code == code)
        .unwrap();
    let lists = ballot().votes[code]
        .iter()
        .map(|(number, votes)| ListVotes {
            number: *number,
            candidates: vec![*votes],
        })
        .collect();
    let votes = Votes {
        seats,
        lists,
        deceased: BTreeSet::new(),
    };
    let rules = Reglement::named("rotterdam-2026").unwrap().unwrap();
    allocate(&votes, &rules.allocation, day(HELD_ON).unwrap(), &[]).unwrap()
}

#[test]
fn all_figures_of_2026_are_there() {
    let published: u64 = figures()
        .unwrap()
        .iter()
        .map(|figure| figure.published)
        .sum();
    let seats: u64 = bodies().unwrap().iter().map(|(_, seats)| seats).sum();
    assert_eq!(
        (figures().unwrap().len(), published, seats),
        (829, 193_442, 297)
    );
}

#[test]
fn no_two_candidates_have_one_name() {
    let names: BTreeSet<String> = ballot()
        .lists
        .iter()
        .map(|one| one.list.candidates[0].full_name())
        .collect();
    assert_eq!(names.len(), 829);
}

#[test]
fn the_order_on_the_ballot_does_not_follow_votes() {
    let follows = |votes: &Vec<(u32, u64)>| {
        votes.is_sorted_by_key(|(_, votes)| *votes)
            || votes.is_sorted_by_key(|(_, votes)| std::cmp::Reverse(*votes))
    };
    assert!(!ballot().votes.values().any(follows));
}

#[test]
fn the_stations_together_have_every_vote_and_no_more() {
    let (_, counts) = stations::invent(&bodies().unwrap(), &ballot()).unwrap();
    let mut sums: BTreeMap<(String, u32), u64> = BTreeMap::new();
    for count in counts.counts {
        *sums.entry((count.body, count.list)).or_default() += count.votes;
    }
    for (body, votes) in ballot().votes {
        for (list, votes) in votes {
            assert_eq!(
                sums.get(&(body.clone(), list)),
                Some(&votes),
                "{body} {list}"
            );
        }
    }
}

#[test]
fn there_are_about_four_hundred_stations_and_two_or_more_in_every_body() {
    let (stations, _) = stations::invent(&bodies().unwrap(), &ballot()).unwrap();
    assert!((380..=420).contains(&stations.len()), "{}", stations.len());
    for (body, _) in bodies().unwrap() {
        assert!(2 <= stations.iter().filter(|one| one.body == body.code).count());
    }
}

#[test]
fn the_totals_of_a_station_agree_with_each_other() {
    let (_, counts) = stations::invent(&bodies().unwrap(), &ballot()).unwrap();
    for total in counts.totals {
        assert_eq!(total.poll_cards + total.proxies, total.admitted);
        assert_eq!(total.admitted, total.votes_cast);
        let parts = total.candidate_votes + total.blank + total.invalid;
        assert_eq!(parts, total.votes_cast);
        assert!(total.blank * 100 < total.votes_cast * 3);
        assert!(total.invalid * 100 < total.votes_cast * 3);
    }
}

#[test]
fn two_equal_figures_make_the_last_seat_of_one_body_wait_for_a_lot() {
    let altered = ballot().altered;
    let [altered] = altered.as_slice() else {
        panic!("{altered:?}")
    };
    let Outcome::LotRequired { ask, .. } = outcome_of(&altered.body) else {
        panic!("no lot is asked in {}", altered.body)
    };
    let Tied::Lists { options } = &ask.tied else {
        panic!("{ask:?}")
    };
    assert!(
        options.contains(&altered.list) && options.len() == 2,
        "{ask:?}"
    );
    assert_eq!(ask.places, 1);
}

#[test]
fn every_other_body_can_be_allocated_without_a_lot() {
    let tied = ballot().altered[0].body.clone();
    for (body, _) in bodies()
        .unwrap()
        .iter()
        .filter(|(body, _)| body.code != tied)
    {
        let outcome = outcome_of(&body.code);
        assert!(matches!(outcome, Outcome::Completed(_)), "{}", body.code);
    }
}
