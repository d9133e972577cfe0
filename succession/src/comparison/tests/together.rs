//! All seats of the worked example together.

use super::super::summary::median;
use super::*;
use election::result::Fraction;

#[test]
fn the_seats_of_the_worked_example_add_up_as_by_hand() {
    let summary = summarise(&five_lists().everybody());
    assert_eq!(summary.seats, 7);
    // Rule, own list, other list, residents, nobody, other than now.
    let expected = [
        (Rule::InForce, [3, 4, 0, 0, 0]),
        (Rule::Rules2022, [0, 7, 0, 0, 7]),
        (Rule::SameList, [3, 0, 0, 4, 4]),
        (Rule::OtherList, [0, 7, 0, 0, 3]),
        (Rule::MostVotes, [0, 7, 0, 0, 7]),
        (Rule::Sortition, [0, 0, 7, 0, 7]),
    ];
    for (rule, figures) in expected {
        let tally = &summary.tallies[&rule];
        let found = [
            tally.own_list,
            tally.other_list,
            tally.resident,
            tally.nobody,
            tally.other_than_now,
        ];
        assert_eq!(found, figures, "{rule:?}");
    }
}

#[test]
fn the_votes_of_who_comes_in_are_told_for_each_rule() {
    let summary = summarise(&five_lists().everybody());
    let votes = |rule| summary.tallies[&rule].votes.clone();
    // 3-2 would come in for six seats and 5-1 for one; 5-1 for all seven by votes.
    assert_eq!(votes(Rule::OtherList), [30, 40]);
    assert_eq!(votes(Rule::MostVotes), [40]);
    let median = summary.tallies[&Rule::OtherList].median_votes();
    assert_eq!(median, Some(Fraction::whole(35)));
}

#[test]
fn on_three_seats_of_the_worked_example_the_list_and_the_votes_differ() {
    let summary = summarise(&five_lists().everybody());
    assert_eq!(summary.agreeing(Agreement::Different), 3);
    // Lists 1 and 4 have nobody left.
    assert_eq!(summary.agreeing(Agreement::AllThatName), 4);
    assert_eq!(summary.agreements.values().sum::<u64>(), summary.seats);
}

#[test]
fn with_one_person_lists_those_that_name_somebody_name_the_same() {
    let body = Body::elected("rotterdam-2026", 2, &[&[60], &[40], &[30], &[20]]);
    let summary = summarise(&body.everybody());
    assert_eq!(summary.agreeing(Agreement::AllThatName), 2);
}

#[test]
fn all_name_the_same_where_the_next_on_the_list_has_the_most_votes() {
    let body = Body::elected("rotterdam-2026", 2, &[&[50, 30], &[75, 5]]);
    let summary = summarise(&body.everybody());
    // Who leaves list 1 is followed by 1-2 on the list and by votes; who leaves list 2 is not.
    assert_eq!(summary.agreeing(Agreement::All), 1);
    assert_eq!(summary.agreeing(Agreement::Different), 1);
}

#[test]
fn one_list_for_everybody_leaves_no_other_list() {
    let body = Body::elected("rotterdam-2026", 1, &[&[60, 40]]);
    let summary = summarise(&body.everybody());
    assert_eq!(summary.agreeing(Agreement::All), 1);
    assert_eq!(summary.tallies[&Rule::OtherList].nobody, 1);
}

#[test]
fn with_nobody_left_none_is_named() {
    let body = Body::elected("rotterdam-2026", 2, &[&[60], &[40]]);
    let summary = summarise(&body.everybody());
    assert_eq!(summary.agreeing(Agreement::Nobody), 2);
}

#[test]
fn a_lot_that_is_open_leaves_the_agreement_open() {
    let body = Body::elected("rotterdam-2026", 1, &[&[60], &[20], &[20]]);
    let summary = summarise(&body.everybody());
    assert_eq!(summary.agreeing(Agreement::Open), 1);
}

#[test]
fn nothing_together_is_nothing() {
    assert_eq!(summarise(&[]), Summary::default());
}

#[test]
fn the_median_of_an_even_number_is_half_of_the_two_in_the_middle() {
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[7]), Some(Fraction::whole(7)));
    assert_eq!(median(&[1, 2]), Fraction::new(3, 2).ok());
    assert_eq!(median(&[1, 2, 9, 9]), Fraction::new(11, 2).ok());
}
