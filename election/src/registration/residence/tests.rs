use super::*;
use crate::registration::tests::{application, day, rules, stay};

fn moved(on: &str, from: &str, to: &str) -> Vec<Stay> {
    vec![stay("2015-02-01", on, from), stay(on, "", to)]
}

fn check_residence(stays: &[Stay], on: &str, residence: &Residence) {
    assert_eq!(&find_residence(stays, "crooswijk", day(on)), residence);
}

fn check_counting_day(reference: ReferenceDay, stays: Vec<Stay>, finding: &Finding) {
    let mut rules = rules();
    rules.residence.value = reference;
    let mut application = application();
    application.stays = stays;
    let ground = assess_residence(&application, day("2026-03-18"), &rules);
    assert_eq!(&ground.finding, finding);
}

fn other(wijkraad: &str) -> Residence {
    Residence::OtherWijk {
        wijkraad: wijkraad.to_owned(),
    }
}

#[test]
fn who_lives_in_the_wijk_is_inside() {
    let stays = [stay("2015-02-01", "", "crooswijk")];
    check_residence(&stays, "2026-01-19", &Residence::Inside);
}

#[test]
fn who_lives_in_another_wijk_is_told_which() {
    let stays = [stay("2015-02-01", "", "kralingen")];
    check_residence(&stays, "2026-01-19", &other("kralingen"));
}

#[test]
fn who_lives_in_the_harbour_has_no_wijkraad() {
    let stays = [stay("2015-02-01", "", "")];
    check_residence(&stays, "2026-01-19", &Residence::NoWijkraad);
}

#[test]
fn without_any_address_the_residence_is_unknown() {
    check_residence(&[], "2026-01-19", &Residence::Unknown);
}

#[test]
fn before_the_first_address_the_residence_is_unknown() {
    let stays = [stay("2026-01-20", "", "crooswijk")];
    check_residence(&stays, "2026-01-19", &Residence::Unknown);
    check_residence(&stays, "2026-01-20", &Residence::Inside);
}

#[test]
fn after_leaving_without_a_new_address_the_residence_is_unknown() {
    let stays = [stay("2015-02-01", "2026-01-19", "crooswijk")];
    check_residence(&stays, "2026-01-18", &Residence::Inside);
    check_residence(&stays, "2026-01-19", &Residence::Unknown);
}

#[test]
fn the_day_of_moving_belongs_to_the_new_address() {
    let stays = moved("2026-01-19", "crooswijk", "kralingen");
    check_residence(&stays, "2026-01-18", &Residence::Inside);
    check_residence(&stays, "2026-01-19", &other("kralingen"));
}

#[test]
fn a_move_within_the_wijk_changes_nothing() {
    let stays = moved("2026-01-19", "crooswijk", "crooswijk");
    check_residence(&stays, "2026-01-19", &Residence::Inside);
}

#[test]
fn the_order_of_the_addresses_does_not_matter() {
    let mut stays = moved("2026-01-19", "kralingen", "crooswijk");
    stays.reverse();
    check_residence(&stays, "2026-01-19", &Residence::Inside);
}

#[test]
fn two_addresses_in_the_same_wijk_on_one_day_agree() {
    let stays = vec![stay("2015-02-01", "", "crooswijk"); 2];
    check_residence(&stays, "2026-01-19", &Residence::Inside);
}

#[test]
fn two_addresses_in_different_wijken_on_one_day_are_for_an_official() {
    let stays = [
        stay("2015-02-01", "", "crooswijk"),
        stay("2025-02-01", "", "kralingen"),
    ];
    check_residence(&stays, "2024-01-19", &Residence::Inside);
    check_residence(&stays, "2026-01-19", &Residence::Unknown);
}

#[test]
fn the_nomination_day_counts_by_default() {
    let on = day("2026-01-19");
    let stays = moved("2026-02-15", "crooswijk", "kralingen");
    let reference = rules().residence.value;
    assert_eq!(reference, ReferenceDay::NominationDay);
    check_counting_day(reference, stays, &Finding::LivesInWijk { on });
}

#[test]
fn the_election_day_can_count_instead() {
    let finding = Finding::LivesInOtherWijk {
        on: day("2026-03-18"),
        wijkraad: "kralingen".to_owned(),
    };
    let stays = moved("2026-02-15", "crooswijk", "kralingen");
    check_counting_day(ReferenceDay::ElectionDay, stays, &finding);
}

#[test]
fn who_moves_in_between_the_two_days_lives_in_the_wijk_on_election_day() {
    let on = day("2026-03-18");
    let stays = moved("2026-02-15", "kralingen", "crooswijk");
    check_counting_day(
        ReferenceDay::ElectionDay,
        stays,
        &Finding::LivesInWijk { on },
    );
}
