//! Sentences for letters and for the pages beside them: how a day was computed, why there is a seat to fill,
//! and what became of everybody who was considered.

use super::Reason;
use super::article::cite;
use crate::locale::Locale;
use chrono::Weekday;
use election::decision::Ground;
use election::terms::{DayOff, Holiday, Length, TermFinding};
use succession::acceptance::Paper;
use succession::deadlines::InstallationFinding;
use succession::rules::{CauseKind, Policy, Reason as Bar};
use succession::successor::{Verdict, Why};

/// The steps by which the last day of a term was found.
#[must_use]
pub fn term_steps(locale: Locale, grounds: &[Ground<TermFinding>]) -> Vec<Reason> {
    let told = grounds.iter().map(|ground| Reason {
        sentence: term_step(locale, &ground.finding),
        article: cite(locale, &ground.article),
    });
    told.collect()
}

/// One step in finding the last day of a term.
#[must_use]
pub fn term_step(locale: Locale, finding: &TermFinding) -> String {
    let day = |day| locale.date(day).into();
    match finding {
        TermFinding::Counted {
            from,
            length,
            until,
        } => {
            let days = ("days", length.in_days().into());
            let length = ("length", term_length(locale, *length).into());
            let values = [days, length, ("from", day(*from)), ("until", day(*until))];
            locale.say("letter-term-counted", &values)
        }
        TermFinding::CountedBack {
            from,
            length,
            until,
        } => {
            let length = ("length", term_length(locale, *length).into());
            let values = [length, ("from", day(*from)), ("until", day(*until))];
            locale.say("letter-term-counted-back", &values)
        }
        TermFinding::BackwardNotMoved => locale.text("letter-term-backward"),
        TermFinding::TooLongToMove { weeks } => {
            locale.say("letter-term-too-long", &[("weeks", (*weeks).into())])
        }
        TermFinding::RunsOn { over, until } => {
            let off = over.iter().map(|(on, why)| {
                let values = [("day", day(*on)), ("why", day_off(locale, *why).into())];
                locale.say("letter-term-day-off", &values)
            });
            let off: Vec<String> = off.collect();
            let values = [("days", locale.names(&off).into()), ("until", day(*until))];
            locale.say("letter-term-runs-on", &values)
        }
        TermFinding::Extended {
            working_days,
            at_least,
            until,
        } => {
            let values = [
                ("days", (*working_days).into()),
                ("least", (*at_least).into()),
                ("until", day(*until)),
            ];
            locale.say("letter-term-extended", &values)
        }
    }
}

fn term_length(locale: Locale, length: Length) -> String {
    match length {
        Length::Days(days) => locale.say("letter-days", &[("count", days.into())]),
        Length::Weeks(weeks) => locale.say("letter-weeks", &[("count", weeks.into())]),
    }
}

fn day_off(locale: Locale, why: DayOff) -> String {
    match why {
        DayOff::Weekend(weekday) => locale.say(
            "letter-weekend",
            &[("weekday", weekday_name(locale, weekday).into())],
        ),
        DayOff::Holiday(holiday) => match holiday {
            Holiday::NewYear => locale.text("letter-holiday-new-year"),
            Holiday::GoodFriday => locale.text("letter-holiday-good-friday"),
            Holiday::EasterMonday => locale.text("letter-holiday-easter-monday"),
            Holiday::KingsDay => locale.text("letter-holiday-kings-day"),
            Holiday::LiberationDay => locale.text("letter-holiday-liberation-day"),
            Holiday::AscensionDay => locale.text("letter-holiday-ascension-day"),
            Holiday::WhitMonday => locale.text("letter-holiday-whit-monday"),
            Holiday::ChristmasDay => locale.text("letter-holiday-christmas-day"),
            Holiday::SecondChristmasDay => locale.text("letter-holiday-second-christmas-day"),
        },
    }
}

/// The name of a day of the week.
#[must_use]
pub fn weekday_name(locale: Locale, weekday: Weekday) -> String {
    match weekday {
        Weekday::Mon => locale.text("letter-monday"),
        Weekday::Tue => locale.text("letter-tuesday"),
        Weekday::Wed => locale.text("letter-wednesday"),
        Weekday::Thu => locale.text("letter-thursday"),
        Weekday::Fri => locale.text("letter-friday"),
        Weekday::Sat => locale.text("letter-saturday"),
        Weekday::Sun => locale.text("letter-sunday"),
    }
}

/// The steps by which the day on which new members enter was found.
#[must_use]
pub fn installation_steps(locale: Locale, grounds: &[Ground<InstallationFinding>]) -> Vec<Reason> {
    let told = grounds.iter().map(|ground| {
        let sentence = match ground.finding {
            InstallationFinding::FirstWeekdayAfter {
                established_on,
                weekday,
                first,
            } => {
                let values = [
                    ("established", locale.date(established_on).into()),
                    ("weekday", weekday_name(locale, weekday).into()),
                    ("first", locale.date(first).into()),
                ];
                locale.say("letter-installation-first", &values)
            }
            InstallationFinding::NthWeekday { ordinal, on } => {
                let values = [("ordinal", ordinal.into()), ("day", locale.date(on).into())];
                locale.say("letter-installation-nth", &values)
            }
        };
        Reason {
            sentence,
            article: cite(locale, &ground.article),
        }
    });
    told.collect()
}

/// Why there is a seat to fill, in a few words and without more of anybody's life than is needed.
#[must_use]
pub fn cause(locale: Locale, cause: CauseKind) -> String {
    match cause {
        CauseKind::Resignation => locale.text("letter-cause-resignation"),
        CauseKind::MovedOut => locale.text("letter-cause-moved-out"),
        CauseKind::Death => locale.text("letter-cause-death"),
        CauseKind::LostRequirement => locale.text("letter-cause-lost-requirement"),
        CauseKind::IncompatibleOffice => locale.text("letter-cause-incompatible-office"),
        CauseKind::NotAccepted => locale.text("letter-cause-not-accepted"),
        CauseKind::NotAdmitted => locale.text("letter-cause-not-admitted"),
        CauseKind::Leave => locale.text("letter-cause-leave"),
        CauseKind::Enlargement => locale.text("letter-cause-enlargement"),
        CauseKind::NeverFilled => locale.text("letter-cause-never-filled"),
    }
}

/// A paper that comes with an acceptance.
#[must_use]
pub fn paper(locale: Locale, paper: Paper) -> String {
    match paper {
        Paper::StatementOfOffices => locale.text("letter-paper-offices"),
        Paper::RegisterExtract => locale.text("letter-paper-extract"),
    }
}

/// By which way somebody is next, told to that person.
#[must_use]
pub fn route(locale: Locale, route: Policy, cause: CauseKind) -> String {
    match route {
        Policy::OtherList if nobody_left(cause) => locale.text("letter-route-no-list"),
        Policy::MostVotes => locale.text("letter-route-most-votes"),
        Policy::SameList => locale.text("letter-route-same-list"),
        Policy::OtherList => locale.text("letter-route-other-list"),
        Policy::Sortition => locale.text("letter-route-sortition"),
        Policy::LeaveVacant => locale.text("letter-route-leave-vacant"),
    }
}

/// Whether the seat is one that nobody leaves, so that it has no list of its own.
fn nobody_left(cause: CauseKind) -> bool {
    matches!(cause, CauseKind::Enlargement | CauseKind::NeverFilled)
}

/// By which way somebody is next, told to everybody.
#[must_use]
pub fn route_of(locale: Locale, route: Policy, cause: CauseKind) -> String {
    match route {
        Policy::OtherList if nobody_left(cause) => locale.text("decision-route-no-list"),
        Policy::MostVotes => locale.text("decision-route-most-votes"),
        Policy::SameList => locale.text("decision-route-same-list"),
        Policy::OtherList => locale.text("decision-route-other-list"),
        Policy::Sortition => locale.text("letter-route-sortition"),
        Policy::LeaveVacant => locale.text("letter-route-leave-vacant"),
    }
}

/// What became of somebody who was considered, in a few words.
#[must_use]
pub fn verdict(locale: Locale, verdict: Verdict) -> String {
    match verdict {
        Verdict::Appointed => locale.text("letter-verdict-appointed"),
        Verdict::PassedOver(Why::OwnList) => locale.text("letter-verdict-own-list"),
        Verdict::PassedOver(Why::NoVotes) => locale.text("letter-verdict-no-votes"),
        Verdict::PassedOver(Why::Person(bar)) => match bar {
            Bar::Deceased => locale.text("letter-verdict-deceased"),
            Bar::MovedOut => locale.text("letter-verdict-moved-out"),
            Bar::OnLeave => locale.text("letter-verdict-on-leave"),
            Bar::OwnSeat => locale.text("letter-verdict-own-seat"),
            Bar::Declined => locale.text("letter-verdict-declined"),
            Bar::Member => locale.text("letter-verdict-member"),
            Bar::Waived => locale.text("letter-verdict-waived"),
            Bar::OwnSeatVacant => locale.text("letter-verdict-own-seat-vacant"),
            Bar::Ineligible => locale.text("letter-verdict-ineligible"),
        },
    }
}
