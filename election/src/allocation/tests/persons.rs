use super::*;

/// Quota 100, threshold 50; list 1 has two seats, list 2 five.
fn list_of(candidates: &[u64]) -> Votes {
    votes(7, &[candidates, &[500, 0, 0, 0, 0, 0, 0]])
}

fn check_first_list(votes: &Votes, lots: &[u32], elected: &[u32], ranking: &[u32]) {
    let done = completed(votes, lots);
    let on_first = |(list, candidate): &(u32, u32)| (*list == 1).then_some(*candidate);
    let persons: Vec<u32> = done.elected.iter().filter_map(on_first).collect();
    assert_eq!(
        (persons.as_slice(), done.ranking[0].1.as_slice()),
        (elected, ranking)
    );
}

fn check_candidates_tied(votes: &Votes, lots: &[u32], options: &[u32], places: u64) {
    let ask = ask_of(votes, lots);
    let options = options.to_vec();
    assert_eq!(
        (ask.tied, ask.places),
        (Tied::Candidates { list: 1, options }, places)
    );
}

#[test]
fn half_of_the_quota_exactly_is_not_enough() {
    check_first_list(&list_of(&[11, 50, 50, 89]), &[], &[1, 4], &[4, 1, 2, 3]);
}

#[test]
fn one_vote_above_half_of_the_quota_is_elected_first() {
    check_first_list(&list_of(&[10, 50, 51, 89]), &[], &[3, 4], &[4, 3, 1, 2]);
}

#[test]
fn from_19_seats_a_quarter_of_the_quota_is_the_threshold() {
    // Quota 100, list 1 has 9 full seats and the residual one (95 > 92 > 30).
    let list_1 = |eleventh, twelfth| {
        let mut candidates = vec![900, 1, 1, 1, 1, 1, 1, 1, 1, 1, eleventh, twelfth];
        candidates.extend([0; 3]);
        let others: &[u64] = &[920, 0, 0, 0, 0, 0, 0, 0, 0];
        votes(19, &[&candidates, others, &[4, 26]])
    };
    let order = |last: &[u32]| [&[1], last].concat();
    check_first_list(
        &list_1(15, 26),
        &[],
        &[1, 2, 3, 4, 5, 6, 7, 8, 9, 12],
        &order(&[12, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]),
    );
    check_first_list(
        &list_1(16, 25),
        &[],
        &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        &order(&[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
    );
    // With 19 seats a list without a seat keeps its own order, whatever its candidates got.
    assert_eq!(completed(&list_1(15, 26), &[]).ranking[2].1, [1, 2]);
}

#[test]
fn equal_votes_with_room_for_all_follow_list_order_without_a_lot() {
    check_first_list(&list_of(&[60, 0, 70, 70]), &[], &[3, 4], &[3, 4, 1, 2]);
}

#[test]
fn equal_votes_with_too_few_seats_ask_a_lot() {
    let votes = list_of(&[10, 60, 60, 70]);
    check_candidates_tied(&votes, &[], &[2, 3], 1);
    check_first_list(&votes, &[3], &[3, 4], &[4, 3, 2, 1]);
}

#[test]
fn a_lot_is_asked_for_each_seat_among_those_left() {
    let votes = list_of(&[20, 60, 60, 60]);
    check_candidates_tied(&votes, &[], &[2, 3, 4], 2);
    check_candidates_tied(&votes, &[3], &[2, 4], 1);
    check_first_list(&votes, &[3, 4], &[3, 4], &[3, 4, 2, 1]);
}

#[test]
fn someone_who_died_is_left_out_but_the_votes_count_for_the_list() {
    let mut votes = list_of(&[10, 50, 51, 89]);
    votes.deceased.insert((1, 4));
    check_first_list(&votes, &[], &[1, 3], &[3, 1, 2]);
}

#[test]
fn a_list_without_a_seat_is_ranked_too_in_a_small_body() {
    // Quota 100: list 5 has 70 votes, no seat, and one candidate above 50.
    let done = completed(
        &votes(7, &[&[260, 0, 0], &[190, 0], &[104], &[76], &[19, 51]]),
        &[],
    );
    assert_eq!(
        (done.seats[4], &done.ranking[4]),
        ((5, 0), &(5, vec![2, 1]))
    );
}

#[test]
fn the_persons_of_a_list_have_each_a_step_with_their_votes() {
    let done = completed(&list_of(&[10, 50, 51, 89]), &[]);
    let persons: Vec<_> = done
        .steps
        .iter()
        .filter(|step| step.list == 1 && step.candidate.is_some())
        .map(|step| (step.kind, step.candidate, step.value))
        .collect();
    let votes = |number| Some(crate::fraction::Fraction::whole(number));
    let preference = StepKind::Preference;
    assert_eq!(
        persons,
        [
            (preference, Some(4), votes(89)),
            (preference, Some(3), votes(51))
        ]
    );
}
