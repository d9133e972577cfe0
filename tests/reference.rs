//! Real results first: the 74 municipal councils of 2022 come out exactly, and the 39 wijkraden of
//! 2026 can be allocated to the last seat.

use election::allocation::{
    AllocationRules, Completed, ListVotes, Outcome, StepKind, Votes, allocate,
};
use election::reglement::Reglement;
use std::collections::{BTreeMap, BTreeSet};

const COUNCILS: &str = include_str!("data/councils_2022.csv");
const WIJKRADEN: &str = include_str!("data/wijkraden_2026_votes.csv");

/// What the official result says of one list.
#[derive(Debug, PartialEq, Eq)]
struct Official {
    list: u32,
    seats: u64,
    by_preference: usize,
    by_list_order: usize,
}

#[derive(Debug, Default)]
struct Council {
    seats: u64,
    lists: Vec<ListVotes>,
    official: Vec<Official>,
}

fn councils() -> BTreeMap<&'static str, Council> {
    let mut councils: BTreeMap<&str, Council> = BTreeMap::new();
    for line in COUNCILS.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let number = |column: usize| cells[column].parse().unwrap();
        let council = councils.entry(cells[0]).or_default();
        council.seats = number(2);
        council.official.push(Official {
            list: cells[3].parse().unwrap(),
            seats: number(4),
            by_preference: cells[5].parse().unwrap(),
            by_list_order: cells[6].parse().unwrap(),
        });
        council.lists.push(ListVotes {
            number: cells[3].parse().unwrap(),
            candidates: cells[7]
                .split(' ')
                .map(|votes| votes.parse().unwrap())
                .collect(),
        });
    }
    councils
}

fn rules(name: &str) -> AllocationRules {
    Reglement::named(name).unwrap().unwrap().allocation
}

fn allocated(seats: u64, lists: Vec<ListVotes>, (name, day): (&str, &str)) -> Outcome {
    let votes = Votes {
        seats,
        lists,
        deceased: BTreeSet::new(),
    };
    allocate(&votes, &rules(name), day.parse().unwrap(), &[]).unwrap()
}

fn completed(outcome: Outcome, of: &str) -> Completed {
    match outcome {
        Outcome::Completed(completed) => completed,
        Outcome::LotRequired { ask, .. } => panic!("{of} asks a lot: {ask:?}"),
    }
}

fn as_official(completed: &Completed) -> Vec<Official> {
    let count = |list, kind| {
        let persons = completed.steps.iter();
        persons
            .filter(|step| step.list == list && step.kind == kind)
            .count()
    };
    completed
        .seats
        .iter()
        .map(|&(list, seats)| Official {
            list,
            seats,
            by_preference: count(list, StepKind::Preference),
            by_list_order: count(list, StepKind::ListOrder),
        })
        .collect()
}

#[test]
fn all_74_councils_of_2022_come_out_exactly() {
    let councils = councils();
    assert_eq!(councils.len(), 74);
    for (name, council) in councils {
        let outcome = allocated(council.seats, council.lists, ("kieswet", "2022-03-16"));
        assert_eq!(
            as_official(&completed(outcome, name)),
            council.official,
            "{name}"
        );
    }
}

#[test]
fn the_councils_are_on_both_sides_of_19_seats() {
    let small = councils()
        .values()
        .filter(|council| council.seats < 19)
        .count();
    assert_eq!(small, 34);
}

/// The votes of each wijkraad by rank, and its number of seats.
fn wijkraden() -> BTreeMap<&'static str, (Vec<u64>, u64)> {
    let mut wijkraden: BTreeMap<&str, (Vec<u64>, u64)> = BTreeMap::new();
    for line in WIJKRADEN.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let wijkraad = wijkraden.entry(cells[0]).or_default();
        wijkraad.0.push(cells[2].parse().unwrap());
        wijkraad.1 += cells[3].parse::<u64>().unwrap();
    }
    wijkraden
}

#[test]
fn the_figures_of_2026_are_829_candidates_193442_votes_and_297_seats() {
    let wijkraden = wijkraden();
    let candidates: usize = wijkraden.values().map(|(votes, _)| votes.len()).sum();
    let votes: u64 = wijkraden.values().flat_map(|(votes, _)| votes).sum();
    let seats: u64 = wijkraden.values().map(|(_, seats)| seats).sum();
    assert_eq!(
        (wijkraden.len(), candidates, votes, seats),
        (39, 829, 193_442, 297)
    );
}

#[test]
fn with_one_person_lists_every_wijkraad_of_2026_elects_the_most_votes() {
    for (code, (votes, seats)) in wijkraden() {
        let list = |(number, votes): (u32, &u64)| ListVotes {
            number,
            candidates: vec![*votes],
        };
        let lists: Vec<ListVotes> = (1..).zip(&votes).map(list).collect();
        let outcome = allocated(seats, lists, ("rotterdam-2026", "2026-03-18"));
        let elected: Vec<u64> = completed(outcome, code)
            .elected
            .iter()
            .map(|(list, _)| u64::from(*list))
            .collect();
        assert_eq!(elected, (1..=seats).collect::<Vec<_>>(), "{code}");
    }
}
