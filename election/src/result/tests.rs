use super::*;
use crate::reglement::Reglement;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn votes_of(totals: [u64; 2]) -> Votes {
    let list = |(number, votes): (u32, u64)| ListVotes {
        number,
        candidates: vec![votes, 0, 0],
    };
    Votes {
        seats: 3,
        lists: (1..).zip(totals).map(list).collect(),
        deceased: std::collections::BTreeSet::new(),
    }
}

fn with_session<R>(totals: [u64; 2], on: &str, check: impl FnOnce(Establishing<'_>) -> R) -> R {
    let reglement = Reglement::named("rotterdam-2026").unwrap().unwrap();
    check(Establishing {
        wijkraad: "heijplaat",
        reglement: (&reglement.name, &reglement.allocation),
        election_day: day("2026-03-18"),
        established_on: day(on),
        votes: &votes_of(totals),
        lots: &[],
    })
}

fn first_version() -> ElectionResult {
    with_session([60, 30], "2026-03-25", |session| {
        session.establish().unwrap()
    })
}

#[test]
fn the_first_version_names_no_other() {
    let first = first_version();
    assert_eq!((first.version, first.correction), (1, None));
}

#[test]
fn a_correction_names_the_version_before_it_and_leaves_it_alone() {
    let first = first_version();
    let second = with_session([30, 60], "2026-03-26", |session| {
        session
            .correct(&first, "Stembureau 3 was dubbel geteld.")
            .unwrap()
    });
    assert_eq!(
        (second.version, second.correction.unwrap().replaces),
        (2, 1)
    );
    assert_eq!(
        (first.allocation.seats[0], second.allocation.seats[0]),
        ((1, 2), (1, 1))
    );
}

#[test]
fn a_correction_without_a_reason_is_refused() {
    let refused = with_session([30, 60], "2026-03-26", |session| {
        session.correct(&first_version(), "  ")
    });
    assert_eq!(refused, Err(ResultError::NoReason));
}

#[test]
fn a_correction_before_the_first_version_is_refused() {
    let refused = with_session([30, 60], "2026-03-24", |session| {
        session.correct(&first_version(), "fout")
    });
    assert_eq!(refused, Err(ResultError::BeforeTheFirst));
}

#[test]
fn a_result_is_not_established_while_a_lot_is_open() {
    let refused = with_session([45, 45], "2026-03-25", |session| session.establish());
    assert!(matches!(refused, Err(ResultError::LotRequired(ask)) if ask.tied.numbers() == [1, 2]));
}
