use super::*;
use crate::store::release::Release;
use chrono::NaiveDate;

/// Elections from the latest to the earliest: official or not, and whether the body has a result there.
fn check_choice(elections: &[(Standing, Option<bool>)], expected: Option<usize>) {
    let candidates: Vec<Candidate> = elections
        .iter()
        .map(|(standing, established)| candidate(*standing, *established))
        .collect();
    let today = NaiveDate::MAX;
    assert_eq!(
        choose(&candidates, today, "pernis"),
        expected,
        "{elections:?}"
    );
}

fn candidate(standing: Standing, established: Option<bool>) -> Candidate {
    let code = "pernis".to_owned();
    let seats = established.map(|_| (code.clone(), 7));
    Candidate {
        election: Election {
            id: "one".to_owned(),
            title: String::new(),
            regulation: "rotterdam-2026".to_owned(),
            held_on: NaiveDate::MIN,
            standing,
            source: String::new(),
        },
        on_ballot: seats.iter().map(|(code, _)| code.clone()).collect(),
        seats: seats.into_iter().collect(),
        established: established
            .filter(|is| *is)
            .map(|_| code)
            .into_iter()
            .collect(),
        rule: ReleaseRule {
            release: Release::Established,
            interim: false,
            changes: Vec::new(),
        },
        is_open: true,
    }
}

const OFFICIAL: Standing = Standing::Official;
const REHEARSAL: Standing = Standing::NotOfficial;

#[test]
fn a_body_is_shown_with_the_latest_election_that_has_its_result() {
    check_choice(&[(OFFICIAL, Some(true)), (OFFICIAL, Some(true))], Some(0));
    check_choice(&[(OFFICIAL, Some(false)), (OFFICIAL, Some(true))], Some(1));
    check_choice(&[(REHEARSAL, Some(true)), (REHEARSAL, Some(true))], Some(0));
}

#[test]
fn an_election_of_other_bodies_changes_nothing() {
    check_choice(&[(OFFICIAL, None), (OFFICIAL, Some(true))], Some(1));
    check_choice(&[(OFFICIAL, None)], None);
}

#[test]
fn without_any_result_a_body_is_shown_with_the_latest_it_takes_part_in() {
    check_choice(&[(OFFICIAL, Some(false)), (OFFICIAL, Some(false))], Some(0));
    check_choice(&[(OFFICIAL, None), (OFFICIAL, Some(false))], Some(1));
}

#[test]
fn a_rehearsal_hides_no_official_result() {
    check_choice(&[(REHEARSAL, Some(true)), (OFFICIAL, Some(true))], Some(1));
    check_choice(&[(REHEARSAL, Some(true)), (OFFICIAL, Some(false))], Some(0));
}

#[test]
fn an_election_to_come_does_not_hide_one_that_is_being_counted() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (mut later, mut counted) = (
        candidate(REHEARSAL, Some(false)),
        candidate(REHEARSAL, Some(false)),
    );
    later.election.held_on = day("2027-02-03");
    counted.election.held_on = day("2026-03-18");
    let both = [later, counted];
    assert_eq!(choose(&both, day("2027-02-02"), "pernis"), Some(1));
    assert_eq!(choose(&both, day("2027-02-03"), "pernis"), Some(0));
    assert_eq!(choose(&both, day("2026-03-17"), "pernis"), Some(0));
}

#[test]
fn an_election_without_a_ballot_does_not_hide_one_that_is_being_counted() {
    let mut empty = candidate(REHEARSAL, Some(false));
    empty.on_ballot.clear();
    let both = [empty, candidate(REHEARSAL, Some(false))];
    assert_eq!(choose(&both, NaiveDate::MAX, "pernis"), Some(1));
    assert_eq!(choose(&both[..1], NaiveDate::MAX, "pernis"), Some(0));
}
