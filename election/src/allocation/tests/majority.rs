use super::*;
use StepKind::{Exhaustion, LargestRemainder, Majority, Reassigned};

#[test]
fn a_majority_of_votes_takes_the_last_residual_seat() {
    // Quota 100: list 1 has 3 full seats with 355 of 700 votes; the residual seats go out on 90, 88, 86, 81.
    let votes = long_lists(7, &[355, 90, 88, 86, 81]);
    check_seats(&votes, &[], &[4, 1, 1, 1, 0]);
    let steps = completed(&votes, &[]).steps;
    let majority = steps.iter().find(|step| step.kind == Majority).unwrap();
    assert_eq!(
        (majority.list, majority.from, majority.lot),
        (1, Some(5), false)
    );
}

#[test]
fn exactly_half_of_the_votes_is_not_a_majority() {
    check_seats(
        &long_lists(7, &[350, 90, 88, 86, 86]),
        &[],
        &[3, 1, 1, 1, 1],
    );
}

#[test]
fn a_majority_of_votes_with_a_majority_of_seats_moves_nothing() {
    // Quota 100: list 1 has 4 full seats.
    check_seats(&long_lists(7, &[401, 99, 100, 100]), &[], &[4, 1, 1, 1]);
}

#[test]
fn half_of_an_even_number_of_seats_is_not_a_majority() {
    // 8 seats, quota 100: list 1 has 4 full seats with 405 of 800 votes; 99, 99, 99 and 98 get the rest.
    check_seats(
        &long_lists(8, &[405, 100, 99, 99, 97]),
        &[],
        &[5, 1, 1, 1, 0],
    );
}

#[test]
fn equal_last_seats_ask_a_lot_and_the_number_drawn_loses() {
    // Quota 100: residual seats on 90, 85, 85, 85.
    let votes = long_lists(7, &[355, 90, 85, 85, 85]);
    check_lists_tied(&votes, &[], &[3, 4, 5], 1);
    assert_eq!(ask_of(&votes, &[]).purpose, Purpose::MajorityLoss);
    check_seats(&votes, &[4], &[4, 1, 1, 0, 1]);
}

#[test]
fn an_equal_value_that_does_not_come_directly_before_the_last_asks_no_lot() {
    // Quota 100: residual seats on 90, 90, 83, 82: only the last is at stake.
    check_seats(
        &long_lists(7, &[355, 90, 90, 83, 82]),
        &[],
        &[4, 1, 1, 1, 0],
    );
}

#[test]
fn a_majority_seat_that_cannot_be_filled_goes_back_to_the_list_that_lost_it() {
    // P 9 gives list 1 a fourth seat although it has three candidates; P 10 passes it on by
    // remainder, and list 5 (81) may get one again because it lost its one.
    let mut votes = long_lists(7, &[355, 90, 88, 86, 81]);
    votes.lists[0].candidates.truncate(3);
    check_seats(&votes, &[], &[3, 1, 1, 1, 1]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 2, None, 1, Some((90, 1)), false),
            (LargestRemainder, 3, None, 1, Some((88, 1)), false),
            (LargestRemainder, 4, None, 1, Some((86, 1)), false),
            (LargestRemainder, 5, None, 1, Some((81, 1)), false),
            (Majority, 1, Some(5), 1, Some((355, 1)), false),
            (Exhaustion, 1, None, 1, None, false),
            (Reassigned, 5, None, 1, Some((81, 1)), false),
        ],
    );
}

#[test]
fn the_majority_seat_does_not_count_for_one_each() {
    // Everyone on lists 2 and 5 has died. The seat of list 2 goes on by remainder: list 1 (55) has
    // a seat by P 9 but none by remainder yet.
    let mut votes = votes(7, &[&[351, 1, 1, 1, 1], &[90], &[88], &[86], &[81]]);
    votes.deceased.extend([(2, 1), (5, 1)]);
    check_seats(&votes, &[], &[5, 0, 1, 1, 0]);
}

#[test]
fn the_list_that_lost_its_seat_goes_before_the_averages() {
    // 17 seats, quota 100: residual seats on 99, 90 and 56; P 9 takes the last one from list 3. List 1
    // has eight candidates. By remainder list 3 (56) gets it back, though 599/7 is above 156/2.
    let mut votes = long_lists(17, &[855, 599, 156, 90]);
    votes.lists[0].candidates.truncate(8);
    check_seats(&votes, &[], &[8, 6, 2, 1]);
}
