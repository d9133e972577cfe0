use super::*;

/// One list of five for two seats; 1 leaves, 2 stays, 3 is barred or not.
fn one_list() -> Body {
    let lists: [&[u64]; 2] = [&[90, 80, 10, 5, 5], &[100]];
    Body::elected("rotterdam-2026", votes(3, &lists), &[]).unwrap()
}

fn check_passed_over(reason: Reason) {
    let mut body = one_list();
    body.bars.insert((1, 3), reason);
    let proposal = body.propose(VacantSeat::Of((1, 1)));
    assert_eq!(
        considered(&proposal),
        [
            ((1, 1), Some("own_seat")),
            ((1, 2), Some("member")),
            ((1, 3), Some(reason.word())),
            ((1, 4), None),
        ]
    );
}

#[test]
fn nobody_barred_brings_in_the_next() {
    assert_eq!(
        one_list().fills((1, 1)),
        appointed((1, 3), Policy::SameList)
    );
}

#[test]
fn someone_who_died_is_passed_over() {
    check_passed_over(Reason::Deceased);
}

#[test]
fn someone_who_moved_out_of_the_wijk_is_passed_over() {
    check_passed_over(Reason::MovedOut);
}

#[test]
fn someone_on_leave_is_passed_over() {
    check_passed_over(Reason::OnLeave);
}

#[test]
fn someone_who_declined_for_this_vacancy_is_passed_over() {
    check_passed_over(Reason::Declined);
}

#[test]
fn someone_who_waived_in_writing_is_passed_over() {
    check_passed_over(Reason::Waived);
}

#[test]
fn someone_already_appointed_is_passed_over() {
    check_passed_over(Reason::Member);
}

#[test]
fn a_former_member_whose_own_seat_is_vacant_is_passed_over() {
    check_passed_over(Reason::OwnSeatVacant);
}

#[test]
fn someone_who_cannot_be_appointed_is_passed_over() {
    check_passed_over(Reason::Ineligible);
}

#[test]
fn each_one_passed_over_has_an_article() {
    let mut body = one_list();
    body.bars.insert((1, 3), Reason::MovedOut);
    let grounds = body.propose(VacantSeat::Of((1, 1))).decision.grounds;
    let cited: Vec<&str> = grounds
        .iter()
        .map(|ground| ground.article.citation())
        .collect();
    let passed_over = "Kieswet W 2(1)";
    assert_eq!(
        cited,
        [passed_over, passed_over, passed_over, "Kieswet W 1"]
    );
}

#[test]
fn a_bar_for_another_vacancy_is_not_given_and_so_does_not_count() {
    // Declined once, considered again: only a bar of today passes someone over.
    let mut body = one_list();
    body.bars.insert((1, 3), Reason::Declined);
    assert_eq!(body.replace((1, 1)), appointed((1, 4), Policy::SameList));
    body.bars.remove(&(1, 3));
    assert_eq!(body.fills((1, 4)), appointed((1, 3), Policy::SameList));
}

#[test]
fn someone_who_had_died_at_the_election_is_not_in_the_order() {
    let lists: [&[u64]; 2] = [&[90, 80, 10, 5, 5], &[100]];
    let mut votes = votes(3, &lists);
    votes.deceased.insert((1, 3));
    let body = Body::elected("rotterdam-2026", votes, &[]).unwrap();
    assert_eq!(body.fills((1, 1)), appointed((1, 4), Policy::SameList));
}
