use super::*;
use Policy::{LeaveVacant, MostVotes, OtherList, SameList, Sortition};
use election::result::Certainty;

fn with_policies(policies: &[Policy]) -> Body {
    let mut body = five_lists();
    body.policies = policies.to_vec();
    body
}

fn check_filled(policies: &[Policy], leaver: Person, expected: Filling) {
    assert_eq!(with_policies(policies).fills(leaver), expected);
}

#[test]
fn same_list_takes_the_next_on_the_list() {
    check_filled(&[SameList], (2, 1), appointed((2, 3), SameList));
}

#[test]
fn most_votes_takes_the_highest_of_the_whole_body() {
    // Not members: 2-3 (30), 2-4 (10), 3-2 (30), 3-3 (14), 5-1 (40), 5-2 (30).
    check_filled(&[MostVotes], (2, 1), appointed((5, 1), MostVotes));
}

#[test]
fn other_list_skips_the_own_list_even_when_it_has_someone() {
    check_filled(&[OtherList], (2, 1), appointed((3, 2), OtherList));
    let proposal = with_policies(&[OtherList]).propose(VacantSeat::Of((2, 1)));
    assert!(considered(&proposal).contains(&((2, 3), Some("own_list"))));
}

#[test]
fn sortition_proposes_nobody_by_name() {
    check_filled(&[Sortition], (2, 1), Filling::Sortition);
}

#[test]
fn leave_vacant_leaves_the_seat_empty() {
    check_filled(&[LeaveVacant, SameList], (2, 1), Filling::Vacant);
}

#[test]
fn an_order_that_runs_out_leaves_the_seat_empty() {
    check_filled(&[SameList], (4, 1), Filling::Vacant);
}

#[test]
fn the_next_policy_is_tried_when_one_has_nobody() {
    check_filled(&[SameList, MostVotes], (4, 1), appointed((5, 1), MostVotes));
}

#[test]
fn with_thirteen_seats_other_list_does_not_apply() {
    let mut candidates = vec![1200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let body_of = |votes| Body::elected("rotterdam-2026", votes, &[]).unwrap();
    let thirteen = body_of(votes(13, &[&candidates, &[60, 40]]));
    assert_eq!(thirteen.fills((1, 1)), Filling::Sortition);
    candidates.pop();
    candidates[0] = 1100;
    let twelve = body_of(votes(12, &[&candidates, &[60, 40]]));
    assert_eq!(twelve.fills((1, 1)), appointed((2, 2), OtherList));
}

#[test]
fn in_2022_the_next_in_votes_comes_in_and_then_sortition() {
    let lists: [&[u64]; 4] = [&[40], &[30], &[20], &[10]];
    let mut body = Body::elected("rotterdam-2022", votes(2, &lists), &[]).unwrap();
    assert_eq!(body.replace((1, 1)), appointed((3, 1), MostVotes));
    assert_eq!(body.replace((3, 1)), appointed((4, 1), MostVotes));
    assert_eq!(body.replace((2, 1)), Filling::Sortition);
}

#[test]
fn the_seat_of_a_member_drawn_by_lot_goes_on_with_no_list_left_out() {
    let mut body = five_lists();
    body.transfers.push(Transfer {
        from: Some(4),
        to: None,
    });
    body.members.remove(&(4, 1));
    body.bars.insert((4, 1), Reason::MovedOut);
    let proposal = body.propose(VacantSeat::OfDrawn);
    assert_eq!(proposal.decision.outcome, appointed((3, 2), OtherList));
    assert_eq!(proposal.steps[0].from, None);
}

#[test]
fn a_list_below_its_full_seats_comes_first() {
    // List 3 gave its full seat away (held 0 of 1, average 104); list 2 has used no residual seat any
    // more, and its remainder of 90 is larger than the 4 of list 3.
    let mut body = five_lists();
    let transfer = |from, to| Transfer {
        from: Some(from),
        to: Some(to),
    };
    body.transfers = vec![transfer(2, 5), transfer(3, 5)];
    body.members = BTreeSet::from([(1, 1), (1, 2), (1, 3), (2, 1), (4, 1), (5, 1), (5, 2)]);
    assert_eq!(body.fills((4, 1)), appointed((3, 1), OtherList));
}

#[test]
fn a_majority_seat_that_the_list_still_has_does_not_count_as_used() {
    // List 1 holds 3 full seats and one by majority, taken from list 5; lists 3 and 4 have had their
    // residual seat. By remainder list 1 (55) comes before list 2 (1).
    let lists: [&[u64]; 5] = [&[351, 1, 1, 1, 1], &[101, 0], &[83, 0], &[81, 0], &[80]];
    let mut body = Body::elected("rotterdam-2026", votes(7, &lists), &[]).unwrap();
    body.bars.insert((5, 1), Reason::MovedOut);
    body.bars.insert((4, 2), Reason::Waived);
    assert_eq!(body.allocation.seats[0], (1, 4));
    assert_eq!(body.fills((4, 1)), appointed((1, 5), OtherList));
}

#[test]
fn a_list_without_votes_takes_no_part() {
    let lists: [&[u64]; 3] = [&[60], &[40], &[0]];
    let body = Body::elected("rotterdam-2026", votes(2, &lists), &[]).unwrap();
    let proposal = body.propose(VacantSeat::Of((1, 1)));
    assert_eq!(proposal.decision.outcome, Filling::Sortition);
    assert!(considered(&proposal).contains(&((3, 1), Some("no_votes"))));
}

/// A body of 2022 of which the one member leaves, while so many candidates are left.
fn outcome_in_2022(policies: &[Policy], left: usize) -> Proposal {
    let lists = [&[40_u64][..], &[30]];
    let lists = lists.get(..=left).unwrap();
    let mut body = Body::elected("rotterdam-2022", votes(1, lists), &[]).unwrap();
    body.policies = policies.to_vec();
    body.propose(VacantSeat::Of((1, 1)))
}

fn check_article(proposal: &Proposal, outcome: Filling, citation: &str, certainty: Certainty) {
    assert_eq!(proposal.decision.outcome, outcome);
    let article = &proposal.article;
    assert_eq!(
        (article.citation(), article.certainty),
        (citation, certainty)
    );
}

#[test]
fn sortition_in_2022_cites_the_paragraph_that_was_read() {
    check_article(
        &outcome_in_2022(&[Policy::MostVotes, Policy::Sortition], 0),
        Filling::Sortition,
        "Kiesreglement wijkraden 2022 art. 21(5)",
        Certainty::Read,
    );
}

#[test]
fn a_seat_that_stays_empty_by_choice_cites_that_choice() {
    let mut rules = RULES
        .iter()
        .find(|r| r.name == "rotterdam-2022")
        .unwrap()
        .clone();
    rules.policies.leave_vacant.article = Article::read("the choice");
    let lists = [&[40_u64][..]];
    let body = Body::elected("rotterdam-2022", votes(1, &lists), &[]).unwrap();
    let situation = Situation {
        rules: &rules,
        policies: &[Policy::LeaveVacant],
        ..body.situation()
    };
    let seat = VacantSeat::Of((1, 1));
    let outcome = decide_successor(&situation, seat, &mut Replay::new(&[])).unwrap();
    let Outcome::Proposed(proposals) = outcome else {
        panic!("a lot is asked");
    };
    check_article(
        &proposals[0],
        Filling::Vacant,
        "the choice",
        Certainty::Read,
    );
}

#[test]
fn nobody_left_cites_that_no_successor_can_be_appointed() {
    check_article(
        &outcome_in_2022(&[Policy::MostVotes], 0),
        Filling::Vacant,
        "Kieswet W 4(2)",
        Certainty::Assumed,
    );
}

#[test]
fn who_is_appointed_cites_the_article_that_brought_the_seat_there() {
    check_article(
        &outcome_in_2022(&[Policy::MostVotes], 1),
        appointed((2, 1), Policy::MostVotes),
        "Kieswet W 1",
        Certainty::Assumed,
    );
    check_article(
        &five_lists().propose(VacantSeat::Of((1, 2))),
        appointed((3, 2), Policy::OtherList),
        "Kieswet W 4",
        Certainty::Assumed,
    );
}
