//! Sentences about the order on the ballot: how it came about, how far it is, and why a draw is refused.

use super::stage::State;
use super::{Reason, article};
use crate::actions::ballot::{Anew, BallotState};
use crate::locale::Locale;
use crate::store::BallotMethod;
use crate::store::registration::{Candidate, List};
use election::ballot::{BallotError, BallotFinding, Drawn};
use election::decision::Ground;

/// Why the lists and candidates have these numbers.
#[must_use]
pub fn grounds(locale: Locale, grounds: &[Ground<BallotFinding>]) -> Vec<Reason> {
    let reasons = grounds.iter().map(|ground| Reason {
        sentence: finding(locale, &ground.finding),
        article: article::cite(locale, &ground.article),
    });
    reasons.collect()
}

fn finding(locale: Locale, finding: &BallotFinding) -> String {
    match finding {
        BallotFinding::OrderedByLot { drawn, entrants } => {
            let key = match drawn {
                Drawn::Lists => "ballot-ground-lists",
                Drawn::Candidates => "ballot-ground-candidates",
            };
            locale.say(key, &[("entrants", (*entrants).into())])
        }
        BallotFinding::NothingToDraw { drawn } => locale.text(match drawn {
            Drawn::Lists => "ballot-ground-one-list",
            Drawn::Candidates => "ballot-ground-one-candidate",
        }),
        BallotFinding::PublicSessionAsked => locale.text("ballot-ground-public"),
        BallotFinding::OrderOfTheList { .. } => locale.text("ballot-ground-list-order"),
    }
}

/// How far a ballot is.
#[must_use]
pub fn state(locale: Locale, state: &BallotState) -> State {
    let (word, colour) = match state {
        BallotState::Nobody => ("ballot-state-nobody", "none"),
        BallotState::First => ("ballot-state-first", "info"),
        BallotState::Dice => ("ballot-state-dice", "warning"),
        BallotState::Drawn => ("ballot-state-drawn", "ok"),
        BallotState::Anew(_) => ("ballot-state-anew", "warning"),
    };
    let word = locale.text(word);
    State { word, colour }
}

/// Why a body is drawn anew.
#[must_use]
pub fn anew(locale: Locale, why: &Anew) -> String {
    let reason = ("reason", why.reason().into());
    match why {
        Anew::Annulled { .. } => locale.say("ballot-anew-annulled", &[reason]),
        Anew::Session { session, .. } => {
            let session = ("session", (*session).into());
            locale.say("ballot-anew-session", &[session, reason])
        }
        Anew::Entrants => locale.text("ballot-anew-entrants"),
    }
}

/// How an order came about, in a few words.
#[must_use]
pub fn method(locale: Locale, method: BallotMethod) -> String {
    locale.text(match method {
        BallotMethod::Physical => "ballot-method-physical",
        BallotMethod::Lot1 => "ballot-method-lot1",
        BallotMethod::Alone => "ballot-method-alone",
    })
}

/// What a list is called on the ballot: its name, or the name of its only candidate.
#[must_use]
pub fn list_name(list: &List) -> String {
    match list.name.as_str() {
        "" => list
            .candidates
            .first()
            .map(Candidate::ballot_name)
            .unwrap_or_default(),
        name => name.to_owned(),
    }
}

/// Why a draw is refused, and what to do.
#[must_use]
pub fn refused(locale: Locale, cause: &BallotError) -> String {
    match cause {
        BallotError::UnknownBody(_) => locale.text("ballot-refused-body"),
        BallotError::EntrantsTwice { entrants, .. } => {
            let entrants = entrants.join(", ");
            locale.say("ballot-refused-entrants", &[("entrants", entrants.into())])
        }
        BallotError::WrongOrder { mismatch, .. } => {
            let parts = [
                ("missing", &mismatch.missing),
                ("extra", &mismatch.extra),
                ("twice", &mismatch.twice),
            ];
            let values = parts.map(|(name, ids)| match ids.is_empty() {
                true => (name, "-".into()),
                false => (name, ids.join(", ").into()),
            });
            locale.say("ballot-refused-order", &values)
        }
        BallotError::AlreadyDrawn(_) => locale.text("ballot-refused-drawn"),
        BallotError::NotYetDrawn(_) => locale.text("ballot-refused-not-drawn"),
        BallotError::NoReason(_) => locale.text("ballot-refused-no-reason"),
    }
}
