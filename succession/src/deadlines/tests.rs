use super::*;
use crate::acceptance::Occasion;
use crate::rules::{Ordinal, SuccessionRules};
use chrono::{NaiveDate, Weekday};
use election::result::terms::{TermFinding, TermRules};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rules() -> SuccessionRules {
    SuccessionRules::named("rotterdam-2026").unwrap().unwrap()
}

fn terms() -> TermRules {
    TermRules::built_in().unwrap()
}

fn check_installation(established_on: &str, expected: &str) {
    for rules in SuccessionRules::built_in().unwrap() {
        let found = installation_day(day(established_on), &rules.installation).unwrap();
        assert_eq!(found.outcome, day(expected), "{}", rules.name);
    }
}

fn check_decide_by(from: &str, expected: &str) {
    let until = decide_by(day(from), &rules().appointment, &terms()).unwrap();
    assert_eq!(until.outcome, day(expected));
}

fn check_notify_by(decided_on: &str, expected: &str) {
    let until = notify_by(day(decided_on), &rules().acceptance, &terms()).unwrap();
    assert_eq!(until.outcome, day(expected));
}

fn check_answer_by(occasion: Occasion, notified_on: &str, expected: &str) {
    let until = answer_by(occasion, day(notified_on), &rules().acceptance, &terms()).unwrap();
    assert_eq!(until.outcome, day(expected));
}

fn check_decide_leave_by(received_on: &str, expected: &str) {
    let until = decide_leave_by(day(received_on), &rules().temporary, &terms()).unwrap();
    assert_eq!(until.outcome, day(expected));
}

#[test]
fn new_members_enter_on_the_fourth_wednesday_after_the_result() {
    check_installation("2022-03-23", "2022-04-20");
    check_installation("2026-03-25", "2026-04-22");
}

#[test]
fn a_result_on_a_wednesday_does_not_count_that_wednesday() {
    check_installation("2026-03-24", "2026-04-15");
    check_installation("2026-03-25", "2026-04-22");
    check_installation("2026-03-26", "2026-04-22");
}

#[test]
fn the_weekday_and_its_number_come_from_the_regulation() {
    let mut rules = rules().installation;
    rules.weekday.value = Weekday::Thu;
    rules.ordinal.value = Ordinal(1);
    let found = installation_day(day("2026-03-25"), &rules).unwrap();
    assert_eq!(found.outcome, day("2026-03-26"));
}

#[test]
fn the_grounds_tell_which_wednesday_is_counted() {
    let rules = rules().installation;
    let found = installation_day(day("2022-03-23"), &rules).unwrap();
    let first = InstallationFinding::FirstWeekdayAfter {
        established_on: day("2022-03-23"),
        weekday: Weekday::Wed,
        first: day("2022-03-30"),
    };
    let fourth = InstallationFinding::NthWeekday {
        ordinal: 4,
        on: day("2022-04-20"),
    };
    let expected = [rules.weekday.ground(first), rules.ordinal.ground(fourth)];
    assert_eq!(found.grounds, expected);
}

#[test]
fn an_installation_past_the_end_of_the_calendar_is_refused() {
    assert!(installation_day(NaiveDate::MAX, &rules().installation).is_err());
}

#[test]
fn a_successor_is_decided_within_fourteen_days() {
    check_decide_by("2026-06-01", "2026-06-15");
}

#[test]
fn a_decision_due_on_easter_monday_is_due_on_tuesday() {
    check_decide_by("2026-03-23", "2026-04-07");
}

#[test]
fn a_decision_due_on_kings_day_is_due_on_the_next_working_day() {
    check_decide_by("2026-04-13", "2026-04-28");
    check_decide_by("2025-04-12", "2025-04-28");
}

#[test]
fn a_decision_due_on_a_sunday_is_due_on_monday() {
    check_decide_by("2026-05-31", "2026-06-15");
}

#[test]
fn a_decision_due_at_christmas_is_due_after_it() {
    check_decide_by("2026-12-11", "2026-12-28");
}

#[test]
fn the_notice_goes_out_the_next_day() {
    check_notify_by("2026-03-25", "2026-03-26");
}

#[test]
fn the_notice_of_a_decision_on_friday_goes_out_on_monday() {
    check_notify_by("2026-06-05", "2026-06-08");
}

#[test]
fn someone_elected_answers_within_ten_days() {
    check_answer_by(Occasion::Election, "2026-06-01", "2026-06-11");
    check_answer_by(Occasion::Election, "2026-03-26", "2026-04-07"); // 5 April is Easter
}

#[test]
fn a_successor_answers_within_twenty_eight_days() {
    check_answer_by(Occasion::Vacancy, "2026-06-01", "2026-06-29");
    check_answer_by(Occasion::Vacancy, "2026-11-27", "2026-12-28"); // 25 December
    check_answer_by(Occasion::Vacancy, "2026-03-30", "2026-04-28"); // King's Day
}

#[test]
fn a_temporary_replacement_answers_within_ten_days() {
    check_answer_by(Occasion::Temporary, "2026-06-01", "2026-06-11");
    check_answer_by(Occasion::Temporary, "2025-12-22", "2026-01-02");
}

#[test]
fn a_request_for_leave_is_decided_within_fourteen_days() {
    check_decide_leave_by("2026-06-01", "2026-06-15");
    check_decide_leave_by("2026-05-11", "2026-05-26"); // Whit Monday
}

#[test]
fn a_leave_ends_after_sixteen_weeks_also_on_a_holiday() {
    let ends = |from| leave_ends_on(day(from), &rules().temporary, &terms()).unwrap();
    assert_eq!(ends("2026-06-01").outcome, day("2026-09-21"));
    assert_eq!(ends("2026-09-04").outcome, day("2026-12-25"));
}

#[test]
fn a_deadline_cites_the_article_that_sets_its_length() {
    let until = decide_by(day("2026-03-23"), &rules().appointment, &terms()).unwrap();
    assert_eq!(until.grounds[0].article.citation(), "Kieswet W 1");
    let last = until.grounds.last().unwrap();
    assert!(matches!(last.finding, TermFinding::RunsOn { .. }));
    assert_eq!(last.article.citation(), "Algemene termijnenwet");
}
