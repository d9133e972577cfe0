//! Where an application stands, for the applicant: what happened, what to do now, and how long that can be done.

use super::registration;
use super::stage::State as Word;
use crate::locale::Locale;
use crate::store::registration::application::{Details, PaperKind};
use chrono::{NaiveDate, NaiveDateTime};
use election::registration::calendar::{Milestone, When};
use election::registration::course::{State, Step, Verdict};

/// What to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// In a few words.
    pub what: String,
    /// With what there is to know about it.
    pub text: String,
    /// Where it is done: the words and the address.
    pub links: Vec<(String, String)>,
}

/// Where it stands, in a word. Who examined it is not told.
#[must_use]
pub fn state(locale: Locale, state: State) -> Word {
    let (key, colour) = match state {
        State::Draft => ("status-draft", "none"),
        State::Received => ("status-received", "info"),
        State::Omission => ("status-omission", "warning"),
        State::Answered => ("status-answered", "info"),
        State::Examined | State::Ready => ("status-examined", "info"),
        State::Decided(Verdict::Valid) => ("status-valid", "ok"),
        State::Decided(Verdict::Invalid) => ("status-invalid", "warning"),
        State::Withdrawn => ("status-withdrawn", "none"),
    };
    Word {
        word: locale.text(key),
        colour,
    }
}

/// The colour of what to do now.
#[must_use]
pub fn colour(state: State) -> &'static str {
    match state {
        State::Omission | State::Decided(Verdict::Invalid) => "warning",
        State::Decided(Verdict::Valid) => "ok",
        State::Draft
        | State::Received
        | State::Answered
        | State::Examined
        | State::Ready
        | State::Withdrawn => "info",
    }
}

/// What to do now. `address` gives the address of a page below the own application.
#[must_use]
pub fn next(
    locale: Locale,
    (state, is_open, is_signed): (State, bool, bool),
    (session, appeal): (Option<When>, Option<When>),
    address: &dyn Fn(&str) -> String,
) -> Next {
    let day =
        |when: Option<When>| when.map_or_else(String::new, |when| registration::when(locale, when));
    let days = [
        ("session", day(session).into()),
        ("appeal", day(appeal).into()),
    ];
    let link = |key: &str, end: &str| vec![(locale.text(key), address(end))];
    let (what, text, links) = match state {
        State::Draft | State::Withdrawn if !is_open => ("next-closed", "next-closed-text", vec![]),
        State::Draft => (
            "next-draft",
            "next-draft-text",
            link("next-draft-link", "controleren"),
        ),
        State::Withdrawn if is_signed => (
            "next-withdrawn",
            "next-withdrawn-text",
            link("next-withdrawn-link", "stap/naam"),
        ),
        State::Withdrawn => ("next-withdrawn", "next-withdrawn-text", vec![]),
        State::Received => ("next-received", "next-received-text", vec![]),
        State::Omission => (
            "next-omission",
            "next-omission-text",
            link("next-omission-link", "herstellen"),
        ),
        State::Answered => ("next-answered", "next-answered-text", vec![]),
        State::Examined | State::Ready => ("next-examined", "next-examined-text", vec![]),
        State::Decided(Verdict::Valid) => ("next-valid", "next-valid-text", vec![]),
        State::Decided(Verdict::Invalid) => ("next-invalid", "next-invalid-text", vec![]),
    };
    Next {
        what: locale.text(what),
        text: locale.say(text, &days),
        links,
    }
}

/// What happened in one step. Who did it is not told: officials act for the bureau.
#[must_use]
pub fn step(locale: Locale, step: &Step) -> String {
    match step {
        Step::Received { version: 1 } => locale.text("course-received"),
        Step::Received { version } => {
            locale.say("course-received-again", &[("version", (*version).into())])
        }
        Step::Withdrawn => locale.text("course-withdrawn"),
        Step::Corrected { version } => {
            locale.say("course-corrected", &[("version", (*version).into())])
        }
        Step::OmissionRaised {
            omission, until, ..
        } => {
            let until = registration::when(locale, When::at(until.date(), until.time()));
            let values = [("number", (*omission).into()), ("until", until.into())];
            locale.say("course-omission", &values)
        }
        Step::OmissionAnswered { omission, version } => {
            let values = [
                ("number", (*omission).into()),
                ("version", (*version).into()),
            ];
            locale.say("course-answered", &values)
        }
        Step::OmissionSettled { omission, repaired } => {
            let key = match repaired {
                true => "course-repaired",
                false => "course-not-repaired",
            };
            locale.say(key, &[("number", (*omission).into())])
        }
        Step::Examined { .. } => locale.text("course-examined"),
        Step::Seconded => locale.text("course-seconded"),
        Step::Returned => locale.text("course-returned"),
        Step::Decided { verdict, .. } => locale.text(match verdict {
            Verdict::Valid => "course-valid",
            Verdict::Invalid => "course-invalid",
        }),
        Step::Moved { .. } => locale.text("course-moved"),
    }
}

/// Which days are still ahead of an application that stands there.
#[must_use]
pub fn ahead(state: State) -> &'static [Milestone] {
    match state {
        State::Draft => &[Milestone::Closing, Milestone::Session],
        State::Received | State::Omission | State::Answered | State::Examined | State::Ready => {
            &[Milestone::Session, Milestone::Draw, Milestone::Vote]
        }
        State::Decided(Verdict::Valid) => &[Milestone::Draw, Milestone::Vote],
        State::Decided(Verdict::Invalid) => &[Milestone::Appeal],
        State::Withdrawn => &[],
    }
}

/// How long something can still be done.
#[must_use]
pub fn left(locale: Locale, now: NaiveDateTime, until: NaiveDateTime) -> String {
    let left = until - now;
    let (days, hours, minutes) = (left.num_days(), left.num_hours(), left.num_minutes());
    let (key, count) = match (days, hours, minutes) {
        _ if left.num_seconds() < 0 => return locale.text("left-over"),
        (0, 0, 0) => return locale.text("left-seconds"),
        (0, 0, minutes) => ("left-minutes", minutes),
        (0, hours, _) => ("left-hours", hours),
        (days, ..) => ("left-days", days),
    };
    let rest = [("count", count.into()), ("hours", (hours % 24).into())];
    locale.say(key, &rest)
}

/// What a paper is called, with its version and its day.
#[must_use]
pub fn paper(locale: Locale, kind: PaperKind, (version, on): (u32, NaiveDate)) -> String {
    let key = match kind {
        PaperKind::Confirmation => "paper-confirmation",
        PaperKind::Omission => "paper-omission",
        PaperKind::Decision => "paper-decision",
        PaperKind::Findings | PaperKind::Validity | PaperKind::Ballot | PaperKind::Other => {
            "paper-other"
        }
    };
    let values = [("version", version.into()), ("day", locale.date(on).into())];
    locale.say(key, &values)
}

/// What was filled in, with its labels; what was not filled in is left out.
#[must_use]
pub fn facts(locale: Locale, details: &Details, body: String) -> Vec<(String, String)> {
    let born = details.birth_date.map(|born| locale.date(born));
    let number = details.house_number.map(|number| number.to_string());
    let street = format!(
        "{} {}{}",
        details.street,
        number.unwrap_or_default(),
        details.addition
    );
    let place = format!("{} {}", details.shown_postcode(), details.locality);
    let address = [street.trim().to_owned(), place.trim().to_owned()];
    let address: Vec<String> = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let offices = match details.no_offices {
        true => locale.text("fact-no-offices"),
        false => details.offices.clone(),
    };
    let all = [
        ("fact-name", details.ballot_name()),
        ("fact-born", born.unwrap_or_default()),
        ("fact-address", address.join(", ")),
        ("fact-body", body),
        ("fact-aanduiding", details.aanduiding.clone()),
        ("fact-offices", offices),
        ("fact-phone", details.phone.clone()),
        ("fact-presentation", details.presentation.clone()),
    ];
    let given = all.into_iter().filter(|(_, value)| !value.is_empty());
    given
        .map(|(key, value)| (locale.text(key), value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::left;
    use crate::locale::Locale;

    #[test]
    fn a_countdown_says_the_two_largest_parts() {
        for (now, told) in [
            ("2026-01-19T15:00:00", "nog 2 dagen en 3 uur"),
            ("2026-01-20T18:00:00", "nog 1 dag en 0 uur"),
            ("2026-01-21T16:30:00", "nog 1 uur"),
            ("2026-01-21T17:59:00", "nog 1 minuut"),
            ("2026-01-21T17:59:30", "nog minder dan een minuut"),
            ("2026-01-21T18:00:01", "voorbij"),
        ] {
            let until = "2026-01-21T18:00:00".parse().unwrap();
            assert_eq!(
                left(Locale::Dutch, now.parse().unwrap(), until),
                told,
                "{now}"
            );
        }
    }
}
