use super::*;
use crate::reglement::Reglement;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn check(birth: &str, [since, left, died]: [&str; 3], unmet: Option<Unmet>) {
    let rules = Reglement::named("rotterdam-2026")
        .unwrap()
        .unwrap()
        .registration
        .unwrap();
    let living = Living {
        birth_date: day(birth),
        since: since.parse().ok(),
        left_on: left.parse().ok(),
        deceased_on: died.parse().ok(),
    };
    assert_eq!(
        assess_requirements(&living, day("2027-05-01"), &rules),
        unmet
    );
}

#[test]
fn who_is_sixteen_on_the_day_itself_is_old_enough() {
    check("2011-05-01", ["", "", ""], None);
    check("2011-05-02", ["", "", ""], Some(Unmet::TooYoung));
}

#[test]
fn who_left_died_or_has_still_to_come_is_left_out() {
    check("1980-01-01", ["2027-05-01", "", ""], None);
    check(
        "1980-01-01",
        ["2027-05-02", "", ""],
        Some(Unmet::NotYetResident),
    );
    check("1980-01-01", ["", "2027-05-02", ""], None);
    check("1980-01-01", ["", "2027-05-01", ""], Some(Unmet::MovedOut));
    check(
        "1980-01-01",
        ["", "2027-04-01", "2027-05-01"],
        Some(Unmet::Deceased),
    );
}
