use super::*;
use Policy::{OtherList, SameList};
use election::result::{ComparedList, Group};

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

/// The group that decided, and each list that took part with its seats and its figure.
fn compared(body: &Body, leaver: Person) -> (Group, Vec<(u32, u64, Option<(u64, u64)>)>) {
    let compared = body.propose(VacantSeat::Of(leaver)).compared.unwrap();
    let row = |one: &ComparedList| (one.list, one.held, one.value.map(<(u64, u64)>::from));
    (compared.group, compared.lists.iter().map(row).collect())
}

#[test]
fn the_lists_that_took_part_stand_beside_each_other_with_their_figures() {
    let mut body = five_lists();
    let open = body.votes.lists.len();
    let (group, rows) = compared(&body, (1, 2));
    assert_eq!(group, Group::Remainder);
    assert!(rows.len() < open && rows.iter().all(|(list, ..)| *list != 1));
    let largest = rows
        .iter()
        .filter_map(|row| row.2)
        .max_by_key(|value| value.0);
    assert_eq!(largest, Some((4, 1)));
    body.replace((1, 2));
    let (group, rows) = compared(&body, (1, 3));
    assert_eq!(group, Group::OneEach);
    let figures: Vec<_> = rows.iter().filter_map(|row| row.2).collect();
    assert_eq!(figures, [(190, 3), (104, 3), (70, 1)]);
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
