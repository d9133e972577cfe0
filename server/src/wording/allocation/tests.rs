//! The worked example of the rules: 7 seats, 700 votes, quota 100, seats 3, 2, 1, 1 and 0.

use crate::locale::Locale;
use crate::publication::{Body, BodyKind, Candidate, Person, Publication, Stage};
use crate::wording::Teller;
use election::allocation::{Completed, ListVotes, Outcome, Votes, allocate};
use election::reglement::Reglement;
use std::collections::BTreeSet;

#[test]
fn who_is_elected_by_remainder_reads_the_remainder() {
    check_why((4, 1), &["overschot van 76 stemmen", "groter overschot"]);
}

#[test]
fn the_only_one_on_a_list_reads_that_the_seat_needs_no_order() {
    check_why((4, 1), &["Op de lijst staat alleen Kandidaat 4-1"]);
}

#[test]
fn who_is_elected_by_preference_reads_the_threshold() {
    let threshold = "De voorkeurdrempel is 50.";
    check_why(
        (1, 1),
        &[
            "Lijst 1 haalde 260 stemmen",
            "2 zetels in de eerste ronde",
            threshold,
        ],
    );
}

#[test]
fn who_has_exactly_the_threshold_reads_that_the_list_order_counts() {
    check_why((2, 2), &["Dat was Kandidaat 2-2."]);
}

#[test]
fn who_stood_too_low_on_a_list_reads_who_got_the_seats() {
    let others = "Lijst 3 kreeg 1 zetel. Die ging naar Kandidaat 3-1.";
    check_why(
        (3, 2),
        &[others, "kreeg zelf 30 stemmen. De voorkeurdrempel is 50"],
    );
}

#[test]
fn who_is_on_a_list_below_the_share_reads_the_share_and_the_quota() {
    let quota = "Lijst 5 kreeg 70 stemmen. De kiesdeler is 100.";
    check_why(
        (5, 1),
        &[
            quota,
            "minstens 3\u{2044}4 deel van de kiesdeler. Dat zijn 75 stemmen",
        ],
    );
}

#[test]
fn every_reason_of_a_list_without_a_seat_names_its_article() {
    let article = "artikel niet bekend (afgeleid), naar voorbeeld van Kieswet P 8";
    check_articles((5, 1), article);
}

#[test]
fn among_single_persons_the_difference_with_the_last_seat_is_told() {
    let body = body(2, &[&[50], &[30], &[20]]);
    let told = told(&body, (3, 1));
    let gap = "Kandidaat 2-1, met 30 stemmen. Kandidaat 3-1 kreeg er 10 minder.";
    assert!(
        told.iter().any(|(sentence, _)| sentence.contains(gap)),
        "{told:?}"
    );
}

#[test]
fn a_list_that_was_passed_by_averages_reads_both_averages() {
    let body = body(3, &[&[60, 1], &[25], &[15]]);
    let told = told(&body, (3, 1));
    let averages = "was 25 het laatste gemiddelde dat een zetel gaf (Kandidaat 2-1)";
    assert!(
        told.iter().any(|(sentence, _)| sentence.contains(averages)),
        "{told:?}"
    );
}

#[test]
fn everybody_reads_why_in_both_languages() {
    let body = worked_example();
    for locale in Locale::ALL {
        for candidate in &body.candidates {
            let told = told_in(locale, &body, candidate.person);
            assert!(!told.is_empty(), "{:?}", candidate.person);
        }
    }
}

fn check_why(person: Person, expected: &[&str]) {
    let told = told(&worked_example(), person);
    for text in expected {
        let found = told.iter().any(|(sentence, _)| sentence.contains(text));
        assert!(found, "{text} in {told:?}");
    }
}

fn check_articles(person: Person, article: &str) {
    let told = told(&worked_example(), person);
    assert!(told.iter().all(|(_, cited)| !cited.is_empty()), "{told:?}");
    assert!(told.iter().any(|(_, cited)| cited == article), "{told:?}");
}

fn told(body: &Body, person: Person) -> Vec<(String, String)> {
    told_in(Locale::Dutch, body, person)
}

fn told_in(locale: Locale, body: &Body, person: Person) -> Vec<(String, String)> {
    let publication = publication();
    let teller = Teller {
        locale,
        publication: &publication,
        body,
    };
    let (candidate, completed) = (body.candidate(person).unwrap(), body.completed().unwrap());
    let reasons = if completed.elected.contains(&person) {
        teller.why_elected(candidate, completed)
    } else {
        teller.why_not_elected(candidate, completed)
    };
    let parts = |reason: crate::wording::Reason| (reason.sentence, reason.article);
    reasons.into_iter().map(parts).collect()
}

fn worked_example() -> Body {
    let lists: [&[u64]; 5] = [
        &[150, 60, 50],
        &[100, 50, 30, 10],
        &[60, 30, 14],
        &[76],
        &[40, 30],
    ];
    body(7, &lists)
}

fn body(seats: u64, lists: &[&[u64]]) -> Body {
    let lists: Vec<ListVotes> = (1..)
        .zip(lists)
        .map(|(number, candidates)| ListVotes {
            number,
            candidates: candidates.to_vec(),
        })
        .collect();
    let candidates = lists.iter().flat_map(|list| {
        let numbered = (1..).zip(&list.candidates);
        numbered.map(|(number, votes)| Candidate {
            person: (list.number, number),
            name: format!("Kandidaat {}-{number}", list.number),
            votes: *votes,
            deceased: false,
        })
    });
    Body {
        code: "voorbeeld".to_owned(),
        name: "Voorbeeld".to_owned(),
        gebied: "Voorbeeld".to_owned(),
        kind: BodyKind::Wijkraad,
        seats,
        altered: Vec::new(),
        candidates: candidates.collect(),
        stage: Stage::Established(allocated(seats, lists)),
        version: None,
        minutes: None,
        files: Vec::new(),
        members: Vec::new(),
        next: Vec::new(),
        draws: Vec::new(),
    }
}

fn allocated(seats: u64, lists: Vec<ListVotes>) -> Completed {
    let votes = Votes {
        seats,
        lists,
        deceased: BTreeSet::new(),
    };
    let publication = publication();
    match allocate(&votes, &publication.rules, publication.day, &[]).unwrap() {
        Outcome::Completed(completed) => completed,
        Outcome::LotRequired { ask, .. } => panic!("no lot was expected: {ask:?}"),
    }
}

fn publication() -> Publication {
    let reglement = Reglement::named("rotterdam-2026").unwrap().unwrap();
    Publication {
        day: reglement.election_day.unwrap(),
        reglement: reglement.title,
        rules: reglement.allocation,
        official: false,
        bodies: Vec::new(),
    }
}
