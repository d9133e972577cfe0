//! Sentences for signals from the population register.

use crate::actions::signals::SignalState;
use crate::locale::Locale;
use crate::wording::Reason;
use crate::wording::article::cite;
use crate::wording::stage::State;
use election::decision::Decision;
use succession::rules::Reason as Bar;
use succession::signals::{Signal, SignalKind};

/// What kind of signal it is.
#[must_use]
pub fn kind(locale: Locale, kind: SignalKind) -> String {
    locale.text(match kind {
        SignalKind::Deceased => "signal-kind-deceased",
        SignalKind::LeftMunicipality => "signal-kind-left-municipality",
        SignalKind::MovedOut => "signal-kind-moved-out",
        SignalKind::NoAddress => "signal-kind-no-address",
        SignalKind::NotFound => "signal-kind-not-found",
        SignalKind::CannotBeTold => "signal-kind-cannot-be-told",
    })
}

/// What the register says, with the day that it names.
#[must_use]
pub fn says(locale: Locale, signal: Signal) -> String {
    let key = match signal.kind {
        SignalKind::Deceased => "signal-says-deceased",
        SignalKind::LeftMunicipality => "signal-says-left-municipality",
        SignalKind::MovedOut => "signal-says-moved-out",
        SignalKind::NoAddress => "signal-says-no-address",
        SignalKind::NotFound => "signal-says-not-found",
        SignalKind::CannotBeTold => "signal-says-cannot-be-told",
    };
    match signal.on {
        Some(day) => locale.say(key, &[("day", locale.date(day).into())]),
        None => locale.say(key, &[("day", locale.text("signal-day-unknown").into())]),
    }
}

/// What to do with one about a candidate who may succeed.
#[must_use]
pub fn next_of_candidate(locale: Locale, kind: SignalKind) -> String {
    locale.text(match kind {
        SignalKind::Deceased | SignalKind::LeftMunicipality | SignalKind::MovedOut => {
            "signal-candidate-leaves"
        }
        SignalKind::NoAddress | SignalKind::NotFound | SignalKind::CannotBeTold => {
            "signal-candidate-unclear"
        }
    })
}

/// That a candidate is passed over for this reason, with the article that says so.
#[must_use]
pub fn passing(locale: Locale, reason: Bar, decision: &Decision<bool, Signal>) -> Vec<Reason> {
    let sentence = match (reason, decision.outcome) {
        (_, false) => locale.text("signal-passing-not"),
        (Bar::Deceased, true) => locale.text("signal-passing-deceased"),
        (Bar::MovedOut, true) => locale.text("signal-passing-moved-out"),
        (
            Bar::Ineligible
            | Bar::Waived
            | Bar::OnLeave
            | Bar::OwnSeat
            | Bar::Declined
            | Bar::Member
            | Bar::OwnSeatVacant,
            true,
        ) => locale.text("signal-passing-ineligible"),
    };
    let grounds = decision.grounds.iter().map(|ground| Reason {
        sentence: sentence.clone(),
        article: cite(locale, &ground.article),
    });
    grounds.collect()
}

/// What to do with it.
#[must_use]
pub fn next(locale: Locale, kind: SignalKind) -> String {
    locale.text(match kind {
        SignalKind::Deceased | SignalKind::LeftMunicipality | SignalKind::MovedOut => {
            "signal-next-leaves"
        }
        SignalKind::NoAddress => "signal-next-no-address",
        SignalKind::NotFound => "signal-next-not-found",
        SignalKind::CannotBeTold => "signal-next-cannot-be-told",
    })
}

/// How a signal stands.
#[must_use]
pub fn state(locale: Locale, state: SignalState) -> State {
    let (colour, word) = match state {
        SignalState::Open => ("warning", locale.text("signal-state-open")),
        SignalState::Gone => ("info", locale.text("signal-state-gone")),
        SignalState::Known => ("none", locale.text("signal-state-known")),
        SignalState::Dismissed => ("none", locale.text("signal-state-dismissed")),
        SignalState::Barred => ("ok", locale.text("signal-state-barred")),
        SignalState::Settled(vacancy) => {
            let number = [("number", vacancy.into())];
            ("ok", locale.say("signal-state-settled", &number))
        }
    };
    State { colour, word }
}
