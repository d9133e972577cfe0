//! The days of a calendar as rows of a table, and as points on a line.

use crate::actions::registration::calendar::ElectionCalendar;
use crate::locale::Locale;
use crate::wording::letters::installation_steps;
use crate::wording::{Reason, registration as wording};
use chrono::NaiveDate;
use election::article::Certainty;
use election::registration::calendar::{CalendarFinding, Entry, Milestone};
use election::terms::TermFinding;

/// The width of the drawing, and how far the line stays from its sides.
const WIDTH: i64 = 1000;
const SIDE: i64 = 40;

/// One day in the table.
pub(super) struct Day {
    pub(super) number: String,
    pub(super) what: String,
    pub(super) when: String,
    /// What the regulation makes it, when that is another day.
    pub(super) computed: String,
    pub(super) certainty: String,
    pub(super) colour: &'static str,
    /// What must be said about it when it has no steps, or cannot be moved.
    pub(super) note: String,
    pub(super) steps: Vec<Reason>,
    /// Which day; none for the day on which members enter.
    pub(super) milestone: Option<Milestone>,
}

/// A point on the line, for all that happens on one day.
pub(super) struct Point {
    pub(super) at: i64,
    pub(super) numbers: String,
    pub(super) is_above: bool,
    pub(super) is_vote: bool,
}

/// The days of a calendar, that on which members enter last.
pub(super) fn days(locale: Locale, calendar: &ElectionCalendar) -> Vec<Day> {
    let entries = calendar.calendar.entries.iter().zip(1..);
    let mut days: Vec<Day> = entries
        .map(|(entry, number)| day(locale, entry, number))
        .collect();
    days.push(entry_day(locale, calendar));
    days
}

fn day(locale: Locale, entry: &Entry, number: u64) -> Day {
    let (certainty, colour) = sureness(locale, least_certain(entry).into_iter());
    let computed = wording::when(locale, entry.computed.outcome);
    let is_moved = entry.holds != entry.computed.outcome;
    Day {
        number: locale.number(number),
        what: wording::milestone(locale, entry.milestone),
        when: wording::when(locale, entry.holds),
        computed: if is_moved {
            locale.say("calendar-computed", &[("day", computed.into())])
        } else {
            String::new()
        },
        certainty,
        colour,
        note: match entry.milestone {
            Milestone::Vote => locale.text("calendar-chosen"),
            _ => String::new(),
        },
        steps: wording::steps(locale, &entry.computed.grounds),
        milestone: Some(entry.milestone),
    }
}

fn moves_nothing(finding: &CalendarFinding) -> bool {
    match finding {
        CalendarFinding::Term(
            TermFinding::BackwardNotMoved | TermFinding::TooLongToMove { .. },
        ) => true,
        CalendarFinding::Term(
            TermFinding::Counted { .. }
            | TermFinding::CountedBack { .. }
            | TermFinding::RunsOn { .. }
            | TermFinding::Extended { .. },
        )
        | CalendarFinding::Until(_) => false,
    }
}

fn entry_day(locale: Locale, calendar: &ElectionCalendar) -> Day {
    let grounds = &calendar.entry.grounds;
    let (certainty, colour) = sureness(locale, grounds.iter().map(|one| one.article.certainty));
    Day {
        number: locale.number(calendar.calendar.entries.len() as u64 + 1),
        what: locale.text("calendar-entry"),
        when: wording::long_day(locale, calendar.entry.outcome),
        computed: String::new(),
        certainty,
        colour,
        note: locale.text("calendar-entry-note"),
        steps: installation_steps(locale, grounds),
        milestone: None,
    }
}

/// How sure we are of a day that was counted; nothing for one that was chosen. A rule that moved nothing makes it
/// no less certain.
pub(crate) fn least_certain(entry: &Entry) -> Option<Certainty> {
    let grounds = entry.computed.grounds.iter();
    let counting = grounds.filter(|one| !moves_nothing(&one.finding));
    counting.map(|one| one.article.certainty).max()
}

/// The least certain of the values that a day rests on; nothing for a day that rests on none.
fn sureness(
    locale: Locale,
    certainties: impl Iterator<Item = Certainty>,
) -> (String, &'static str) {
    let Some(least) = certainties.max() else {
        return (String::new(), "none");
    };
    let colour = match least {
        Certainty::Read => "ok",
        Certainty::Inferred => "info",
        Certainty::Assumed => "warning",
    };
    (wording::certainty(locale, least), colour)
}

/// The days as points, from the first to the last; those of one day share a point.
pub(super) fn points(calendar: &ElectionCalendar) -> Vec<Point> {
    let entries = calendar.calendar.entries.iter();
    let days = entries.map(|entry| (entry.holds.day, entry.milestone == Milestone::Vote));
    let mut days: Vec<(NaiveDate, bool, usize)> = days
        .chain([(calendar.entry.outcome, false)])
        .zip(1..)
        .map(|((day, is_vote), number)| (day, is_vote, number))
        .collect();
    days.sort_by_key(|(day, _, number)| (*day, *number));
    let (Some((first, ..)), Some((last, ..))) = (days.first(), days.last()) else {
        return Vec::new();
    };
    let (first, all) = (*first, last.signed_duration_since(*first).num_days().max(1));
    let mut points = Vec::new();
    for (place, of_day) in days.chunk_by(|one, other| one.0 == other.0).enumerate() {
        let day = of_day.first().map_or(first, |(day, ..)| *day);
        let since = day.signed_duration_since(first).num_days();
        let numbers: Vec<String> = of_day.iter().map(|(.., one)| one.to_string()).collect();
        points.push(Point {
            at: SIDE + since * (WIDTH - 2 * SIDE) / all,
            numbers: numbers.join(", "),
            is_above: place % 2 == 0,
            is_vote: of_day.iter().any(|(_, is_vote, _)| *is_vote),
        });
    }
    points
}
