use super::*;
use crate::actions::registration::calendar::ElectionCalendar;
use election::registration::calendar::{Milestone, check_order};
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn registration_closes_on_a_working_day_about_two_weeks_later() {
    let terms = load_term_rules().unwrap();
    for today in day("2026-01-01").iter_days().take(800) {
        let calendar = ElectionCalendar::of(&election(today).unwrap(), Vec::new());
        let calendar = calendar.unwrap().calendar;
        let closing = calendar.holds(Milestone::Closing).unwrap().day;
        let days = (closing - today).num_days();
        assert!((11..=18).contains(&days), "{today}: {days}");
        assert!(terms.is_working_day(closing), "{today}: {closing}");
        assert!(check_order(&calendar).is_empty(), "{today}");
    }
}

#[test]
fn every_wijkraad_has_an_address_to_try_and_no_postcode_exists() {
    let examples = examples().unwrap();
    let wijken = examples.iter().filter_map(|one| match &one.of {
        Of::Wijk { body } => Some(body.as_str()),
        _ => None,
    });
    assert_eq!(wijken.collect::<BTreeSet<_>>().len(), 39);
    assert_eq!(examples.len(), 41);
    assert!(examples.iter().all(|one| one.postcode.contains('Q')));
}

#[test]
fn the_made_up_persons_can_be_read_and_have_names_that_no_candidate_has() {
    let text = population(&buurten().unwrap()).unwrap();
    let mut reading = Population::of(text.as_bytes());
    while reading.next_persons().unwrap().is_some() {}
    let applying = applications::applying().unwrap();
    let known = applying.iter().filter(|one| one.is_in_register()).count();
    let persons = u64::try_from(NAMES_IN_REGISTER + known).unwrap();
    assert_eq!(reading.finish().unwrap().persons, persons);
    assert_eq!(NAMES_IN_REGISTER, 79 * PERSONS);
    let all = NAMES_IN_USE + NAMES_IN_REGISTER + applying.len();
    let names = names::names(all).unwrap();
    let names: BTreeSet<String> = names.iter().map(|one| one.full_name()).collect();
    assert_eq!(names.len(), all);
}
