//! The last day to answer, worked out again: in the test, with the holidays of these years by their rules.

use super::city::ENTERED_ON;
use super::facts::Why;
use super::term::day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The Sundays of Easter.
const EASTER: [&str; 6] = [
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
];
/// After the result.
pub(super) const ELECTED: u64 = 10;

/// The days that somebody has to answer who is appointed in a seat that is free from that day.
pub(super) fn days_for(why: Why, from: NaiveDate) -> u64 {
    let before_term = from < day(ENTERED_ON);
    match why {
        Why::Leave(_) => 10,
        _ if before_term => ELECTED,
        _ => 28,
    }
}

/// The last day of a term of so many days: one on which people work.
pub(super) fn last_day(notified_on: NaiveDate, days: u64) -> NaiveDate {
    let mut last = notified_on + Days::new(days);
    while !is_worked(last) {
        last = last + Days::new(1);
    }
    last
}

fn is_worked(on: NaiveDate) -> bool {
    let of_week = !matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)].contains(&(on.month(), on.day()));
    // In none of these years but the last is the 27th of April a Sunday.
    let king = match on.year() {
        2031 => (4, 26),
        _ => (4, 27),
    };
    let kings_day = (on.month(), on.day()) == king;
    let easter = EASTER.iter().map(|text| day(text));
    let mut easter = easter.filter(|easter| easter.year() == on.year());
    let easter = easter.next().unwrap();
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    let moving = [-2, 1, 39, 50].contains(&(on - easter).num_days());
    of_week && !fixed && !kings_day && !moving
}

#[test]
fn a_term_ends_on_a_day_on_which_people_work() {
    // Ten days after 24 April 2026 is 4 May, a Monday; a day later the term would end on 5 May.
    assert_eq!(last_day(day("2026-04-24"), 10), day("2026-05-04"));
    assert_eq!(last_day(day("2026-04-25"), 10), day("2026-05-06"));
    // 28 days after 27 November 2026 is Christmas; that is followed by a Saturday and a Sunday.
    assert_eq!(last_day(day("2026-11-27"), 28), day("2026-12-28"));
    // Ascension Day of 2027 is 6 May, the day after 5 May.
    assert_eq!(last_day(day("2027-04-25"), 10), day("2027-05-07"));
}
