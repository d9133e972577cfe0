use super::super::tests::rules_of;
use super::*;
use crate::article::Certainty;

fn check(valid: u64, expected: ListOutcome) {
    let decided = decide_joint_list(valid, &rules_of("rotterdam-2026")).unwrap();
    assert_eq!(decided.outcome, expected);
    assert_eq!(
        decided.grounds[0].finding,
        ListFinding::Candidates { valid }
    );
    assert_eq!(decided.grounds[0].article.certainty, Certainty::Assumed);
}

#[test]
fn a_joint_list_with_two_candidates_left_stays_a_list() {
    check(2, ListOutcome::Stands);
}

#[test]
fn the_last_candidate_of_a_joint_list_stands_on_a_personal_title() {
    check(1, ListOutcome::PersonalTitle);
}

#[test]
fn a_joint_list_without_candidates_falls() {
    check(0, ListOutcome::Falls);
}

#[test]
fn where_the_regulation_says_so_the_last_candidate_stays_on_the_list() {
    let mut rules = rules_of("rotterdam-2026");
    rules.last_on_list.as_mut().unwrap().value = LastOnList::JointList;
    let decided = decide_joint_list(1, &rules).unwrap();
    assert_eq!(decided.outcome, ListOutcome::Stands);
}

#[test]
fn where_persons_stand_there_are_no_joint_lists() {
    assert!(decide_joint_list(2, &rules_of("rotterdam-2022")).is_none());
}
