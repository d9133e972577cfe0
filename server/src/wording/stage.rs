//! The state of a body's result, in a word and a colour.

use crate::actions::standing::BodyState;
use crate::locale::Locale;
use crate::publication::Stage;

/// A state as it is shown: the word says it, the colour only repeats it.
#[derive(Debug)]
pub struct State {
    /// The word.
    pub word: String,
    /// The colour, as the stylesheet names it.
    pub colour: &'static str,
}

/// The state of a result.
#[must_use]
pub fn state(locale: Locale, stage: &Stage) -> State {
    let (word, colour) = match stage {
        Stage::Established(_) => (locale.text("state-established"), "ok"),
        Stage::NotCounted => (locale.text("state-not-counted"), "info"),
        Stage::Ready => (locale.text("state-ready"), "info"),
        Stage::LotRequired { .. } => (locale.text("state-lot"), "warning"),
    };
    State { word, colour }
}

/// How far a body is, as the bureau sees it.
#[must_use]
pub fn standing(locale: Locale, state: BodyState) -> State {
    let (word, colour) = match state {
        BodyState::Outdated => (locale.text("standing-outdated"), "warning"),
        BodyState::Differences => (locale.text("standing-differences"), "warning"),
        BodyState::LotRequired => (locale.text("standing-lot"), "warning"),
        BodyState::Ready => (locale.text("standing-ready"), "info"),
        BodyState::WaitsForFigures => (locale.text("standing-waits"), "none"),
        BodyState::Established => (locale.text("standing-established"), "ok"),
        BodyState::Corrected => (locale.text("standing-corrected"), "ok"),
    };
    State { word, colour }
}
