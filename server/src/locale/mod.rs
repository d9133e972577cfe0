//! The languages of the pages: sentences from `locales/`, and how numbers, fractions and days are written.
//!
//! It chooses no sentence: pages and `wording` name the key. A key is always written out where it is
//! used, so that a test can hold code, templates and both languages against each other.

mod bundles;
pub mod collation;
mod figures;

pub use bundles::sources;

use fluent_bundle::{FluentArgs, FluentValue};

/// A language in which the public is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// Dutch, which comes first.
    #[default]
    Dutch,
    /// English.
    English,
}

/// A value that a sentence names.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Locale {
    /// Both languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The language tag for `lang`, and the value of `?taal=`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with that tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The other language, for the link in the header.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Dutch => Self::English,
            Self::English => Self::Dutch,
        }
    }

    /// What an address gets behind it so that the answer comes in this language.
    #[must_use]
    pub fn query(self) -> &'static str {
        match self {
            Self::Dutch => "",
            Self::English => "?taal=en",
        }
    }

    /// A sentence that names no values. A key that is not there is printed as it is.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with its values.
    #[must_use]
    pub fn say(self, key: &str, values: &[Argument<'_>]) -> String {
        let arguments: FluentArgs<'_> = values.iter().cloned().collect();
        bundles::format(self, key, &arguments).unwrap_or_else(|| key.to_owned())
    }
}

#[cfg(test)]
mod tests;
