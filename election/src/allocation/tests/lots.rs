use super::*;

/// All three averages are 50, and two seats are left.
fn tied() -> Votes {
    long_lists(19, &[600, 300, 100])
}

fn check_lot_refused(votes: &Votes, lots: &[DrawnLot], expected: &LotError) {
    let refused = allocate(votes, &rules("kieswet"), day(), lots);
    assert_eq!(refused, Err(AllocationError::Lot(expected.clone())));
}

#[test]
fn a_lot_that_is_not_among_the_options_is_refused() {
    let (position, drawn_number, options) = (2, 2, vec![1, 3]);
    let expected = LotError::NotAnOption {
        position,
        drawn: drawn_number,
        options,
    };
    check_lot_refused(&tied(), &drawn(&[2, 2]), &expected);
}

#[test]
fn a_lot_too_many_is_refused() {
    let expected = LotError::NotAsked { asked: 2, given: 3 };
    check_lot_refused(&tied(), &drawn(&[2, 3, 1]), &expected);
}

#[test]
fn a_lot_that_was_not_asked_is_refused() {
    let expected = LotError::NotAsked { asked: 0, given: 1 };
    check_lot_refused(
        &long_lists(7, &[260, 190, 104, 76, 70]),
        &drawn(&[1]),
        &expected,
    );
}

#[test]
fn an_answer_with_its_situation_completes_the_allocation() {
    let first = ask_of(&tied(), &[]);
    let second = ask_of(&tied(), &[2]);
    let lot = |asked, drawn| DrawnLot {
        drawn,
        asked: Some(asked),
    };
    let lots = [lot(first, 2), lot(second, 3)];
    let outcome = allocate(&tied(), &rules("kieswet"), day(), &lots).unwrap();
    assert!(matches!(outcome, Outcome::Completed(done) if done.seats == [(1, 11), (2, 6), (3, 2)]));
}

#[test]
fn an_answer_for_other_votes_is_refused() {
    let asked_before = ask_of(&tied(), &[]);
    let corrected = long_lists(19, &[1200, 600, 200]);
    let lot = DrawnLot {
        drawn: 2,
        asked: Some(asked_before),
    };
    let expected = LotError::OtherSituation {
        position: 1,
        asked: Box::new(ask_of(&corrected, &[])),
    };
    check_lot_refused(&corrected, &[lot], &expected);
}

#[test]
fn a_question_shows_the_votes_and_seats_of_every_list() {
    assert_eq!(
        ask_of(&tied(), &[2]).standings,
        [(1, 600, 11), (2, 300, 6), (3, 100, 1)]
    );
}

#[test]
fn the_steps_before_a_question_come_with_it() {
    let Outcome::LotRequired { steps, .. } = outcome_of(&tied(), &[2]) else {
        panic!("no lot is asked");
    };
    let taken: Vec<_> = steps
        .iter()
        .map(|step| (step.kind, step.list, step.lot))
        .collect();
    let full = StepKind::Full;
    assert_eq!(
        taken,
        [
            (full, 1, false),
            (full, 2, false),
            (full, 3, false),
            (StepKind::HighestAverage, 2, true)
        ]
    );
}
