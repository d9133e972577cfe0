//! How many bodies there are in each state, drawn as one bar and said in words.

use crate::actions::standing::{BodyStanding, BodyState};
use crate::locale::Locale;
use crate::wording::stage::{State, standing};

/// The width of the whole bar, in the units of the drawing.
const FULL: u64 = 1000;

/// A state with how many bodies are in it.
#[derive(Debug)]
pub(super) struct Share {
    pub(super) state: State,
    pub(super) count: String,
    /// Where the page shows these bodies alone.
    pub(super) address: String,
    pub(super) is_chosen: bool,
    pub(super) x: u64,
    pub(super) width: u64,
}

/// The states that occur, in the order of the page.
pub(super) fn shares(
    locale: Locale,
    standings: &[BodyStanding],
    (path, chosen): (&str, Option<BodyState>),
) -> Vec<Share> {
    let all = standings.len() as u64;
    let mut before = 0;
    let mut shares = Vec::new();
    for state in BodyState::ALL {
        let count = standings.iter().filter(|one| one.state == state).count() as u64;
        if count == 0 {
            continue;
        }
        let edge = |bodies: u64| (bodies * FULL).checked_div(all).unwrap_or_default();
        shares.push(Share {
            state: standing(locale, state),
            count: locale.number(count),
            address: filtered(locale, path, state),
            is_chosen: chosen == Some(state),
            x: edge(before),
            width: edge(before + count) - edge(before),
        });
        before += count;
    }
    shares
}

fn filtered(locale: Locale, path: &str, state: BodyState) -> String {
    let word = state.word();
    match locale {
        Locale::Dutch => format!("{path}?stand={word}"),
        Locale::English => format!("{path}{}&stand={word}", locale.query()),
    }
}
