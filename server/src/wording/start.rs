//! Words for who wants to stand: how long registration is open, what is asked, and what an address tells.

use super::registration::when;
use super::{Reason, article};
use crate::locale::Locale;
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use election::decision::Ground;
use election::registration::calendar::{Milestone, When};
use election::registration::{
    DwellingFinding, Finding, PostcodeFault, ReferenceDay, RegisterFinding, RegistrationRules,
};

/// A moment with the day of the week, to the second.
#[must_use]
pub fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let whole = at.with_nanosecond(0).unwrap_or(at);
    when(locale, When::at(whole.date(), whole.time()))
}

/// How long something lasts, in the two largest units.
#[must_use]
pub fn lasting(locale: Locale, left: TimeDelta) -> String {
    let (days, hours, minutes) = (
        left.num_days(),
        left.num_hours() % 24,
        left.num_minutes() % 60,
    );
    let unit = |key: &str, count: i64| locale.say(key, &[("count", count.into())]);
    let (day, hour) = (unit("start-days", days), unit("start-hours", hours));
    let minute = unit("start-minutes", minutes);
    let pair = match (days, hours, minutes) {
        (0, 0, 0) => return unit("start-seconds", left.num_seconds()),
        (0, 0, _) => return minute,
        (0, _, 0) => return hour,
        (0, _, _) => [hour, minute],
        (_, 0, _) => return day,
        _ => [day, hour],
    };
    locale.names(&pair)
}

/// The conditions for who stands, in plain words, with how sure we are of each.
#[must_use]
pub fn conditions(locale: Locale, rules: &RegistrationRules, vote: NaiveDateTime) -> Vec<Reason> {
    let day = |at: NaiveDateTime| when(locale, When::on(at.date())).into();
    let lives_on = match rules.residence.value {
        ReferenceDay::NominationDay => rules.nomination_day.value.into(),
        ReferenceDay::ElectionDay => vote,
    };
    let age = [
        ("age", u64::from(rules.minimum_age.value).into()),
        ("day", day(vote)),
    ];
    let cite = |cited| article::cite(locale, cited);
    vec![
        Reason {
            sentence: locale.say("start-condition-age", &age),
            article: cite(&rules.minimum_age.article),
        },
        Reason {
            sentence: locale.say("start-condition-residence", &[("day", day(lives_on))]),
            article: cite(&rules.residence.article),
        },
        Reason {
            sentence: locale.say(
                "start-condition-once",
                &[("count", rules.candidacies.value.into())],
            ),
            article: cite(&rules.candidacies.article),
        },
    ]
}

/// What happens on a day of the calendar, for who stands.
#[must_use]
pub fn step(locale: Locale, milestone: Milestone) -> String {
    match milestone {
        Milestone::Closing => locale.text("start-step-closing"),
        Milestone::Repair => locale.text("start-step-repair"),
        Milestone::Session => locale.text("start-step-session"),
        Milestone::Appeal => locale.text("start-step-appeal"),
        Milestone::Draw => locale.text("start-step-draw"),
        Milestone::Vote => locale.text("start-step-vote"),
        Milestone::Result => locale.text("start-step-result"),
    }
}

/// Something that was found about whoever asks, with its article. `name` tells what a body is called.
#[must_use]
pub fn found(locale: Locale, ground: &Ground<Finding>, name: impl Fn(&str) -> String) -> Reason {
    Reason {
        sentence: finding(locale, &ground.finding, name),
        article: article::cite(locale, &ground.article),
    }
}

fn finding(locale: Locale, finding: &Finding, name: impl Fn(&str) -> String) -> String {
    let day = |on| when(locale, When::on(on)).into();
    let on = |key: &str, on| locale.say(key, &[("day", day(on))]);
    match finding {
        Finding::OldEnough {
            age, election_day, ..
        } => {
            let values = [("age", u64::from(*age).into()), ("day", day(*election_day))];
            locale.say("check-old-enough", &values)
        }
        Finding::TooYoung {
            age,
            reached_on,
            election_day,
        } => {
            let values = [
                ("age", u64::from(*age).into()),
                ("day", day(*election_day)),
                ("reached", day(*reached_on)),
            ];
            locale.say("check-too-young", &values)
        }
        Finding::BornOnLeapDay { birthday } => on("check-leap-day", *birthday),
        Finding::LivesInWijk { on: day } => on("check-lives-in-wijk", *day),
        Finding::LivesInOtherWijk { on, wijkraad } => {
            let values = [("day", day(*on)), ("name", name(wijkraad).into())];
            locale.say("check-lives-elsewhere", &values)
        }
        Finding::LivesOutsideWijken { on: day } => on("check-lives-outside", *day),
        Finding::ResidenceUnknown { on: day } => on("check-lives-unknown", *day),
        Finding::StandsOnce => locale.text("check-stands-once"),
        Finding::NamedTwiceOnList => locale.text("check-named-twice"),
        Finding::StandsOnOtherList { .. } => locale.text("check-other-list"),
        Finding::StandsInOtherWijk { other } => {
            let values = [("name", name(&other.wijkraad).into())];
            locale.say("check-other-wijk", &values)
        }
        Finding::InTime { closes_at, .. } => {
            let values = [("closes", moment(locale, *closes_at).into())];
            locale.say("check-in-time", &values)
        }
        Finding::TooLate {
            received_at,
            closes_at,
        } => {
            let values = [
                ("closes", moment(locale, *closes_at).into()),
                ("now", moment(locale, *received_at).into()),
            ];
            locale.say("check-too-late", &values)
        }
    }
}

/// How it was found where an address lies. `buurten` are the names of those in question.
#[must_use]
pub fn place(locale: Locale, finding: DwellingFinding, buurten: &[String]) -> String {
    let named = [("buurten", locale.names(buurten).into())];
    match finding {
        DwellingFinding::NumberKnown => locale.say("check-number-known", &named),
        DwellingFinding::PostcodeInOneBuurt => locale.say("check-postcode-in-one", &named),
        DwellingFinding::BuurtenAlike => locale.text("check-buurten-alike"),
        DwellingFinding::PostcodeInSeveralBuurten => {
            locale.say("check-postcode-in-several", &named)
        }
        DwellingFinding::NumberInSeveralBuurten => locale.say("check-number-in-several", &named),
        DwellingFinding::PostcodeUnknown => locale.text("check-postcode-unknown"),
        DwellingFinding::BuurtUnknown => locale.text("check-buurt-unknown"),
    }
}

/// Why a text is no postcode, and what to do.
#[must_use]
pub fn postcode(locale: Locale, fault: PostcodeFault) -> String {
    match fault {
        PostcodeFault::Missing => locale.text("postcode-missing"),
        PostcodeFault::NoLetters => locale.text("postcode-no-letters"),
        PostcodeFault::NotAPostcode => locale.text("postcode-wrong"),
    }
}

/// What the population register says beside an application. `name` tells what a body is called.
#[must_use]
pub fn register(
    locale: Locale,
    finding: &RegisterFinding,
    name: impl Fn(&str) -> String,
) -> String {
    let on = |key: &str, day| locale.say(key, &[("day", locale.date(day).into())]);
    let at = |key: &str, code: &str| locale.say(key, &[("name", name(code).into())]);
    match finding {
        RegisterFinding::NotFound => locale.text("register-not-found"),
        RegisterFinding::SeveralPersons { count } => {
            locale.say("register-several", &[("count", (*count).into())])
        }
        RegisterFinding::NameAgrees => locale.text("register-name-agrees"),
        RegisterFinding::NameDiffers => locale.text("register-name-differs"),
        RegisterFinding::BirthDateAgrees => locale.text("register-birth-date-agrees"),
        RegisterFinding::BirthDateDiffers => locale.text("register-birth-date-differs"),
        RegisterFinding::LivesInWijk { wijkraad } => at("register-lives-in-wijk", wijkraad),
        RegisterFinding::LivesElsewhere { wijkraad } => at("register-lives-elsewhere", wijkraad),
        RegisterFinding::LivesOutsideWijken => locale.text("register-lives-outside"),
        RegisterFinding::HomeUnknown => locale.text("register-home-unknown"),
        RegisterFinding::ResidentSince { since } => on("register-since", *since),
        RegisterFinding::CameLater { since, on } => {
            let values = [
                ("since", locale.date(*since).into()),
                ("day", locale.date(*on).into()),
            ];
            locale.say("register-came-later", &values)
        }
        RegisterFinding::Left { on: day } => on("register-left", *day),
        RegisterFinding::Deceased { on: day } => on("register-deceased", *day),
    }
}

#[cfg(test)]
mod tests;
