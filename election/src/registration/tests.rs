use super::*;
use crate::article::Certainty;
use crate::reglement::Reglement;
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

pub(super) fn rules_of(name: &str) -> RegistrationRules {
    let reglement = Reglement::named(name).unwrap().unwrap();
    reglement.registration.unwrap()
}

pub(super) fn rules() -> RegistrationRules {
    rules_of("rotterdam-2026")
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

pub(super) fn stay(since: &str, left_on: &str, wijkraad: &str) -> Stay {
    Stay {
        since: day(since),
        left_on: (!left_on.is_empty()).then(|| day(left_on)),
        home: home(wijkraad),
    }
}

fn home(wijkraad: &str) -> Home {
    match wijkraad {
        "" => Home::NoWijkraad,
        code => Home::Wijk {
            wijkraad: code.to_owned(),
        },
    }
}

fn candidacy(wijkraad: &str, list: &str) -> Candidacy {
    Candidacy {
        wijkraad: wijkraad.to_owned(),
        list: list.to_owned(),
    }
}

/// Somebody who meets every requirement in Crooswijk in 2026.
pub(super) fn application() -> Application {
    Application {
        candidacy: candidacy("crooswijk", "list-1"),
        received_at: moment("2026-01-12T09:30:00"),
        birth_date: day("1980-05-20"),
        stays: vec![stay("2015-02-01", "", "crooswijk")],
        other_candidacies: Vec::new(),
    }
}

fn assess(application: &Application) -> (Eligibility, Vec<Finding>) {
    let decision = assess_eligibility(application, day("2026-03-18"), &rules());
    let findings = decision.grounds.into_iter().map(|ground| ground.finding);
    (decision.outcome, findings.collect())
}

fn check(changed: impl FnOnce(&mut Application), outcome: Eligibility, finding: &Finding) {
    let mut application = application();
    changed(&mut application);
    let (decided, findings) = assess(&application);
    assert!(findings.contains(finding), "{finding:?} in {findings:?}");
    assert_eq!(decided, outcome);
}

fn check_received(name: &str, received_at: &str, in_time: bool) {
    let rules = rules_of(name);
    let found = closing::assess_closing(moment(received_at), &rules).finding;
    let late = matches!(found, Finding::TooLate { .. });
    let timely = matches!(found, Finding::InTime { .. });
    assert_eq!((timely, late), (in_time, !in_time), "{found:?}");
}

fn check_other(wijkraad: &str, list: &str, finding: &Finding) {
    let other = candidacy(wijkraad, list);
    check(
        |application| application.other_candidacies = vec![other],
        Eligibility::Refused,
        finding,
    );
}

fn check_certainty(name: &str, certainty: impl Fn(&RegistrationRules) -> Certainty, is: Certainty) {
    assert_eq!(certainty(&rules_of(name)), is);
}

#[test]
fn who_meets_every_requirement_is_eligible_and_sees_why() {
    let on = day("2026-01-19");
    let (outcome, findings) = assess(&application());
    assert_eq!(outcome, Eligibility::Eligible);
    assert_eq!(
        findings,
        [
            Finding::OldEnough {
                age: 16,
                reached_on: day("1996-05-20"),
                election_day: day("2026-03-18"),
            },
            Finding::LivesInWijk { on },
            Finding::StandsOnce,
            Finding::InTime {
                received_at: moment("2026-01-12T09:30:00"),
                closes_at: moment("2026-01-19T15:00:00"),
            },
        ]
    );
}

#[test]
fn all_problems_are_found_at_once() {
    let (outcome, findings) = assess(&Application {
        received_at: moment("2026-01-19T15:00:01"),
        birth_date: day("2010-03-19"),
        stays: vec![stay("2015-02-01", "", "")],
        other_candidacies: vec![candidacy("crooswijk", "list-2"), candidacy("kralingen", "")],
        ..application()
    });
    let refusing = |finding: &Finding| finding.weight() == Eligibility::Refused;
    assert_eq!(outcome, Eligibility::Refused);
    assert_eq!(findings.len(), 5);
    assert!(findings.iter().all(refusing), "{findings:?}");
}

#[test]
fn who_is_too_young_is_refused() {
    let finding = Finding::TooYoung {
        age: 16,
        reached_on: day("2026-03-19"),
        election_day: day("2026-03-18"),
    };
    check(
        |application| application.birth_date = day("2010-03-19"),
        Eligibility::Refused,
        &finding,
    );
}

#[test]
fn who_lives_in_another_wijk_is_refused() {
    let finding = Finding::LivesInOtherWijk {
        on: day("2026-01-19"),
        wijkraad: "kralingen".to_owned(),
    };
    check(
        |application| application.stays = vec![stay("2015-02-01", "", "kralingen")],
        Eligibility::Refused,
        &finding,
    );
}

#[test]
fn who_lives_where_no_wijkraad_is_is_refused() {
    let on = day("2026-01-19");
    check(
        |application| application.stays = vec![stay("2015-02-01", "", "")],
        Eligibility::Refused,
        &Finding::LivesOutsideWijken { on },
    );
}

#[test]
fn an_unknown_residence_is_for_an_official_to_decide() {
    let on = day("2026-01-19");
    check(
        |application| application.stays.clear(),
        Eligibility::Undecided,
        &Finding::ResidenceUnknown { on },
    );
}

#[test]
fn an_unknown_residence_does_not_hide_a_refusal() {
    let on = day("2026-01-19");
    check(
        |application| {
            application.stays.clear();
            application.birth_date = day("2012-01-01");
        },
        Eligibility::Refused,
        &Finding::ResidenceUnknown { on },
    );
}

#[test]
fn who_stands_on_another_list_in_the_same_wijk_is_refused() {
    let other = candidacy("crooswijk", "list-2");
    check_other("crooswijk", "list-2", &Finding::StandsOnOtherList { other });
}

#[test]
fn who_stands_in_another_wijk_is_refused() {
    let other = candidacy("kralingen", "list-1");
    check_other("kralingen", "list-1", &Finding::StandsInOtherWijk { other });
}

#[test]
fn who_is_named_twice_on_one_list_is_refused() {
    check_other("crooswijk", "list-1", &Finding::NamedTwiceOnList);
}

#[test]
fn a_second_candidacy_is_fine_where_the_regulation_allows_two() {
    let mut allowing_two = rules();
    allowing_two.candidacies.value = 2;
    let mut application = application();
    application.other_candidacies = vec![candidacy("kralingen", "list-1")];
    let decision = assess_eligibility(&application, day("2026-03-18"), &allowing_two);
    assert_eq!(decision.outcome, Eligibility::Eligible);
}

#[test]
fn the_second_before_closing_is_in_time() {
    check_received("rotterdam-2026", "2026-01-19T14:59:59", true);
}

#[test]
fn the_closing_second_itself_is_in_time() {
    check_received("rotterdam-2026", "2026-01-19T15:00:00", true);
}

#[test]
fn the_last_part_of_the_closing_second_is_in_time() {
    check_received("rotterdam-2026", "2026-01-19T15:00:00.999999999", true);
}

#[test]
fn the_second_after_closing_is_too_late() {
    check_received("rotterdam-2026", "2026-01-19T15:00:01", false);
}

#[test]
fn an_earlier_hour_on_the_next_day_is_too_late() {
    check_received("rotterdam-2026", "2026-01-20T09:00:00", false);
}

#[test]
fn each_regulation_has_its_own_closing_moment() {
    check_received("rotterdam-2022", "2022-01-17T15:00:00", true);
    check_received("rotterdam-2022", "2022-01-17T15:00:01", false);
}

#[test]
fn a_late_registration_is_refused_with_both_moments() {
    let finding = Finding::TooLate {
        received_at: moment("2026-01-19T15:00:01"),
        closes_at: moment("2026-01-19T15:00:00"),
    };
    check(
        |application| application.received_at = moment("2026-01-19T15:00:01"),
        Eligibility::Refused,
        &finding,
    );
}

#[test]
fn the_minimum_age_was_read_and_the_day_of_residence_is_assumed() {
    for name in ["rotterdam-2022", "rotterdam-2026"] {
        let age = |rules: &RegistrationRules| rules.minimum_age.article.certainty;
        let residence = |rules: &RegistrationRules| rules.residence.article.certainty;
        check_certainty(name, age, Certainty::Read);
        check_certainty(name, residence, Certainty::Assumed);
    }
}

#[test]
fn every_finding_can_be_stored_and_read_back() {
    let decision = assess_eligibility(&application(), day("2026-03-18"), &rules());
    let stored = serde_json::to_string(&decision).unwrap();
    assert_eq!(decision, serde_json::from_str(&stored).unwrap());
}

proptest! {
    #[test]
    fn the_outcome_is_the_heaviest_finding(
        born in 0_i64..20_000,
        late in any::<bool>(),
        lives in 0_usize..4,
        others in 0_usize..3,
    ) {
        let stays = ["crooswijk", "kralingen", ""].map(|code| stay("2000-01-01", "", code));
        let closing = moment("2026-01-19T15:00:00");
        let (outcome, findings) = assess(&Application {
            birth_date: day("1970-01-01") + chrono::Duration::days(born),
            received_at: closing + chrono::Duration::seconds(i64::from(late)),
            stays: stays.get(lives).cloned().into_iter().collect(),
            other_candidacies: vec![candidacy("kralingen", "list-7"); others],
            ..application()
        });
        let too_young = day("2010-03-18") < day("1970-01-01") + chrono::Duration::days(born);
        let refused = too_young || late || (1..3).contains(&lives) || 0 < others;
        prop_assert_eq!(outcome == Eligibility::Refused, refused);
        prop_assert_eq!(outcome == Eligibility::Undecided, lives == 3 && !refused);
        prop_assert!(findings.iter().all(|finding| finding.weight() <= outcome));
    }
}
