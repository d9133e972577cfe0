use super::*;

/// 23 March 2022 and 25 March 2026 are Wednesdays, which do not count themselves.
fn check_entry(regulation: &str, established_on: &str, enters_on: &str) {
    let decision = entry_day(regulation, established_on.parse().unwrap()).unwrap();
    assert_eq!(decision.outcome.to_string(), enters_on);
}

#[test]
fn members_of_2022_entered_on_the_fourth_wednesday_after_the_result() {
    check_entry("rotterdam-2022", "2022-03-23", "2022-04-20");
}

#[test]
fn members_of_2026_enter_by_the_rules_of_2026() {
    check_entry("rotterdam-2026", "2026-03-25", "2026-04-22");
}

#[test]
fn a_regulation_without_members_has_no_entry_day() {
    let answer = entry_day("kieswet", "2026-03-25".parse().unwrap());
    assert!(matches!(answer, Err(AppError::Missing { .. })));
}
