use super::*;
use election::result::{Purpose, Tied};

fn ask_of(body: &Body, leaver: Person, lots: &[u32]) -> Ask {
    match body.decide(VacantSeat::Of(leaver), lots).unwrap() {
        Outcome::LotRequired { ask, .. } => ask,
        other => panic!("no lot is asked: {other:?}"),
    }
}

fn check_drawn(body: &Body, leaver: Person, lot: u32, expected: Person) {
    let Outcome::Proposed(proposals) = body.decide(VacantSeat::Of(leaver), &[lot]).unwrap() else {
        panic!("another lot is asked");
    };
    let filling = proposals[0].decision.outcome;
    assert!(matches!(filling, Filling::Appointed { person, .. } if person == expected));
    assert!(proposals[0].steps[0].lot);
}

/// 40 and 30 are elected; 20 and 20 are tied behind them.
fn tied(rules: &str) -> Body {
    let lists: [&[u64]; 4] = [&[40], &[30], &[20], &[20]];
    Body::elected(rules, votes(2, &lists), &[]).unwrap()
}

#[test]
fn equal_votes_ask_a_lot_between_the_persons() {
    let body = tied("rotterdam-2022");
    let ask = ask_of(&body, (1, 1), &[]);
    let options = vec![3, 4];
    assert_eq!((ask.tied, ask.places), (Tied::Lists { options }, 1));
    assert_eq!(ask.purpose, Purpose::Vacancy);
    check_drawn(&body, (1, 1), 4, (4, 1));
}

#[test]
fn equal_averages_ask_a_lot_between_the_lists() {
    let body = tied("rotterdam-2026");
    let ask = ask_of(&body, (1, 1), &[]);
    let options = vec![3, 4];
    assert_eq!(
        (ask.tied, ask.article.citation()),
        (Tied::Lists { options }, "Kieswet W 4")
    );
    check_drawn(&body, (1, 1), 3, (3, 1));
}

#[test]
fn with_longer_lists_the_answer_is_the_position_among_the_options() {
    // 2-3, 3-2 and 5-2 have 30 votes each once 5-1 has moved out.
    let mut body = five_lists();
    body.policies = vec![Policy::MostVotes];
    body.bars.insert((5, 1), Reason::MovedOut);
    let ask = ask_of(&body, (1, 1), &[]);
    let options = vec![(2, 3), (3, 2), (5, 2)];
    assert_eq!(ask.tied, Tied::Persons { options });
    check_drawn(&body, (1, 1), 3, (5, 2));
}

#[test]
fn someone_barred_does_not_take_part_in_the_lot() {
    let mut body = tied("rotterdam-2022");
    body.bars.insert((3, 1), Reason::Declined);
    assert_eq!(body.fills((1, 1)), appointed((4, 1), Policy::MostVotes));
}

#[test]
fn a_lot_that_is_not_among_the_options_is_refused() {
    let refused = tied("rotterdam-2022").decide(VacantSeat::Of((1, 1)), &[2]);
    assert!(matches!(refused, Err(SuccessionError::Allocation(_))));
}

#[test]
fn everybody_considered_comes_with_the_question() {
    let body = tied("rotterdam-2022");
    let Outcome::LotRequired { considered, .. } = body.decide(VacantSeat::Of((1, 1)), &[]).unwrap()
    else {
        panic!("no lot is asked");
    };
    let persons: Vec<Person> = considered
        .iter()
        .map(|ground| ground.finding.person)
        .collect();
    assert_eq!(persons, [(1, 1), (2, 1)]);
}
