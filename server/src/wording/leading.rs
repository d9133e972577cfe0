//! Words for who leads a count: where a station stands, when and by whom, and what is expected.

use super::stage::State;
use crate::actions::counting::leading::Stand;
use crate::clock;
use crate::locale::Locale;
use crate::wording::count_record;
use chrono::{DateTime, Utc};
use election::counting::{ExpectedEnd, StateName};
use std::collections::BTreeMap;

/// The names of accounts.
pub type People = BTreeMap<u64, String>;

/// Where the count of a station stands.
#[must_use]
pub fn stand(locale: Locale, stand: Stand) -> State {
    let (state, colour) = match stand {
        Stand::Empty => (StateName::Empty, "none"),
        Stand::FirstEntry => (StateName::FirstEntry, "info"),
        Stand::Findings => (StateName::FirstEntryHasFindings, "warning"),
        Stand::FirstDone => (StateName::FirstEntryDone, "info"),
        Stand::SecondEntry => (StateName::SecondEntry, "info"),
        Stand::Differs => (StateName::EntriesDiffer, "warning"),
        Stand::Asked => (StateName::CorrectionAsked, "warning"),
        Stand::Final => (StateName::Final, "ok"),
        Stand::FromFile => {
            return State {
                word: locale.text("leading-from-file"),
                colour: "ok",
            };
        }
    };
    State {
        word: count_record::state(locale, state),
        colour,
    }
}

/// A moment, short enough for a table: the time alone when it is of today.
#[must_use]
pub fn moment(locale: Locale, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let local = clock::local(at);
    let time = local.format("%H:%M");
    if clock::day_of(at) == clock::day_of(now) {
        return time.to_string();
    }
    format!("{}, {time}", locale.date(local.date()))
}

/// The name of an account; its number when it has none.
#[must_use]
pub fn person(locale: Locale, people: &People, account: u64) -> String {
    let known = people.get(&account).cloned();
    known.unwrap_or_else(|| locale.say("leading-account", &[("number", account.into())]))
}

/// When all counts will be done, or why that cannot be said.
#[must_use]
pub fn expected(locale: Locale, expected: ExpectedEnd, now: DateTime<Utc>) -> String {
    match expected {
        ExpectedEnd::Done => locale.text("leading-end-done"),
        ExpectedEnd::TooEarly => locale.text("leading-end-early"),
        ExpectedEnd::Stalled => locale.text("leading-end-stalled"),
        ExpectedEnd::At { pace, moment: end } => {
            let values = [
                ("pace", locale.fraction(pace).into()),
                ("moment", moment(locale, end, now).into()),
            ];
            locale.say("leading-end-at", &values)
        }
    }
}
