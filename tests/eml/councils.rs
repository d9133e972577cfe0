//! The files of every council of 2022 that the tests hold give its official result.

use super::sample::{Council, Official, PLAIN, STYLES, councils};
use election::allocation::{Completed, Outcome, StepKind, allocate};
use election::reglement::Reglement;
use server::import::eml::{self, gather};

fn allocated(council: &eml::Council) -> Completed {
    let rules = Reglement::named("kieswet").unwrap().unwrap().allocation;
    let outcome = allocate(&council.votes(), &rules, council.held_on, &[]).unwrap();
    match outcome {
        Outcome::Completed(done) => done,
        Outcome::LotRequired { ask, .. } => panic!("{:?} asks a lot: {ask:?}", council.key),
    }
}

fn as_official(done: &Completed) -> Vec<Official> {
    let count = |list, kind| {
        let steps = done.steps.iter();
        steps
            .filter(|step| step.list == list && step.kind == kind)
            .count()
    };
    let seats = done.seats.iter();
    seats
        .map(|&(list, seats)| Official {
            list,
            seats,
            by_preference: count(list, StepKind::Preference),
            by_list_order: count(list, StepKind::ListOrder),
        })
        .collect()
}

fn check(of: &Council, read: &eml::Council) {
    assert_eq!(as_official(&allocated(read)), of.official, "{}", of.name);
    let votes: u64 = of.lists.iter().flat_map(|(_, votes)| votes).sum();
    assert_eq!(read.total.on_candidates, votes, "{}", of.name);
    let lists = read.lists();
    assert_eq!(lists.len(), of.lists.len());
    assert_eq!(lists[0].candidates[0].first_name, "André", "{}", of.name);
}

#[test]
fn the_files_of_all_74_councils_give_the_official_result() {
    let councils = councils();
    assert_eq!(councils.len(), 74);
    for (council, style) in councils.values().zip(STYLES.iter().cycle()) {
        let read = gather(&style.files(council)).unwrap();
        let [read] = read.as_slice() else {
            panic!("one council expected");
        };
        check(council, read);
    }
}

#[test]
fn every_prefix_and_encoding_gives_the_same_council() {
    let council = super::sample::council("Schiermonnikoog");
    let read: Vec<_> = STYLES
        .iter()
        .map(|style| gather(&style.files(&council)).unwrap())
        .collect();
    for other in &read {
        assert_eq!(other[0].lists(), read[0][0].lists());
        assert_eq!(other[0].units, read[0][0].units);
        assert_eq!(other[0].total.lists, read[0][0].total.lists);
    }
}

#[test]
fn councils_that_share_the_key_of_the_election_are_told_apart_by_their_municipality() {
    let all: Vec<Council> = councils().into_values().take(3).collect();
    let mut files: Vec<_> = all.iter().flat_map(|one| PLAIN.files(one)).collect();
    // The order of the files does not matter.
    files.reverse();
    let read = gather(&files).unwrap();
    assert_eq!(read.len(), 3);
    for one in &read {
        let of = all
            .iter()
            .find(|of| of.code == one.key.municipality)
            .unwrap();
        check(of, one);
    }
}
