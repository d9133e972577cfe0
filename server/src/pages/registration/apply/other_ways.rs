//! Other ways to sign in than a code by e-mail, each as a button on the page to sign in.

use crate::locale::Locale;
use crate::web::App;

/// Another way to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// Where it begins.
    pub(super) address: String,
    /// What is on the button.
    pub(super) label: String,
    /// What it is; empty when that is clear.
    pub(super) description: String,
}

/// The other ways for an election, with the page to come back to.
pub(super) fn other_ways(
    _app: &App,
    _locale: Locale,
    (_election, _back): (&str, Option<&str>),
) -> Vec<Way> {
    Vec::new()
}
