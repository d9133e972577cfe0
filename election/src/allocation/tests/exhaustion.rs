use super::*;
use StepKind::{Exhaustion, LargestRemainder, Reassigned};

/// Quota 100, seats 3, 2, 1, 1, 0; residual seats on 90, 76 and 60.
fn five_lists(candidates_of_first: usize, candidates_of_third: usize) -> Votes {
    let mut votes = long_lists(7, &[260, 190, 104, 76, 70]);
    votes.lists[0].candidates.truncate(candidates_of_first);
    votes.lists[2].candidates.truncate(candidates_of_third);
    votes
}

#[test]
fn a_seat_without_a_candidate_goes_on_by_remainder() {
    // Only list 3 reaches the bar without a remainder seat; its remainder is 4.
    check_seats(&five_lists(2, 7), &[], &[2, 2, 2, 1, 0]);
}

#[test]
fn a_list_that_fills_up_is_left_out_before_the_next_seat() {
    // First list 3 (4), then it is full: 70 > 63⅓ > 38, so list 5.
    let votes = five_lists(1, 2);
    check_seats(&votes, &[], &[1, 2, 2, 1, 1]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 2, None, 1, Some((90, 1)), false),
            (LargestRemainder, 4, None, 1, Some((76, 1)), false),
            (LargestRemainder, 1, None, 1, Some((60, 1)), false),
            (Exhaustion, 1, None, 2, None, false),
            (Reassigned, 3, None, 1, Some((4, 1)), false),
            (Reassigned, 5, None, 1, Some((70, 1)), false),
        ],
    );
}

#[test]
fn all_surpluses_are_given_back_before_a_seat_is_given_again() {
    // Lists 1 (one candidate) and 3 (nobody left) give back 2 + 1. No remainder is open but none
    // of the others lacks one: averages 70 (list 5), 63⅓ (list 2), 38 (list 4).
    let mut votes = five_lists(1, 1);
    votes.deceased.insert((3, 1));
    check_seats(&votes, &[], &[1, 3, 0, 2, 1]);
}

#[test]
fn full_seats_are_given_back_too_and_then_averages_have_no_limit() {
    // Quota 100, seats 5, 1, 1. Everyone on list 1 has died: five seats go on. By remainder list 2
    // (20); one each by average 40 and 40; then without limit 30 > 26⅔, and 26⅔ > 24.
    let mut votes = votes(7, &[&[500], &[120, 0, 0, 0, 0], &[80, 0, 0, 0]]);
    votes.deceased.insert((1, 1));
    check_seats(&votes, &[], &[0, 4, 3]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 3, None, 1, Some((80, 1)), false),
            (Exhaustion, 1, None, 5, None, false),
            (Reassigned, 2, None, 1, Some((20, 1)), false),
            (Reassigned, 2, None, 1, Some((40, 1)), false),
            (Reassigned, 3, None, 1, Some((40, 1)), false),
            (Reassigned, 2, None, 1, Some((30, 1)), false),
            (Reassigned, 3, None, 1, Some((80, 3)), false),
        ],
    );
}

#[test]
fn from_19_seats_a_seat_goes_on_by_highest_average() {
    // Quota 1000/19, seats 12, 5, 2. List 1 has 11 candidates: 290/6 = 48⅓ > 100/3.
    let mut votes = long_lists(19, &[610, 290, 100]);
    votes.lists[0].candidates.truncate(11);
    check_seats(&votes, &[], &[11, 6, 2]);
}

#[test]
fn seats_that_nobody_is_left_for_stay_empty() {
    let done = completed(&votes(7, &[&[400, 100], &[200]]), &[]);
    assert_eq!((done.empty, done.elected.len()), (4, 3));
}

#[test]
fn a_lot_is_asked_even_when_exhaustion_makes_it_irrelevant() {
    // Quota 100/3: both lists tie on the remainder for the last seat, and neither has a candidate for it.
    check_lists_tied(&votes(3, &[&[50], &[50]]), &[], &[1, 2], 1);
}
