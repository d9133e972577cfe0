use super::act::{Act, acts};
use super::plan::{Applying, Comes};
use super::*;
use crate::rotterdam::bodies;
use election::registration::Supply;
use std::collections::BTreeSet;

#[test]
fn about_120_people_apply_and_they_are_always_the_same() {
    let all = applying().unwrap();
    assert!((110..=130).contains(&all.len()), "{}", all.len());
    assert!(all == applying().unwrap());
    let names: BTreeSet<String> = all.iter().map(|one| one.name.full_name()).collect();
    assert_eq!(names.len(), all.len());
}

#[test]
fn shortage_equal_and_choice_all_occur() {
    let all = applying().unwrap();
    let stands = |one: &&Applying| !matches!(one.comes, Comes::Draft | Comes::Withdrawn);
    let supplies: Vec<Supply> = bodies()
        .unwrap()
        .iter()
        .map(|(body, seats)| {
            let here = all.iter().filter(|one| one.body == body.code);
            Supply::of(here.filter(stands).count() as u64, *seats)
        })
        .collect();
    for (supply, fewest) in [
        (Supply::Choice, 3),
        (Supply::Equal, 3),
        (Supply::Shortage, 30),
    ] {
        assert!(fewest <= supplies.iter().filter(|one| **one == supply).count());
    }
}

#[test]
fn every_course_occurs_and_every_day_but_few_has_an_application() {
    let all = applying().unwrap();
    let courses: BTreeSet<Comes> = all.iter().map(|one| one.comes).collect();
    assert_eq!(courses.len(), 12, "{courses:?}");
    let days: BTreeSet<u64> = all.iter().map(|one| one.days_ago).collect();
    assert!(15 <= days.len(), "{days:?}");
    assert!(1 <= *days.first().unwrap());
}

#[test]
fn nobody_acts_before_applying() {
    let all = applying().unwrap();
    let mut applied = BTreeSet::new();
    for (_, _, act, one) in acts(&all) {
        match act {
            Act::Apply => assert!(applied.insert(one.place)),
            _ => assert!(applied.contains(&one.place), "{act:?} {:?}", one.comes),
        }
    }
}
