//! A joint list in words: who is on it, what each answered, and what keeps it from standing.

use super::stage::State;
use super::{Reason, article};
use crate::actions::registration::joint_list::{Placed, Who};
use crate::locale::Locale;
use crate::store::registration::joint_list::{Answer, Invitation};
use election::decision::Decision;
use election::registration::joint_list::{JointListFinding, JointListState};

/// Whether the list can stand, in a word.
#[must_use]
pub fn state(locale: Locale, state: JointListState) -> State {
    let (word, colour) = match state {
        JointListState::Complete => (locale.text("list-complete"), "ok"),
        JointListState::WithoutSome => (locale.text("list-without-some"), "info"),
        JointListState::Refused => (locale.text("list-refused"), "warning"),
    };
    State { word, colour }
}

/// What that means.
#[must_use]
pub fn about(locale: Locale, state: JointListState) -> String {
    locale.text(match state {
        JointListState::Complete => "list-complete-about",
        JointListState::WithoutSome => "list-without-some-about",
        JointListState::Refused => "list-refused-about",
    })
}

/// Everything that was found, with its articles; that enough signed is said by the state already.
#[must_use]
pub fn reasons(
    locale: Locale,
    decision: &Decision<JointListState, JointListFinding>,
) -> Vec<Reason> {
    let told = decision.grounds.iter().filter_map(|ground| {
        let sentence = finding(locale, &ground.finding)?;
        let article = article::cite(locale, &ground.article);
        Some(Reason { sentence, article })
    });
    told.collect()
}

fn finding(locale: Locale, finding: &JointListFinding) -> Option<String> {
    let at = |key: &str, place: u32| Some(locale.say(key, &[("place", place.into())]));
    match finding {
        JointListFinding::Enough { .. } => None,
        JointListFinding::TooFew { standing, fewest } => {
            let values = [
                ("standing", (*standing).into()),
                ("fewest", (*fewest).into()),
            ];
            Some(locale.say("list-too-few", &values))
        }
        JointListFinding::ConsentAwaited { place } => at("list-awaited", *place),
        JointListFinding::Declined { place } => at("list-declined", *place),
        JointListFinding::OtherWijk { place, .. } => at("list-other-wijk", *place),
        JointListFinding::WijkUnknown { place } => at("list-wijk-unknown", *place),
        JointListFinding::Twice { place, first } => {
            let values = [("place", (*place).into()), ("first", (*first).into())];
            Some(locale.say("list-twice", &values))
        }
    }
}

/// Who has a place. Only who keeps the list sees an address.
#[must_use]
pub fn who(locale: Locale, (one, keeps): (&Placed, bool), founder: &str) -> String {
    match &one.who {
        Who::Invited { email, .. } if keeps => email.clone(),
        Who::Invited { .. } => locale.text("list-somebody-invited"),
        Who::Member { name, .. } if name.is_empty() => locale.text("list-somebody"),
        Who::Member {
            name, applicant, ..
        } if applicant.as_deref() == Some(founder) => {
            locale.say("list-founder", &[("name", name.clone().into())])
        }
        Who::Member { name, .. } => name.clone(),
    }
}

/// What somebody answered, in a word.
#[must_use]
pub fn answer(locale: Locale, who: &Who) -> State {
    let (word, colour) = match who {
        Who::Member { signed: true, .. } => (locale.text("list-answer-signed"), "ok"),
        Who::Member { signed: false, .. } => (locale.text("list-answer-busy"), "info"),
        Who::Invited { .. } => (locale.text("list-answer-invited"), "none"),
    };
    State { word, colour }
}

/// That somebody signed for another place; empty otherwise.
#[must_use]
pub fn note(locale: Locale, one: &Placed) -> String {
    match &one.who {
        Who::Member {
            signed_place: Some(place),
            ..
        } if *place != one.place => locale.say("list-signed-place", &[("place", (*place).into())]),
        _ => String::new(),
    }
}

/// How an invitation ended.
#[must_use]
pub fn ended(locale: Locale, invitation: &Invitation, email: &str) -> String {
    let email = [("email", email.to_owned().into())];
    match invitation.answer {
        Some(Answer::Declined) => locale.say("list-ended-declined", &email),
        Some(Answer::Recalled | Answer::Consented) | None => {
            locale.say("list-ended-recalled", &email)
        }
    }
}
