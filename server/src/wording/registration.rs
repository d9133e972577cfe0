//! Words about the calendar of an election: what each day is, how it was found, and why it cannot be there.

use super::letters::{term_step, weekday_name};
use super::{Reason, article};
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};
use election::article::Certainty;
use election::decision::Ground;
use election::registration::calendar::{CalendarFinding, Milestone, OutOfOrder, When};

/// What a day of the calendar is called.
#[must_use]
pub fn milestone(locale: Locale, milestone: Milestone) -> String {
    match milestone {
        Milestone::Closing => locale.text("calendar-closing"),
        Milestone::Repair => locale.text("calendar-repair"),
        Milestone::Session => locale.text("calendar-session"),
        Milestone::Appeal => locale.text("calendar-appeal"),
        Milestone::Draw => locale.text("calendar-draw"),
        Milestone::Vote => locale.text("calendar-vote"),
        Milestone::Result => locale.text("calendar-result"),
    }
}

/// How sure we are of a day, in one word.
#[must_use]
pub fn certainty(locale: Locale, certainty: Certainty) -> String {
    match certainty {
        Certainty::Read => locale.text("calendar-read"),
        Certainty::Inferred => locale.text("calendar-inferred"),
        Certainty::Assumed => locale.text("calendar-assumed"),
    }
}

/// A day with the day of the week, and with the time when it has one.
#[must_use]
pub fn when(locale: Locale, when: When) -> String {
    let day = long_day(locale, when.day);
    let Some(time) = when.time else {
        return day;
    };
    let time = time.to_string();
    locale.say(
        "calendar-moment",
        &[("day", day.into()), ("time", time.into())],
    )
}

/// A day with the day of the week.
#[must_use]
pub fn long_day(locale: Locale, day: NaiveDate) -> String {
    format!(
        "{} {}",
        weekday_name(locale, day.weekday()),
        locale.date(day)
    )
}

/// How a day of the calendar was found, step by step.
#[must_use]
pub fn steps(locale: Locale, grounds: &[Ground<CalendarFinding>]) -> Vec<Reason> {
    let steps = grounds.iter().map(|ground| Reason {
        sentence: step(locale, &ground.finding),
        article: article::cite(locale, &ground.article),
    });
    steps.collect()
}

/// Two days that stand in the wrong order, and what to do.
#[must_use]
pub fn out_of_order(locale: Locale, pair: &OutOfOrder) -> String {
    let ((first, first_when), (then, then_when)) = (pair.first, pair.then);
    let values = [
        ("first", milestone(locale, first).into()),
        ("day", when(locale, first_when).into()),
        ("then", milestone(locale, then).into()),
        ("other", when(locale, then_when).into()),
    ];
    if pair.same_day {
        locale.say("calendar-order", &values)
    } else {
        locale.say("calendar-order-strict", &values)
    }
}

fn step(locale: Locale, finding: &CalendarFinding) -> String {
    match finding {
        CalendarFinding::Term(term) => term_step(locale, term),
        CalendarFinding::Until(time) => {
            locale.say("calendar-until", &[("time", time.to_string().into())])
        }
    }
}
