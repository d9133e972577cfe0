use super::*;
use Policy::{OtherList, SameList};
use election::result::Group;

#[test]
fn those_who_leave_one_after_the_other_are_replaced_as_worked_out_by_hand() {
    // The figures of each row: remainder 4; 70 > 63⅓ > 34⅔; 63⅓ > 34⅔; 34⅔; list order; 35; nobody.
    let mut body = five_lists();
    let replaced: Vec<Filling> = [(1, 2), (1, 3), (1, 1), (4, 1), (2, 1), (3, 1), (5, 1)]
        .into_iter()
        .map(|leaver| body.replace(leaver))
        .collect();
    assert_eq!(
        replaced,
        [
            appointed((3, 2), OtherList),
            appointed((5, 1), OtherList),
            appointed((2, 3), OtherList),
            appointed((3, 3), OtherList),
            appointed((2, 4), SameList),
            appointed((5, 2), OtherList),
            Filling::Sortition,
        ]
    );
}

#[test]
fn the_figure_that_decided_stands_in_the_step() {
    let mut body = five_lists();
    let value = |body: &Body, leaver| {
        let steps = body.propose(VacantSeat::Of(leaver)).steps;
        steps[0].value.map(<(u64, u64)>::from)
    };
    assert_eq!(value(&body, (1, 2)), Some((4, 1)));
    body.replace((1, 2));
    assert_eq!(value(&body, (1, 3)), Some((70, 1)));
    body.replace((1, 3));
    assert_eq!(value(&body, (1, 1)), Some((190, 3)));
}

fn compared(body: &Body, leaver: Person) -> ListsCompared {
    body.propose(VacantSeat::Of(leaver)).compared.unwrap()
}

/// The figures of the lists that the seat was compared between.
fn figures(compared: &ListsCompared) -> Vec<(u64, u64)> {
    let figures = compared.lists.iter().filter_map(|one| one.value);
    figures.map(<(u64, u64)>::from).collect()
}

#[test]
fn the_lists_that_took_part_stand_beside_each_other_with_their_figures() {
    let mut body = five_lists();
    let remainders = compared(&body, (1, 2));
    assert_eq!(remainders.group, Group::Remainder);
    // The list of the one who leaves is left out.
    assert!(remainders.lists.iter().all(|one| one.list != 1));
    assert!(figures(&remainders).contains(&(4, 1)));
    body.replace((1, 2));
    let averages = compared(&body, (1, 3));
    assert_eq!(averages.group, Group::OneEach);
    assert_eq!(figures(&averages), [(190, 3), (104, 3), (70, 1)]);
}

#[test]
fn nothing_is_compared_when_the_seat_stays_on_its_list() {
    let mut body = five_lists();
    body.policies = vec![SameList];
    assert_eq!(body.propose(VacantSeat::Of((2, 1))).compared, None);
}

#[test]
fn an_enlargement_by_two_brings_in_3_2_and_then_5_1() {
    let Outcome::Proposed(proposals) = five_lists()
        .decide(VacantSeat::Enlargement(2), &[])
        .unwrap()
    else {
        panic!("a lot is asked");
    };
    let outcomes: Vec<Filling> = proposals.iter().map(|p| p.decision.outcome).collect();
    assert_eq!(
        outcomes,
        [appointed((3, 2), OtherList), appointed((5, 1), OtherList)]
    );
}

#[test]
fn everyone_on_the_lists_left_out_is_listed_with_the_reason() {
    let proposal = five_lists().propose(VacantSeat::Of((1, 2)));
    assert_eq!(
        considered(&proposal),
        [
            ((1, 1), Some("member")),
            ((1, 2), Some("own_seat")),
            ((1, 3), Some("member")),
            ((4, 1), Some("member")),
            ((3, 1), Some("member")),
            ((3, 2), None),
        ]
    );
}
