use super::*;
use crate::article::Article;
use crate::reglement::{Legal, Problem};
use chrono::NaiveDate;
use proptest::prelude::*;

fn rules() -> TermRules {
    TermRules::built_in().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term(length: Length) -> Legal<Length> {
    Legal {
        value: length,
        article: Article::read("Kieswet I 2"),
    }
}

fn check_days(from: &str, days: u32, ends_on: &str) {
    check_end(from, Length::Days(days), ends_on);
}

fn check_weeks(from: &str, weeks: u32, ends_on: &str) {
    check_end(from, Length::Weeks(weeks), ends_on);
}

fn check_end(from: &str, length: Length, ends_on: &str) {
    let end = end_of_term(day(from), &term(length), &rules()).unwrap();
    assert_eq!(end.outcome, day(ends_on), "{length:?} from {from}");
}

fn check_holiday(date: &str, holiday: Holiday) {
    let day_off = rules().day_off(day(date));
    assert_eq!(day_off, Some(DayOff::Holiday(holiday)), "{date}");
}

#[test]
fn a_term_starts_running_the_day_after() {
    check_days("2026-03-25", 10, "2026-04-07"); // 4 April is a Saturday, then Easter
    check_days("2026-06-01", 3, "2026-06-04");
    check_weeks("2026-06-01", 2, "2026-06-15");
}

#[test]
fn a_term_that_ends_on_a_saturday_runs_on_to_monday() {
    check_days("2026-06-03", 10, "2026-06-15");
}

#[test]
fn a_term_that_ends_on_a_sunday_runs_on_to_monday() {
    check_days("2026-06-04", 10, "2026-06-15");
}

#[test]
fn a_term_that_ends_on_good_friday_runs_on_to_tuesday() {
    check_days("2026-03-24", 10, "2026-04-07");
}

#[test]
fn a_term_that_ends_on_easter_monday_runs_on_to_tuesday() {
    check_days("2022-04-08", 10, "2022-04-19");
    check_days("2026-03-27", 10, "2026-04-07");
}

#[test]
fn a_term_that_ends_on_kings_day_runs_on() {
    check_days("2026-04-17", 10, "2026-04-28");
}

#[test]
fn a_term_that_ends_on_kings_day_on_a_saturday_runs_over_the_weekend() {
    check_days("2025-04-16", 10, "2025-04-28");
}

#[test]
fn kings_day_is_the_26th_when_the_27th_is_a_sunday() {
    check_holiday("2025-04-26", Holiday::KingsDay);
    assert_eq!(
        rules().day_off(day("2025-04-27")),
        Some(DayOff::Weekend(chrono::Weekday::Sun))
    );
    check_holiday("2031-04-26", Holiday::KingsDay);
    assert_ne!(
        rules().day_off(day("2026-04-26")),
        Some(DayOff::Holiday(Holiday::KingsDay))
    );
}

#[test]
fn a_term_that_ends_on_5_may_runs_on() {
    check_days("2026-04-25", 10, "2026-05-06");
}

#[test]
fn a_term_that_ends_on_ascension_day_runs_on_to_friday() {
    check_days("2026-05-04", 10, "2026-05-15");
}

#[test]
fn a_term_that_ends_on_whit_monday_runs_on_to_tuesday() {
    check_days("2026-05-15", 10, "2026-05-26");
}

#[test]
fn a_term_that_ends_at_christmas_runs_on() {
    check_days("2025-12-15", 10, "2025-12-29"); // Thursday 25, Friday 26, weekend
    check_days("2026-12-15", 10, "2026-12-28"); // Friday 25, Saturday 26, Sunday
    check_days("2024-12-15", 10, "2024-12-27"); // Wednesday 25, Thursday 26
}

#[test]
fn a_term_that_ends_on_1_january_runs_on() {
    check_days("2025-12-22", 10, "2026-01-02");
    check_days("2026-12-22", 10, "2027-01-04"); // Friday 1 January
}

#[test]
fn a_term_of_three_days_over_easter_is_extended_to_two_working_days() {
    check_days("2026-04-02", 3, "2026-04-08"); // Good Friday to Sunday, Monday; Tuesday and Wednesday
}

#[test]
fn a_term_of_three_days_over_christmas_is_extended_to_two_working_days() {
    check_days("2026-12-24", 3, "2026-12-29");
}

#[test]
fn a_term_of_three_days_over_a_weekend_holds_friday_and_monday() {
    check_days("2026-06-04", 3, "2026-06-08");
}

#[test]
fn a_term_of_three_days_from_friday_runs_on_and_is_extended() {
    check_days("2026-06-05", 3, "2026-06-09");
}

#[test]
fn a_term_of_two_days_is_not_extended() {
    check_days("2026-04-02", 2, "2026-04-07");
    check_days("2026-06-05", 1, "2026-06-08");
}

#[test]
fn a_term_of_twelve_weeks_runs_on_and_one_of_a_day_more_does_not() {
    check_weeks("2026-01-12", 12, "2026-04-07"); // Easter Monday
    check_days("2026-01-12", 84, "2026-04-07");
    check_days("2026-01-11", 85, "2026-04-06");
    check_weeks("2025-12-15", 16, "2026-04-06");
}

#[test]
fn a_term_counted_back_is_not_moved() {
    let back = count_back(day("2026-04-20"), &term(Length::Weeks(2)), &rules()).unwrap();
    assert_eq!(back.outcome, day("2026-04-06"));
    let findings: Vec<_> = back.grounds.into_iter().map(|g| g.finding).collect();
    assert_eq!(
        findings,
        [
            TermFinding::CountedBack {
                from: day("2026-04-20"),
                length: Length::Weeks(2),
                until: day("2026-04-06"),
            },
            TermFinding::BackwardNotMoved,
        ]
    );
}

#[test]
fn the_grounds_tell_how_the_last_day_was_found() {
    let three_days = term(Length::Days(3));
    let end = end_of_term(day("2026-04-02"), &three_days, &rules()).unwrap();
    let weekend = |date, weekday| (day(date), DayOff::Weekend(weekday));
    let counted = TermFinding::Counted {
        from: day("2026-04-02"),
        length: Length::Days(3),
        until: day("2026-04-05"),
    };
    let runs_on = TermFinding::RunsOn {
        over: vec![
            weekend("2026-04-05", chrono::Weekday::Sun),
            (day("2026-04-06"), DayOff::Holiday(Holiday::EasterMonday)),
        ],
        until: day("2026-04-07"),
    };
    let extended = TermFinding::Extended {
        working_days: 1,
        at_least: 2,
        until: day("2026-04-08"),
    };
    let rules = rules();
    assert_eq!(
        end.grounds,
        [
            three_days.ground(counted),
            rules.runs_on_to_working_day.ground(runs_on),
            rules.working_days.ground(extended),
        ]
    );
}

#[test]
fn the_grounds_of_a_long_term_tell_that_it_is_not_moved() {
    let end = end_of_term(day("2025-12-15"), &term(Length::Weeks(16)), &rules()).unwrap();
    let last = end.grounds.last().unwrap();
    assert_eq!(last.finding, TermFinding::TooLongToMove { weeks: 12 });
}

#[test]
fn a_term_is_not_moved_where_the_law_does_not_apply() {
    let mut rules = rules();
    rules.applies.value = false;
    let end = end_of_term(day("2026-03-27"), &term(Length::Days(10)), &rules).unwrap();
    assert_eq!(end.outcome, day("2026-04-06"));
    assert_eq!(end.grounds.len(), 1);
}

#[test]
fn a_term_beyond_the_calendar_is_refused() {
    for from in ["9999-12-30", "1582-01-01"] {
        let error = end_of_term(day(from), &term(Length::Days(3)), &rules()).unwrap_err();
        assert!(error.to_string().contains(from), "{error}");
    }
    let longest = term(Length::Weeks(u32::MAX));
    assert!(end_of_term(day("2026-01-01"), &longest, &rules()).is_err());
    assert!(count_back(day("2026-01-01"), &longest, &rules()).is_err());
}

#[test]
fn easter_is_where_the_calendar_of_the_last_and_next_years_has_it() {
    for (easter_monday, ascension, whit_monday) in [
        ("2022-04-18", "2022-05-26", "2022-06-06"),
        ("2023-04-10", "2023-05-18", "2023-05-29"),
        ("2024-04-01", "2024-05-09", "2024-05-20"),
        ("2025-04-21", "2025-05-29", "2025-06-09"),
        ("2026-04-06", "2026-05-14", "2026-05-25"),
        ("2027-03-29", "2027-05-06", "2027-05-17"),
        ("2028-04-17", "2028-05-25", "2028-06-05"),
        ("2029-04-02", "2029-05-10", "2029-05-21"),
        ("2030-04-22", "2030-05-30", "2030-06-10"),
    ] {
        check_holiday(easter_monday, Holiday::EasterMonday);
        check_holiday(ascension, Holiday::AscensionDay);
        check_holiday(whit_monday, Holiday::WhitMonday);
        let good_friday = day(easter_monday) - chrono::Days::new(3);
        check_holiday(&good_friday.to_string(), Holiday::GoodFriday);
    }
}

#[test]
fn the_other_holidays_are_on_their_days() {
    for year in 2022..2030 {
        check_holiday(&format!("{year}-01-01"), Holiday::NewYear);
        check_holiday(&format!("{year}-05-05"), Holiday::LiberationDay);
        check_holiday(&format!("{year}-12-25"), Holiday::ChristmasDay);
        check_holiday(&format!("{year}-12-26"), Holiday::SecondChristmasDay);
    }
}

#[test]
fn a_year_has_nine_holidays_unless_two_fall_together() {
    let in_year = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let days = first.iter_days().take(365);
        days.filter(|day| rules().holidays.on(*day).is_some())
            .count()
    };
    assert_eq!(in_year(2026), 9);
    assert_eq!(in_year(2016), 8); // Ascension Day on 5 May
}

#[test]
fn a_holiday_that_is_no_day_of_the_year_is_refused() {
    check_wrong("\"12-25\"", "\"12-32\"", "fixed.christmas_day");
}

#[test]
fn a_weekday_that_does_not_exist_is_refused() {
    check_wrong("\"saturday\"", "\"caturday\"", "weekend.days");
}

#[test]
fn moving_terms_that_are_counted_back_is_refused() {
    check_wrong(
        "backward = { value = false",
        "backward = { value = true",
        "terms.backward",
    );
}

fn check_wrong(from: &str, to: &str, key_of_error: &str) {
    let text = include_str!("../../reglement/algemene-termijnenwet.toml");
    assert!(text.contains(from), "{from} is not in the law");
    let error = TermRules::parse(&text.replacen(from, to, 1)).unwrap_err();
    let Problem::WrongValue { key, .. } = &error.problem else {
        panic!("{error}");
    };
    assert_eq!(key, key_of_error);
}

proptest! {
    #[test]
    fn a_term_of_at_most_twelve_weeks_ends_on_a_working_day_and_not_before_its_days(
        start in 0_u64..20_000,
        days in 0_u32..=84,
    ) {
        let from = day("2000-01-01") + chrono::Days::new(start);
        let rules = rules();
        let end = end_of_term(from, &term(Length::Days(days)), &rules).unwrap().outcome;
        prop_assert!(rules.is_working_day(end));
        prop_assert!(from + chrono::Days::new(u64::from(days)) <= end);
        prop_assert!(days < 3 || 2 <= rules.working_days_in(from, end));
    }

    #[test]
    fn a_later_start_never_gives_an_earlier_end(start in 0_u64..20_000, days in 0_u32..=84) {
        let from = day("2000-01-01") + chrono::Days::new(start);
        let end = |from| end_of_term(from, &term(Length::Days(days)), &rules()).unwrap().outcome;
        prop_assert!(end(from) <= end(from + chrono::Days::new(1)));
    }

    #[test]
    fn the_same_length_in_days_and_weeks_ends_on_the_same_day(start in 0_u64..9_000, weeks in 0_u32..30) {
        let from = day("2010-01-01") + chrono::Days::new(start);
        let end = |length| end_of_term(from, &term(length), &rules()).unwrap().outcome;
        prop_assert_eq!(end(Length::Days(7 * weeks)), end(Length::Weeks(weeks)));
    }
}

#[test]
fn the_working_day_before_skips_weekends_and_holidays() {
    let rules = TermRules::built_in().unwrap();
    for (day, before) in [
        ("2026-06-16", "2026-06-15"),
        ("2026-06-15", "2026-06-12"),
        ("2026-04-28", "2026-04-24"),
        ("2026-04-07", "2026-04-02"),
        ("2027-01-04", "2026-12-31"),
    ] {
        let found = rules.working_day_before(day.parse().unwrap());
        assert_eq!(found, before.parse().ok(), "{day}");
    }
    assert_eq!(
        rules.working_day_before("1583-01-01".parse().unwrap()),
        None
    );
}
