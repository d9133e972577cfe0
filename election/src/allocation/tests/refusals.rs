use super::*;

fn check_refused(votes: &Votes, expected: &AllocationError) {
    let refused = allocate(votes, &rules("kieswet"), day(), &[]);
    assert_eq!(refused.as_ref(), Err(expected));
}

#[test]
fn no_seats_are_refused() {
    check_refused(&votes(0, &[&[1]]), &AllocationError::NoSeats);
}

#[test]
fn more_seats_than_a_count_can_hold_are_refused() {
    check_refused(&votes(1 << 32, &[&[1]]), &AllocationError::TooManySeats);
}

#[test]
fn no_votes_are_refused() {
    check_refused(&votes(7, &[&[0, 0], &[0]]), &AllocationError::NoVotes);
}

#[test]
fn no_lists_are_refused() {
    check_refused(&votes(7, &[]), &AllocationError::NoVotes);
}

#[test]
fn a_total_of_two_to_the_32nd_is_refused() {
    let half = 1 << 31;
    check_refused(
        &votes(7, &[&[half], &[half]]),
        &AllocationError::TooManyVotes,
    );
}

#[test]
fn a_total_of_one_less_is_allocated() {
    let half = 1 << 31;
    check_seats(&votes(1, &[&[half], &[half - 1]]), &[], &[1, 0]);
}

#[test]
fn votes_that_overflow_are_refused() {
    check_refused(
        &votes(7, &[&[u64::MAX], &[1]]),
        &AllocationError::TooManyVotes,
    );
}

#[test]
fn lists_out_of_order_are_refused() {
    let mut votes = votes(7, &[&[1], &[1]]);
    votes.lists.reverse();
    check_refused(&votes, &AllocationError::NotAscending(1));
}

#[test]
fn a_list_that_comes_twice_is_refused() {
    let mut votes = votes(7, &[&[1], &[1]]);
    votes.lists[1].number = 1;
    check_refused(&votes, &AllocationError::NotAscending(1));
}

#[test]
fn a_deceased_candidate_who_is_not_on_the_list_is_refused() {
    for (list, candidate) in [(1, 2), (1, 0), (9, 1)] {
        let mut votes = votes(7, &[&[1]]);
        votes.deceased.insert((list, candidate));
        check_refused(&votes, &AllocationError::UnknownDeceased(list, candidate));
    }
}

#[test]
fn as_many_seats_as_a_count_can_hold_are_allocated() {
    let done = completed(&votes(u64::from(u32::MAX), &[&[3, 1], &[2]]), &[]);
    assert_eq!(
        (done.elected.len(), done.empty),
        (3, u64::from(u32::MAX) - 3)
    );
}

#[test]
fn the_votes_of_a_list_that_do_not_fit_are_the_highest_number_and_are_refused() {
    let votes = votes(7, &[&[u64::MAX, 1]]);
    assert_eq!(votes.lists[0].total(), u64::MAX);
    check_refused(&votes, &AllocationError::TooManyVotes);
}
