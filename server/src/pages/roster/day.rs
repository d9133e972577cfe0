//! Choosing the day of a roster: typed, moved to with a slider, or the day of the change before or after it.

use crate::form::Submitted;
use crate::locale::Locale;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// The day as it is typed.
const TYPED: &str = "op";
/// The day as the slider gives it: how many days after the first day of the term.
const MOVED: &str = "dag";

/// The day that is asked, and the two forms to ask for another one.
pub(super) struct DayForm {
    /// What stands in the box: what was typed, when it is wrong.
    pub(super) asked: String,
    pub(super) error: String,
    /// None while no term has begun.
    pub(super) slider: Option<Slider>,
    /// Ways to another day: the words and the address.
    pub(super) links: Vec<(String, String)>,
    /// What both forms carry along.
    pub(super) carried: Vec<(&'static str, String)>,
    /// The path of the page.
    pub(super) path: String,
}

/// A slider over the term, by the day.
pub(super) struct Slider {
    pub(super) last: i64,
    pub(super) value: i64,
    pub(super) from: String,
    pub(super) until: String,
}

/// The term that the slider runs over, and the days on which something changed.
#[derive(Default)]
pub(super) struct Span {
    pub(super) term: Option<(NaiveDate, NaiveDate)>,
    pub(super) changes: BTreeSet<NaiveDate>,
}

/// What was asked, read from the address; the day is that of today when it is wrong or nothing was asked.
pub(super) struct AskedDay {
    pub(super) day: NaiveDate,
    typed: String,
    moved: Option<i64>,
    is_wrong: bool,
}

impl AskedDay {
    /// Reads it. The slider can only be understood once the term is known: see [`Self::within`].
    pub(super) fn read(query: &str, today: NaiveDate) -> Self {
        let asked = Submitted::read(query.as_bytes());
        let typed = asked.trimmed(TYPED).to_owned();
        let read = read_day(&typed);
        let moved = asked.trimmed(MOVED).parse().ok();
        Self {
            day: read.unwrap_or(today),
            is_wrong: read.is_none() && !typed.is_empty(),
            moved: moved.filter(|_| typed.is_empty()),
            typed,
        }
    }

    /// The day, now that the term is known.
    pub(super) fn within(mut self, term: Option<(NaiveDate, NaiveDate)>) -> Self {
        if let (Some(moved), Some((from, until))) = (self.moved, term) {
            let last = (until - from).num_days() - 1;
            let days = moved.clamp(0, last.max(0)).unsigned_abs();
            self.day = from.checked_add_days(Days::new(days)).unwrap_or(from);
        }
        self
    }

    /// Whether what was typed is no day.
    pub(super) fn is_wrong(&self) -> bool {
        self.is_wrong
    }

    /// The forms.
    pub(super) fn form(
        &self,
        locale: Locale,
        path: &str,
        (span, today): (&Span, NaiveDate),
    ) -> DayForm {
        let day = self.day;
        let mut carried = Vec::new();
        if locale != Locale::default() {
            carried.push(("taal", locale.tag().to_owned()));
        }
        let address = |on: NaiveDate| {
            let sign = if locale.query().is_empty() { '?' } else { '&' };
            format!("{path}{}{sign}{TYPED}={on}", locale.query())
        };
        let told = |key: &str, on: NaiveDate| {
            let values = [("day", locale.date(on).into())];
            (locale.say(key, &values), address(on))
        };
        let earlier = span.changes.range(..day).next_back();
        let later = span.changes.range(day..).find(|on| **on != day);
        let links = [
            earlier.map(|on| told("roster-day-earlier", *on)),
            later.map(|on| told("roster-day-later", *on)),
            (day != today).then(|| told("roster-day-today", today)),
        ];
        DayForm {
            asked: match self.typed.is_empty() {
                true => day.format("%-d-%-m-%Y").to_string(),
                false => self.typed.clone(),
            },
            error: match self.is_wrong {
                true => locale.text("roster-day-wrong"),
                false => String::new(),
            },
            slider: span.term.map(|(from, until)| Slider {
                last: (until - from).num_days() - 1,
                value: (day - from)
                    .num_days()
                    .clamp(0, (until - from).num_days() - 1),
                from: locale.date(from),
                until: locale.date(until.pred_opt().unwrap_or(until)),
            }),
            links: links.into_iter().flatten().collect(),
            carried,
            path: path.to_owned(),
        }
    }
}

/// The day as it is typed, year first or last; nothing when there is no such day.
fn read_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = match (first.len(), third.len()) {
        (4, _) => (first, second, third),
        (_, 4) => (third, second, first),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_moves_over_the_days_of_the_term_and_no_further() {
        for (asked, expected) in [
            ("dag=0", "2026-04-22"),
            ("dag=10", "2026-05-02"),
            ("dag=-4", "2026-04-22"),
            ("dag=99999", "2030-04-21"),
            ("dag=99999&op=2-5-2027", "2027-05-02"),
            ("dag=morgen", "2026-06-01"),
        ] {
            let term = (day("2026-04-22"), day("2030-04-22"));
            let read = AskedDay::read(asked, day("2026-06-01")).within(Some(term));
            assert_eq!(read.day, day(expected), "{asked}");
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
}
