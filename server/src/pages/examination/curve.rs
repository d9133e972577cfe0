//! How the applications grew over time, drawn as a line and told as a table.

use crate::locale::Locale;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// The size of the drawing, and the room at its sides, in its own units.
const WIDTH: u64 = 1000;
const HEIGHT: u64 = 330;
const LEFT: u64 = 20;
const RIGHT: u64 = 20;
const TOP: u64 = 60;
const BOTTOM: u64 = 60;

/// The line, and what stands beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Curve {
    /// The points of the line.
    pub(super) line: String,
    /// The points of the surface below it.
    pub(super) surface: String,
    /// Where the closing is; none when it lies beyond the drawing.
    pub(super) closing: Option<u64>,
    /// Where the last point is.
    pub(super) end: (u64, u64),
    /// The first and the last day.
    pub(super) from: String,
    pub(super) until: String,
    /// The total at the end.
    pub(super) total: String,
    /// Each day with at least one: the day, how many came, and the total after it.
    pub(super) days: Vec<(String, String, String)>,
}

/// The curve up to a day; none while nothing came.
pub(super) fn curve(
    locale: Locale,
    days: &BTreeMap<NaiveDate, u64>,
    (today, closing): (NaiveDate, NaiveDate),
) -> Option<Curve> {
    let (first, last) = (*days.keys().next()?, *days.keys().next_back()?);
    // The line begins at nothing, the day before the first.
    let from = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let until = last.max(today.min(closing)).max(first);
    let total: u64 = days.values().sum();
    let span = between(from, until).max(1);
    let x = |day: NaiveDate| LEFT + between(from, day) * (WIDTH - LEFT - RIGHT) / span;
    let y = |count: u64| HEIGHT - BOTTOM - count * (HEIGHT - TOP - BOTTOM) / total.max(1);
    let mut points = vec![(x(from), y(0))];
    let (mut sum, mut told) = (0, Vec::new());
    for (day, count) in days {
        let before = day.checked_sub_days(Days::new(1)).unwrap_or(*day);
        points.push((x(before), y(sum)));
        sum += count;
        points.push((x(*day), y(sum)));
        told.push((locale.date(*day), locale.number(*count), locale.number(sum)));
    }
    let end = (x(until), y(sum));
    points.push(end);
    points.dedup();
    let line = joined(&points);
    let foot = HEIGHT - BOTTOM;
    Some(Curve {
        surface: format!("{line} {},{foot} {},{foot}", end.0, x(from)),
        line,
        closing: (from <= closing && closing <= until).then(|| x(closing)),
        end,
        from: locale.date(first),
        until: locale.date(until),
        total: locale.number(total),
        days: told,
    })
}

fn joined(points: &[(u64, u64)]) -> String {
    let points = points.iter().map(|(x, y)| format!("{x},{y}"));
    points.collect::<Vec<_>>().join(" ")
}

fn between(from: NaiveDate, until: NaiveDate) -> u64 {
    let days = until.signed_duration_since(from).num_days();
    u64::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_came_so_nothing_is_drawn() {
        assert_eq!(drawn(&[], "2026-01-10"), None);
    }

    #[test]
    fn the_line_begins_at_nothing_and_ends_at_the_total() {
        let curve = drawn(&[("2026-01-02", 1), ("2026-01-05", 3)], "2026-01-05").unwrap();
        assert!(curve.line.starts_with("20,270 "), "{}", curve.line);
        assert_eq!(curve.end, (980, 60));
        assert_eq!(curve.total, "4");
        assert_eq!(curve.closing, None);
        let sums: Vec<&str> = curve.days.iter().map(|day| day.2.as_str()).collect();
        assert_eq!(sums, ["1", "4"]);
    }

    #[test]
    fn the_line_runs_on_to_today_and_not_past_the_closing() {
        let curve = drawn(&[("2026-01-02", 1)], "2026-02-10").unwrap();
        assert_eq!(curve.until, "19\u{a0}januari 2026");
        assert_eq!(curve.closing, Some(980));
    }

    fn drawn(days: &[(&str, u64)], today: &str) -> Option<Curve> {
        let days = days
            .iter()
            .map(|(day, count)| (day.parse().unwrap(), *count));
        let closing = "2026-01-19".parse().unwrap();
        curve(
            Locale::Dutch,
            &days.collect(),
            (today.parse().unwrap(), closing),
        )
    }
}
