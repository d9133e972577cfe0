//! The worked example, seat by seat.

use super::*;

fn check(leaver: Person, expected: [Option<Person>; 6]) {
    assert_eq!(
        persons(&five_lists().compare(VacantSeat::Of(leaver))),
        expected
    );
}

#[test]
fn when_a_list_has_nobody_left_the_rules_bring_two_different_candidates() {
    // In force and by continued allocation 3-2; by votes 5-1 with 40; the own list has nobody.
    let (continued, votes) = (Some((3, 2)), Some((5, 1)));
    check((1, 2), [continued, votes, None, continued, votes, None]);
    check((4, 1), [continued, votes, None, continued, votes, None]);
}

#[test]
fn when_a_list_has_somebody_left_three_rules_bring_three_candidates() {
    let (own, votes) = (Some((2, 3)), Some((5, 1)));
    check((2, 1), [own, votes, own, Some((3, 2)), votes, None]);
}

#[test]
fn the_list_of_the_one_who_leaves_is_left_out_of_the_continued_allocation() {
    let (own, votes) = (Some((3, 2)), Some((5, 1)));
    check((3, 1), [own, votes, own, votes, votes, None]);
}

#[test]
fn a_candidate_comes_with_the_votes_the_way_and_whether_it_is_the_own_list() {
    let comparison = five_lists().compare(VacantSeat::Of((2, 1)));
    let candidate = |person, route, votes, own_list| Incoming::Candidate {
        person,
        route,
        votes,
        own_list,
    };
    let expected = [
        (Rule::InForce, candidate((2, 3), Policy::SameList, 30, true)),
        (
            Rule::OtherList,
            candidate((3, 2), Policy::OtherList, 30, false),
        ),
        (
            Rule::Rules2022,
            candidate((5, 1), Policy::MostVotes, 40, false),
        ),
    ];
    for (rule, expected) in expected {
        assert_eq!(*incoming(&comparison, rule), expected, "{rule:?}");
    }
}

#[test]
fn everybody_considered_comes_along_with_the_reason() {
    let comparison = five_lists().compare(VacantSeat::Of((1, 2)));
    let answer = comparison.answer(Rule::SameList).unwrap();
    let Some(crate::successor::Outcome::Proposed(proposals)) = &answer.outcome else {
        panic!("a lot is asked");
    };
    let considered = proposals[0].decision.grounds.iter();
    let considered: Vec<Person> = considered.map(|ground| ground.finding.person).collect();
    assert_eq!(considered, [(1, 1), (1, 2), (1, 3)]);
}

#[test]
fn the_answers_follow_what_moved_since_the_election() {
    let mut body = five_lists();
    body.members.remove(&(1, 2));
    body.members.insert((3, 2));
    body.bars.insert((1, 2), Reason::MovedOut);
    body.transfers.push(Transfer {
        from: Some(1),
        to: Some(3),
    });
    let comparison = body.compare(VacantSeat::Of((1, 3)));
    // 70 > 63⅓ > 34⅔ now.
    assert_eq!(
        incoming(&comparison, Rule::OtherList).person(),
        Some((5, 1))
    );
}
