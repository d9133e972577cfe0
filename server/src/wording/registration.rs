//! Words about the calendar of an election: what each day is, how it was found, and why it cannot be there.

use super::{Reason, article};
use crate::locale::Locale;
use chrono::{Datelike, NaiveDate, Weekday};
use election::article::Certainty;
use election::decision::Ground;
use election::registration::calendar::{CalendarFinding, Milestone, OutOfOrder, When};
use election::terms::{DayOff, Holiday, TermFinding};
use succession::deadlines::InstallationFinding;

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
    format!("{} {}", weekday(locale, day.weekday()), locale.date(day))
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

/// How the day on which members enter was found, step by step.
#[must_use]
pub fn entry_steps(locale: Locale, grounds: &[Ground<InstallationFinding>]) -> Vec<Reason> {
    let steps = grounds.iter().map(|ground| Reason {
        sentence: entry_step(locale, ground.finding),
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

fn term_step(locale: Locale, finding: &TermFinding) -> String {
    let day = |day: NaiveDate| long_day(locale, day).into();
    match finding {
        TermFinding::Counted {
            from,
            length,
            until,
        } => {
            let days = ("days", length.in_days().into());
            let values = [days, ("from", day(*from)), ("until", day(*until))];
            locale.say("calendar-counted", &values)
        }
        TermFinding::CountedBack {
            from,
            length,
            until,
        } => {
            let days = ("days", length.in_days().into());
            let values = [days, ("from", day(*from)), ("until", day(*until))];
            locale.say("calendar-counted-back", &values)
        }
        TermFinding::BackwardNotMoved => locale.text("calendar-not-moved"),
        TermFinding::TooLongToMove { weeks } => {
            locale.say("calendar-too-long", &[("weeks", (*weeks).into())])
        }
        TermFinding::RunsOn { over, until } => {
            let over: Vec<String> = over.iter().map(|off| day_off(locale, off)).collect();
            let values = [("over", locale.names(&over).into()), ("until", day(*until))];
            locale.say("calendar-runs-on", &values)
        }
        TermFinding::Extended {
            working_days,
            at_least,
            until,
        } => {
            let values = [
                ("held", (*working_days).into()),
                ("needed", (*at_least).into()),
                ("until", day(*until)),
            ];
            locale.say("calendar-extended", &values)
        }
    }
}

fn entry_step(locale: Locale, finding: InstallationFinding) -> String {
    match finding {
        InstallationFinding::FirstWeekdayAfter {
            established_on,
            weekday: on,
            first,
        } => {
            let values = [
                ("weekday", weekday(locale, on).into()),
                ("from", locale.date(established_on).into()),
                ("until", locale.date(first).into()),
            ];
            locale.say("calendar-first-weekday", &values)
        }
        InstallationFinding::NthWeekday { ordinal, on } => {
            let values = [
                ("ordinal", ordinal.into()),
                ("until", locale.date(on).into()),
            ];
            locale.say("calendar-nth-weekday", &values)
        }
    }
}

fn day_off(locale: Locale, (day, why): &(NaiveDate, DayOff)) -> String {
    let date = locale.date(*day);
    match why {
        DayOff::Weekend(on) => format!("{} {date}", weekday(locale, *on)),
        DayOff::Holiday(which) => format!("{} ({date})", holiday(locale, *which)),
    }
}

fn weekday(locale: Locale, day: Weekday) -> String {
    match day {
        Weekday::Mon => locale.text("calendar-monday"),
        Weekday::Tue => locale.text("calendar-tuesday"),
        Weekday::Wed => locale.text("calendar-wednesday"),
        Weekday::Thu => locale.text("calendar-thursday"),
        Weekday::Fri => locale.text("calendar-friday"),
        Weekday::Sat => locale.text("calendar-saturday"),
        Weekday::Sun => locale.text("calendar-sunday"),
    }
}

fn holiday(locale: Locale, holiday: Holiday) -> String {
    match holiday {
        Holiday::NewYear => locale.text("calendar-new-year"),
        Holiday::GoodFriday => locale.text("calendar-good-friday"),
        Holiday::EasterMonday => locale.text("calendar-easter-monday"),
        Holiday::KingsDay => locale.text("calendar-kings-day"),
        Holiday::LiberationDay => locale.text("calendar-liberation-day"),
        Holiday::AscensionDay => locale.text("calendar-ascension-day"),
        Holiday::WhitMonday => locale.text("calendar-whit-monday"),
        Holiday::ChristmasDay => locale.text("calendar-christmas-day"),
        Holiday::SecondChristmasDay => locale.text("calendar-second-christmas-day"),
    }
}
