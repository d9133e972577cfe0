//! What each rule does when nobody is left, and where it says nothing.

use super::*;

/// Two lists of one, both seated, and nobody else.
fn nobody_left() -> Body {
    Body::elected("rotterdam-2026", 2, &[&[60], &[40]])
}

fn why(comparison: &Comparison, rule: Rule) -> NotApplicable {
    match incoming(comparison, rule) {
        Incoming::NotApplicable { why } => *why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn with_nobody_left_only_the_rules_that_go_on_to_residents_bring_one() {
    let comparison = nobody_left().compare(VacantSeat::Of((1, 1)));
    let expected = [
        Incoming::Resident,
        Incoming::Resident,
        Incoming::Nobody,
        Incoming::Nobody,
        Incoming::Nobody,
        Incoming::Resident,
    ];
    let answers: Vec<Incoming> = comparison
        .answers
        .iter()
        .map(|answer| answer.incoming.clone())
        .collect();
    assert_eq!(answers, expected);
}

#[test]
fn the_rules_of_2022_carry_their_own_article() {
    let comparison = five_lists().compare(VacantSeat::Of((1, 2)));
    let cited = |rule| comparison.answer(rule).unwrap().article.clone();
    let earlier = rules("rotterdam-2022");
    assert_eq!(
        cited(Rule::Rules2022),
        earlier.appointment.successor.article
    );
    let sortition = nobody_left().compare(VacantSeat::Of((1, 1)));
    let sortition = sortition.answer(Rule::Rules2022).unwrap().article.clone();
    assert_eq!(sortition, earlier.policies.sortition.article);
}

#[test]
fn equal_votes_ask_a_lot_between_those_who_are_equal() {
    let body = Body::elected("rotterdam-2026", 1, &[&[60], &[20], &[20]]);
    let comparison = body.compare(VacantSeat::Of((1, 1)));
    let tied = Tied::Lists {
        options: vec![2, 3],
    };
    for rule in [Rule::InForce, Rule::Rules2022, Rule::MostVotes] {
        let expected = Incoming::Lot { tied: tied.clone() };
        assert_eq!(*incoming(&comparison, rule), expected, "{rule:?}");
    }
}

#[test]
fn a_lot_that_was_drawn_answers_only_the_question_it_was_drawn_for() {
    let body = Body::elected("rotterdam-2026", 1, &[&[60], &[20], &[20]]);
    let situation = body.situation();
    let seat = VacantSeat::Of((1, 1));
    let open = body.compare(seat);
    let Some(crate::successor::Outcome::LotRequired { ask, .. }) =
        &open.answer(Rule::InForce).unwrap().outcome
    else {
        panic!("no lot is asked");
    };
    let lot = DrawnLot {
        drawn: 3,
        asked: Some(ask.clone()),
    };
    let drawn = compare(&situation, seat, rules("rotterdam-2022"), &[lot]).unwrap();
    assert_eq!(incoming(&drawn, Rule::InForce).person(), Some((3, 1)));
    assert_eq!(incoming(&drawn, Rule::Rules2022).person(), None);
}

#[test]
fn a_new_seat_has_no_list_to_look_at() {
    let comparison = five_lists().compare(VacantSeat::Enlargement(1));
    assert_eq!(why(&comparison, Rule::SameList), NotApplicable::NoList);
    assert_eq!(
        incoming(&comparison, Rule::OtherList).person(),
        Some((3, 2))
    );
    assert_eq!(
        incoming(&comparison, Rule::MostVotes).person(),
        Some((5, 1))
    );
}

#[test]
fn the_seat_of_a_drawn_resident_has_no_list_to_look_at() {
    let comparison = five_lists().compare(VacantSeat::OfDrawn);
    assert_eq!(why(&comparison, Rule::SameList), NotApplicable::NoList);
}

#[test]
fn in_a_body_of_thirteen_a_seat_goes_to_no_other_list() {
    let many: Vec<u64> = (1..=14).map(|place| 100 - place).collect();
    let body = Body::elected("rotterdam-2026", 13, &[&many, &[90, 80]]);
    let comparison = body.compare(VacantSeat::Of((1, 1)));
    let expected = NotApplicable::TooManySeats {
        seats: 13,
        below: 13,
    };
    assert_eq!(why(&comparison, Rule::OtherList), expected);
}

#[test]
fn an_election_by_most_votes_has_no_allocation_to_continue() {
    let body = Body::elected("rotterdam-2022", 1, &[&[60], &[20]]);
    let comparison = body.compare(VacantSeat::Of((1, 1)));
    let expected = NotApplicable::NoAllocationByLists;
    assert_eq!(why(&comparison, Rule::OtherList), expected);
    assert_eq!(
        incoming(&comparison, Rule::Rules2022).person(),
        Some((2, 1))
    );
}

#[test]
fn a_rule_that_the_regulation_does_not_allow_says_nothing() {
    let mut body = five_lists();
    body.rules.policies.most_votes.value = false;
    let comparison = body.compare(VacantSeat::Of((1, 2)));
    assert_eq!(why(&comparison, Rule::MostVotes), NotApplicable::NotAllowed);
    // The regulation of 2022 is another one.
    assert_eq!(
        incoming(&comparison, Rule::Rules2022).person(),
        Some((5, 1))
    );
}
