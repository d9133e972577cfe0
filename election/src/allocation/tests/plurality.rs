use super::*;
use crate::article::Certainty;

fn persons(seats: u64, each: &[u64]) -> Votes {
    let lists: Vec<[u64; 1]> = each.iter().map(|votes| [*votes]).collect();
    votes(
        seats,
        &lists.iter().map(<[u64; 1]>::as_slice).collect::<Vec<_>>(),
    )
}

fn most_votes(votes: &Votes, lots: &[u32]) -> Outcome {
    allocate(votes, &rules("rotterdam-2022"), day(), &drawn(lots)).unwrap()
}

fn check_elected(votes: &Votes, lots: &[u32], expected: &[u32]) {
    let Outcome::Completed(done) = most_votes(votes, lots) else {
        panic!("a lot is asked");
    };
    let lists: Vec<u32> = done.elected.iter().map(|(list, _)| *list).collect();
    assert_eq!(lists, expected);
}

fn check_tied(votes: &Votes, lots: &[u32], expected: &[u32], left: u64) {
    let Outcome::LotRequired { ask, .. } = most_votes(votes, lots) else {
        panic!("no lot is asked");
    };
    let options = expected.to_vec();
    assert_eq!((ask.tied, ask.places), (Tied::Lists { options }, left));
}

#[test]
fn the_persons_with_the_most_votes_are_elected() {
    check_elected(&persons(2, &[5, 20, 10]), &[], &[2, 3]);
}

#[test]
fn equal_votes_for_the_last_seat_ask_a_lot() {
    let votes = persons(2, &[10, 20, 10]);
    check_tied(&votes, &[], &[1, 3], 1);
    check_elected(&votes, &[3], &[2, 3]);
}

#[test]
fn three_equal_for_two_seats_ask_two_lots() {
    let votes = persons(2, &[10, 10, 10]);
    check_tied(&votes, &[], &[1, 2, 3], 2);
    check_tied(&votes, &[2], &[1, 3], 1);
    check_elected(&votes, &[2, 1], &[1, 2]);
}

#[test]
fn equal_votes_with_room_for_all_ask_no_lot() {
    check_elected(&persons(3, &[10, 10, 10]), &[], &[1, 2, 3]);
}

#[test]
fn a_candidate_without_votes_can_be_elected_when_seats_are_left() {
    check_elected(&persons(3, &[10, 0]), &[], &[1, 2]);
}

#[test]
fn someone_elected_with_votes_rests_on_what_was_inferred_and_without_votes_on_an_assumption() {
    let Outcome::Completed(done) = most_votes(&persons(3, &[10, 0]), &[]) else {
        panic!("a lot is asked");
    };
    let certainties: Vec<_> = done.steps.iter().map(|s| s.article.certainty).collect();
    assert_eq!(certainties, [Certainty::Inferred, Certainty::Assumed]);
}

#[test]
fn a_lot_rests_on_the_same_article_as_the_seat_that_it_decides() {
    check_lot_certainty(&persons(1, &[10, 10]), Certainty::Inferred);
    check_lot_certainty(&persons(2, &[10, 0, 0]), Certainty::Assumed);
}

fn check_lot_certainty(votes: &Votes, expected: Certainty) {
    let Outcome::LotRequired { ask, .. } = most_votes(votes, &[]) else {
        panic!("no lot is asked");
    };
    assert_eq!(ask.article.certainty, expected);
    assert_eq!(ask.article.citation(), "Kieswet P 15");
}

#[test]
fn someone_who_died_is_passed_by_and_not_ranked() {
    let mut votes = persons(2, &[30, 20, 10]);
    votes.deceased.insert((1, 1));
    check_elected(&votes, &[], &[2, 3]);
    let Outcome::Completed(done) = most_votes(&votes, &[]) else {
        panic!("a lot is asked");
    };
    assert_eq!(done.ranking, [(1, vec![]), (2, vec![1]), (3, vec![1])]);
}

#[test]
fn seats_without_persons_stay_empty() {
    let Outcome::Completed(done) = most_votes(&persons(5, &[3, 2]), &[]) else {
        panic!("a lot is asked");
    };
    assert_eq!((done.empty, done.quota), (3, None));
}

#[test]
fn a_list_of_two_is_refused() {
    let error = allocate(
        &votes(2, &[&[1], &[1, 1]]),
        &rules("rotterdam-2022"),
        day(),
        &[],
    );
    assert_eq!(error, Err(AllocationError::NotOnePerson(2)));
}
