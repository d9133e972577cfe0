use super::super::tests::{rules as registration_rules, rules_of};
use super::*;
use crate::reglement::Reglement;
use proptest::prelude::*;

fn rules(name: &str) -> Option<JointListRules> {
    let reglement = Reglement::named(name).unwrap().unwrap();
    reglement.ballot.unwrap().joint_list
}

fn member(place: u32, person: &str, wijkraad: &str, consent: Consent) -> ListMember {
    let text = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    ListMember {
        place,
        person: text(person),
        wijkraad: text(wijkraad),
        consent,
    }
}

/// Three people of Pernis who all signed.
fn list() -> JointList {
    let persons = [(1, "a"), (2, "b"), (3, "c")];
    let members = persons.map(|(place, person)| member(place, person, "pernis", Consent::Given));
    JointList {
        wijkraad: "pernis".to_owned(),
        members: members.to_vec(),
    }
}

fn assess(list: &JointList) -> (JointListState, Vec<JointListFinding>) {
    let rules = rules("rotterdam-2026");
    let decision = assess_joint_list(list, rules.as_ref(), &registration_rules());
    let findings = decision.grounds.into_iter().map(|ground| ground.finding);
    (decision.outcome, findings.collect())
}

fn check(change: impl FnOnce(&mut JointList), state: JointListState, finding: &JointListFinding) {
    let mut list = list();
    change(&mut list);
    let (outcome, findings) = assess(&list);
    assert!(findings.contains(finding), "{finding:?} in {findings:?}");
    assert_eq!(outcome, state);
}

#[test]
fn a_list_on_which_everybody_signed_is_complete() {
    let finding = JointListFinding::Enough {
        standing: 3,
        fewest: 2,
    };
    check(|_| {}, JointListState::Complete, &finding);
}

#[test]
fn who_has_not_signed_yet_does_not_keep_the_others_from_standing() {
    check(
        |list| list.members[1].consent = Consent::Awaited,
        JointListState::WithoutSome,
        &JointListFinding::ConsentAwaited { place: 2 },
    );
}

#[test]
fn who_declines_does_not_keep_the_others_from_standing() {
    check(
        |list| list.members[2] = member(3, "", "", Consent::Declined),
        JointListState::WithoutSome,
        &JointListFinding::Declined { place: 3 },
    );
}

#[test]
fn one_who_signed_is_no_list() {
    let finding = JointListFinding::TooFew {
        standing: 1,
        fewest: 2,
    };
    check(
        |list| {
            list.members[1].consent = Consent::Awaited;
            list.members[2].consent = Consent::Declined;
        },
        JointListState::Refused,
        &finding,
    );
}

#[test]
fn a_list_of_nobody_cannot_stand() {
    let finding = JointListFinding::TooFew {
        standing: 0,
        fewest: 2,
    };
    check(
        |list| list.members.clear(),
        JointListState::Refused,
        &finding,
    );
}

#[test]
fn who_lives_in_another_wijk_keeps_the_list_from_standing() {
    let finding = JointListFinding::OtherWijk {
        place: 2,
        wijkraad: "hoogvliet-noord".to_owned(),
    };
    check(
        |list| list.members[1].wijkraad = Some("hoogvliet-noord".to_owned()),
        JointListState::Refused,
        &finding,
    );
}

#[test]
fn an_unknown_wijk_of_who_signed_is_for_an_official_to_look_at() {
    check(
        |list| list.members[1].wijkraad = None,
        JointListState::WithoutSome,
        &JointListFinding::WijkUnknown { place: 2 },
    );
}

#[test]
fn the_same_person_twice_counts_at_the_first_place() {
    let finding = JointListFinding::Twice { place: 3, first: 1 };
    let twice = |list: &mut JointList| list.members[2].person = Some("a".to_owned());
    check(twice, JointListState::Refused, &finding);
    let mut list = list();
    twice(&mut list);
    assert_eq!(standing_members(&list), [1, 2]);
}

#[test]
fn who_declined_one_of_two_places_stands_on_the_other() {
    let mut list = list();
    list.members[0].consent = Consent::Declined;
    list.members[2].person = Some("a".to_owned());
    let (state, findings) = assess(&list);
    assert_eq!(state, JointListState::WithoutSome);
    assert!(findings.contains(&JointListFinding::Declined { place: 1 }));
    assert_eq!(standing_members(&list), [2, 3]);
}

#[test]
fn where_candidates_are_drawn_there_are_no_joint_lists() {
    let none = rules("rotterdam-2022");
    let decision = assess_joint_list(&list(), none.as_ref(), &rules_of("rotterdam-2022"));
    assert_eq!(decision.outcome, JointListState::Refused);
}

#[test]
fn every_finding_can_be_stored_and_read_back() {
    let rules = rules("rotterdam-2026");
    let decision = assess_joint_list(&list(), rules.as_ref(), &registration_rules());
    let stored = serde_json::to_string(&decision).unwrap();
    assert_eq!(decision, serde_json::from_str(&stored).unwrap());
}

proptest! {
    #[test]
    fn only_those_who_signed_stand_and_nobody_stands_twice(
        answers in prop::collection::vec((0_u8..3, 0_u8..4), 0..8),
    ) {
        let members = (1..).zip(&answers).map(|(place, (answer, person))| {
            let consent = match answer {
                0 => Consent::Awaited,
                1 => Consent::Given,
                _ => Consent::Declined,
            };
            member(place, &person.to_string(), "pernis", consent)
        });
        let list = JointList { wijkraad: "pernis".to_owned(), members: members.collect() };
        let standing = standing_members(&list);
        let stands = |member: &&ListMember| standing.contains(&member.place);
        let who: Vec<_> = list.members.iter().filter(stands).collect();
        let persons: std::collections::BTreeSet<_> = who.iter().map(|one| &one.person).collect();
        prop_assert!(who.iter().all(|one| one.consent == Consent::Given));
        prop_assert_eq!(persons.len(), who.len());
        let (state, _) = assess(&list);
        prop_assert!(state == JointListState::Refused || 2 <= standing.len());
    }
}
