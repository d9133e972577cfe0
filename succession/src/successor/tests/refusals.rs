use super::*;

fn check_refused(change: impl FnOnce(&mut Body), seat: VacantSeat, expected: SuccessionError) {
    let mut body = five_lists();
    change(&mut body);
    assert_eq!(body.decide(seat, &[]), Err(expected));
}

#[test]
fn someone_who_is_not_a_member_leaves_no_seat() {
    check_refused(
        |_| {},
        VacantSeat::Of((5, 1)),
        SuccessionError::NotAMember((5, 1)),
    );
}

#[test]
fn a_member_who_is_not_on_the_ballot_is_refused() {
    let change = |body: &mut Body| {
        body.members.insert((4, 2));
    };
    check_refused(
        change,
        VacantSeat::Of((1, 1)),
        SuccessionError::UnknownCandidate((4, 2)),
    );
}

#[test]
fn a_bar_for_someone_who_is_not_on_the_ballot_is_refused() {
    let change = |body: &mut Body| {
        body.bars.insert((1, 0), Reason::Waived);
    };
    check_refused(
        change,
        VacantSeat::Of((1, 1)),
        SuccessionError::UnknownCandidate((1, 0)),
    );
}

#[test]
fn a_transfer_from_a_list_without_a_seat_is_refused() {
    let change = |body: &mut Body| {
        body.transfers.push(Transfer {
            from: Some(5),
            to: Some(1),
        });
    };
    check_refused(
        change,
        VacantSeat::Of((1, 1)),
        SuccessionError::NothingToTransfer(5),
    );
}

#[test]
fn a_transfer_to_an_unknown_list_is_refused() {
    let change = |body: &mut Body| {
        body.transfers.push(Transfer {
            from: None,
            to: Some(9),
        });
    };
    check_refused(
        change,
        VacantSeat::Of((1, 1)),
        SuccessionError::UnknownList(9),
    );
}

#[test]
fn an_enlargement_by_nothing_is_refused() {
    check_refused(
        |_| {},
        VacantSeat::Enlargement(0),
        SuccessionError::NoNewSeats,
    );
}

#[test]
fn a_policy_that_stands_twice_is_refused() {
    let same_list = Policy::SameList;
    let change = |body: &mut Body| body.policies = vec![same_list, same_list];
    check_refused(
        change,
        VacantSeat::Of((1, 1)),
        SuccessionError::PolicyTwice(same_list),
    );
}

#[test]
fn other_list_needs_an_allocation_by_lists() {
    let lists: [&[u64]; 2] = [&[2], &[1]];
    let mut body = Body::elected("rotterdam-2022", votes(1, &lists), &[]).unwrap();
    body.policies = vec![Policy::OtherList];
    let refused = body.decide(VacantSeat::Of((1, 1)), &[]);
    assert_eq!(
        refused,
        Err(SuccessionError::PolicyNotChosen(Policy::OtherList))
    );
}
