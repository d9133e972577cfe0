//! What is to be done next for a body, in one sentence with one button.

use crate::actions::standing::{BodyStanding, BodyState};
use crate::locale::Locale;
use crate::pages::bureau::Place;

/// The next thing to do.
#[derive(Debug)]
pub(super) struct Next {
    pub(super) sentence: String,
    pub(super) button: String,
    pub(super) address: String,
}

impl Next {
    pub(super) fn of(locale: Locale, place: &Place, standing: &BodyStanding) -> Self {
        let at_body = |end: &str| format!("{}/{end}{}", place.path(), locale.query());
        let is_open = standing.shortage.as_ref().is_some_and(|one| one.is_open());
        let to_establish = |sentence: String, button: &str| Self {
            sentence,
            button: button.to_owned(),
            address: at_body("vaststellen"),
        };
        match standing.state {
            BodyState::WaitsForFigures if is_open => decide(locale, at_body("zetels")),
            BodyState::Ready | BodyState::Differences | BodyState::LotRequired if is_open => {
                decide(locale, at_body("zetels"))
            }
            BodyState::WaitsForFigures => Self {
                sentence: waits(locale, standing),
                button: locale.text("bureau-imports"),
                address: format!("/bureau/{}/invoer{}", place.election.id, locale.query()),
            },
            BodyState::LotRequired => Self {
                sentence: locale.text("todo-lot"),
                button: locale.text("todo-lot-button"),
                address: at_body("loting"),
            },
            BodyState::Differences => to_establish(
                locale.text("todo-differences"),
                &locale.text("todo-establish-button"),
            ),
            BodyState::Ready => to_establish(
                locale.text("todo-ready"),
                &locale.text("todo-establish-button"),
            ),
            BodyState::Outdated => to_establish(
                locale.text("todo-outdated"),
                &locale.text("todo-correct-button"),
            ),
            BodyState::Established | BodyState::Corrected => to_establish(
                locale.text("todo-established"),
                &locale.text("todo-correct-button"),
            ),
        }
    }
}

fn decide(locale: Locale, address: String) -> Next {
    Next {
        sentence: locale.text("todo-shortage"),
        button: locale.text("todo-shortage-button"),
        address,
    }
}

fn waits(locale: Locale, standing: &BodyStanding) -> String {
    let values = [
        ("counted", standing.counted.into()),
        ("stations", standing.stations.into()),
    ];
    if standing.stations == 0 {
        locale.text("todo-no-stations")
    } else if standing.counted < standing.stations {
        locale.say("todo-waits", &values)
    } else {
        locale.text("todo-no-votes")
    }
}
