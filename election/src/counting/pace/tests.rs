use super::*;

const NOW: &str = "2026-03-18T22:30:00Z";

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// So many counts, one each minute before now.
fn each_minute(counts: i64) -> Vec<DateTime<Utc>> {
    let minutes = 0..counts;
    minutes
        .map(|ago| at(NOW) - TimeDelta::minutes(ago))
        .collect()
}

fn check_end(counts: i64, left: u64, begun: Option<&str>, expected: ExpectedEnd) {
    let end = expect_end(&each_minute(counts), left, (begun.map(at), at(NOW)));
    assert_eq!(end, expected);
}

fn check_pace(counts: i64, (left, begun): (u64, &str), (pace, end): ((u64, u64), &str)) {
    let expected = ExpectedEnd::At {
        pace: Fraction::new(pace.0, pace.1).unwrap(),
        moment: at(end),
    };
    check_end(counts, left, Some(begun), expected);
}

fn check_hours(finished: &[&str], expected: &[(&str, u64, u64)]) {
    let finished: Vec<_> = finished.iter().map(|moment| at(moment)).collect();
    let hours = counts_per_hour(&finished);
    let hours: Vec<_> = hours
        .iter()
        .map(|hour| (hour.begins, hour.counts, hour.sum))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(begins, counts, sum)| (at(begins), *counts, *sum))
        .collect();
    assert_eq!(hours, expected);
}

#[test]
fn nothing_is_left_when_all_counts_are_done() {
    check_end(0, 0, None, ExpectedEnd::Done);
}

#[test]
fn nothing_can_be_said_before_a_quarter_of_an_hour_of_work() {
    check_end(0, 5, None, ExpectedEnd::TooEarly);
    check_end(9, 5, Some("2026-03-18T22:15:01Z"), ExpectedEnd::TooEarly);
    check_end(0, 5, Some("2026-03-18T22:31:00Z"), ExpectedEnd::TooEarly);
}

#[test]
fn an_hour_without_a_count_gives_no_pace() {
    check_end(0, 5, Some("2026-03-18T20:00:00Z"), ExpectedEnd::Stalled);
    let an_hour_ago = [at("2026-03-18T21:30:00Z")];
    let times = (Some(at("2026-03-18T20:00:00Z")), at(NOW));
    assert_eq!(expect_end(&an_hour_ago, 5, times), ExpectedEnd::Stalled);
}

#[test]
fn the_pace_is_that_of_the_last_hour() {
    let begun = "2026-03-18T20:00:00Z";
    check_pace(60, (30, begun), ((60, 1), "2026-03-18T23:00:00Z"));
    check_pace(200, (30, begun), ((60, 1), "2026-03-18T23:00:00Z"));
}

#[test]
fn a_shorter_evening_has_the_pace_of_the_time_that_was_worked() {
    let begun = "2026-03-18T22:15:00Z";
    check_pace(10, (20, begun), ((40, 1), "2026-03-18T23:00:00Z"));
}

#[test]
fn the_pace_is_exact_and_the_end_is_rounded_up_to_the_second() {
    let begun = "2026-03-18T22:13:20Z";
    check_pace(7, (1, begun), ((126, 5), "2026-03-18T22:32:23Z"));
}

#[test]
fn a_count_from_a_clock_that_runs_ahead_does_not_count() {
    let ahead = [at("2026-03-18T22:31:00Z")];
    let times = (Some(at("2026-03-18T20:00:00Z")), at(NOW));
    assert_eq!(expect_end(&ahead, 5, times), ExpectedEnd::Stalled);
}

#[test]
fn an_end_out_of_sight_is_not_told() {
    let begun = Some("2026-03-18T20:00:00Z");
    check_end(1, u64::MAX, begun, ExpectedEnd::Stalled);
    check_end(1, u64::MAX / 3600, begun, ExpectedEnd::Stalled);
}

#[test]
fn counts_are_gathered_by_the_hour_with_empty_hours_in_between() {
    check_hours(
        &[
            "2026-03-18T22:59:59Z",
            "2026-03-18T20:00:00Z",
            "2026-03-18T22:00:00Z",
        ],
        &[
            ("2026-03-18T20:00:00Z", 1, 1),
            ("2026-03-18T21:00:00Z", 0, 1),
            ("2026-03-18T22:00:00Z", 2, 3),
        ],
    );
    check_hours(&[], &[]);
}

#[test]
fn a_night_between_two_sessions_is_left_out() {
    check_hours(
        &["2026-03-18T22:10:00Z", "2026-03-19T08:10:00Z"],
        &[
            ("2026-03-18T22:00:00Z", 1, 1),
            ("2026-03-19T08:00:00Z", 1, 2),
        ],
    );
}
