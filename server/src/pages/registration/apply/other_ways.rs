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
    app: &App,
    locale: Locale,
    (election, back): (&str, Option<&str>),
) -> Vec<Way> {
    let ways = app.elsewhere().map(|name| {
        let name = [("name", name.into())];
        Way {
            address: address(locale, election, back),
            label: locale.say("elsewhere-button", &name),
            description: locale.say("elsewhere-description", &name),
        }
    });
    ways.into_iter().collect()
}

fn address(locale: Locale, election: &str, back: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if locale != Locale::default() {
        query.append_pair("taal", locale.tag());
    }
    if let Some(back) = back {
        query.append_pair("naar", back);
    }
    let path = format!("/aanmelden/{election}/digid");
    match query.finish() {
        none if none.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}
