use super::*;
use crate::article::Certainty;
use crate::registration::tests::{day, rules};
use proptest::prelude::*;

fn check_reaches(birth_date: &str, age: u8, on: &str) {
    let reached = reaches_age_on(day(birth_date), age, LeapDayBirthday::FirstOfMarch);
    assert_eq!(reached, day(on));
}

fn check_old_enough(birth_date: &str, election_day: &str, old_enough: bool) {
    let grounds = assess_age(day(birth_date), day(election_day), &rules());
    let finding = &grounds[0].finding;
    assert_eq!(
        matches!(finding, Finding::OldEnough { .. }),
        old_enough,
        "{finding:?}"
    );
}

fn check_leap_grounds(birth_date: &str, election_day: &str, birthday: Option<&str>) {
    let grounds = assess_age(day(birth_date), day(election_day), &rules());
    let found = grounds.get(1).map(|ground| ground.finding.clone());
    let expected = birthday.map(|birthday| Finding::BornOnLeapDay {
        birthday: day(birthday),
    });
    assert_eq!(found, expected);
}

#[test]
fn who_turns_sixteen_on_election_day_is_old_enough() {
    check_old_enough("2010-03-18", "2026-03-18", true);
}

#[test]
fn who_turned_sixteen_the_day_before_is_old_enough() {
    check_old_enough("2010-03-17", "2026-03-18", true);
}

#[test]
fn who_turns_sixteen_the_day_after_is_too_young() {
    check_old_enough("2010-03-19", "2026-03-18", false);
}

#[test]
fn who_is_born_after_the_election_is_too_young() {
    check_old_enough("2027-01-01", "2026-03-18", false);
}

#[test]
fn a_birthday_at_the_turn_of_the_year_is_counted_in_days() {
    check_old_enough("2009-12-31", "2025-12-31", true);
    check_old_enough("2010-01-01", "2025-12-31", false);
}

#[test]
fn who_is_born_on_a_leap_day_has_a_real_birthday_in_a_leap_year() {
    check_reaches("2008-02-29", 16, "2024-02-29");
}

#[test]
fn who_is_born_on_a_leap_day_has_the_birthday_on_the_first_of_march_otherwise() {
    check_reaches("2008-02-29", 17, "2025-03-01");
    check_old_enough("2008-02-29", "2024-02-28", false);
    check_old_enough("2008-02-29", "2024-02-29", true);
}

#[test]
fn a_century_that_is_no_leap_year_has_no_leap_day() {
    check_reaches("1884-02-29", 16, "1900-03-01");
    check_reaches("1984-02-29", 16, "2000-02-29");
}

#[test]
fn who_is_born_on_an_ordinary_day_keeps_it_in_a_leap_year() {
    check_reaches("2010-02-28", 18, "2028-02-28");
    check_reaches("2010-03-01", 18, "2028-03-01");
}

#[test]
fn another_city_can_count_the_leap_day_as_the_last_of_february() {
    let leap_day = LeapDayBirthday::LastOfFebruary;
    let reached = reaches_age_on(day("2008-02-29"), 17, leap_day);
    assert_eq!(reached, day("2025-02-28"));
}

#[test]
fn the_rule_for_leap_days_is_a_ground_only_where_it_was_needed() {
    let mut eighteen = rules();
    eighteen.minimum_age.value = 18;
    let grounds = assess_age(day("2008-02-29"), day("2026-02-28"), &eighteen);
    let birthday = day("2026-03-01");
    assert_eq!(grounds[1].finding, Finding::BornOnLeapDay { birthday });
    assert_eq!(grounds[1].article.certainty, Certainty::Assumed);
    check_leap_grounds("2008-02-29", "2026-03-18", None);
    check_leap_grounds("2008-02-28", "2026-03-18", None);
    check_leap_grounds("1884-02-29", "2026-03-18", Some("1900-03-01"));
}

#[test]
fn a_birthday_beyond_the_calendar_is_its_last_day() {
    let reached = reaches_age_on(NaiveDate::MAX, 16, LeapDayBirthday::FirstOfMarch);
    assert_eq!(reached, NaiveDate::MAX);
}

#[test]
fn a_birthday_is_written_as_a_day_of_the_year() {
    assert_eq!(LeapDayBirthday::expected(), "\"03-01\" or \"02-28\"");
}

proptest! {
    #[test]
    fn an_age_is_the_number_of_birthdays_passed(born in 0_i64..20_000, later in 0_i64..20_000, age in 0_u8..60) {
        let birth = day("1960-01-01") + chrono::Duration::days(born);
        let today = birth + chrono::Duration::days(later);
        let had_birthday = (birth.month(), birth.day()) <= (today.month(), today.day());
        let birthdays = today.year() - birth.year() - i32::from(!had_birthday);
        let reached = reaches_age_on(birth, age, LeapDayBirthday::FirstOfMarch);
        prop_assert_eq!(reached <= today, i32::from(age) <= birthdays);
    }
}
