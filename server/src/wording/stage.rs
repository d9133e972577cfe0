//! The state of a body's result, in a word and a colour.

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
