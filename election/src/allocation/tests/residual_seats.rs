use super::*;
use StepKind::{HighestAverage, HighestAverageOneEach, LargestRemainder};

#[test]
fn residual_seats_go_to_the_largest_remainders() {
    // Quota 100: remainders 60, 90, 4, 76; list 5 stays below 75.
    let votes = long_lists(7, &[260, 190, 104, 76, 70]);
    check_seats(&votes, &[], &[3, 2, 1, 1, 0]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 2, None, 1, Some((90, 1)), false),
            (LargestRemainder, 4, None, 1, Some((76, 1)), false),
            (LargestRemainder, 1, None, 1, Some((60, 1)), false),
        ],
    );
}

#[test]
fn exactly_75_percent_of_the_quota_takes_part_in_the_largest_remainders() {
    // Quota 100: remainders 25, 0 and 75.
    check_seats(&long_lists(7, &[325, 300, 75]), &[], &[3, 3, 1]);
}

#[test]
fn one_vote_below_75_percent_does_not() {
    // Quota 100: the remainder of 74 is larger than 26, but list 3 is below the bar.
    check_seats(&long_lists(7, &[326, 300, 74]), &[], &[4, 3, 0]);
}

#[test]
fn a_remainder_of_zero_takes_part() {
    // Quota 100: full seats 3, 2, 1; the remainders of lists 1 to 3 are all zero.
    check_lists_tied(&long_lists(7, &[300, 200, 100, 74, 26]), &[], &[1, 2, 3], 1);
}

#[test]
fn seats_that_are_left_go_to_the_highest_averages_one_each() {
    // Quota 100: full seats 2; one by remainder (30); then 74 > 73 > 72 > 71 > 70 > 69 > 57½.
    let votes = long_lists(7, &[230, 74, 73, 72, 71, 70, 69, 41]);
    check_seats(&votes, &[], &[3, 1, 1, 1, 1, 0, 0, 0]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 1, None, 1, Some((30, 1)), false),
            (HighestAverageOneEach, 2, None, 1, Some((74, 1)), false),
            (HighestAverageOneEach, 3, None, 1, Some((73, 1)), false),
            (HighestAverageOneEach, 4, None, 1, Some((72, 1)), false),
            (HighestAverageOneEach, 5, None, 1, Some((71, 1)), false),
        ],
    );
}

#[test]
fn from_19_seats_residual_seats_go_to_the_highest_averages() {
    // Quota 1000/19: full seats 11, 5, 1; averages 610/12 = 50⅚, 290/6 = 48⅓, 100/2 = 50.
    let votes = long_lists(19, &[610, 290, 100]);
    check_seats(&votes, &[], &[12, 5, 2]);
    check_list_steps(
        &votes,
        &[],
        &[
            (HighestAverage, 1, None, 1, Some((305, 6)), false),
            (HighestAverage, 3, None, 1, Some((50, 1)), false),
        ],
    );
}

#[test]
fn below_19_seats_the_same_votes_go_by_remainder() {
    // 18 seats, quota 1000/18: full seats 10, 5, 1; remainders 980/18, 220/18, 800/18.
    let votes = long_lists(18, &[610, 290, 100]);
    check_seats(&votes, &[], &[11, 5, 2]);
}

#[test]
fn a_tie_between_more_lists_than_seats_asks_a_lot_for_each_seat() {
    // Quota 1000/19: full seats 11, 5, 1; all three averages are 50, and two seats are left.
    let votes = long_lists(19, &[600, 300, 100]);
    check_lists_tied(&votes, &[], &[1, 2, 3], 2);
    check_lists_tied(&votes, &[2], &[1, 3], 1);
    check_seats(&votes, &[2, 3], &[11, 6, 2]);
}

#[test]
fn a_tie_with_a_seat_for_each_follows_list_order_without_a_lot() {
    // Quota 100: full seats 2, 2, 1, 1, 1; remainders 50, 50, 30, 30, 40 for two seats.
    let votes = long_lists(9, &[250, 250, 130, 130, 140]);
    check_list_steps(
        &votes,
        &[],
        &[
            (LargestRemainder, 1, None, 1, Some((50, 1)), false),
            (LargestRemainder, 2, None, 1, Some((50, 1)), false),
        ],
    );
}

#[test]
fn a_list_without_votes_never_takes_part() {
    // One list has all votes; the other gets nothing, however many seats are left.
    check_seats(&long_lists(3, &[1, 0]), &[], &[3, 0]);
}

#[test]
fn the_share_for_the_largest_remainders_is_the_one_in_force_on_the_day() {
    let text = include_str!("../../../reglement/kieswet.toml").replace(
        "remainder_share = [",
        "remainder_share = [\n{ from = 2030-01-01, value = \"1/1\", article = \"Kieswet P 8\", certainty = \"assumed\" },",
    );
    let text = text.replace(
        "{ from = 1989-09-28",
        "{ until = 2029-12-31, from = 1989-09-28",
    );
    let rules = crate::reglement::Reglement::parse(&text)
        .unwrap()
        .allocation;
    let votes = long_lists(7, &[325, 300, 75]);
    let seats_in = |year| {
        let day = NaiveDate::from_ymd_opt(year, 3, 18).unwrap();
        match allocate(&votes, &rules, day, &[]).unwrap() {
            Outcome::Completed(done) => done.seats.iter().map(|(_, s)| *s).collect::<Vec<_>>(),
            Outcome::LotRequired { ask, .. } => panic!("{ask:?}"),
        }
    };
    // At 75 % the remainder of 75 gets the seat; at 100 % list 3 is left out, and 25 gets it.
    assert_eq!(
        (seats_in(2026), seats_in(2030)),
        (vec![3, 3, 1], vec![4, 3, 0])
    );
}
