//! The preset texts for an omission, which come with the program: what is wrong, and how to mend it.
//!
//! A text has placeholders that an official fills in; one that is not filled never goes out. Which term holds, and
//! by which article, is for the calendar.

use crate::error::AppError;
use crate::locale::Locale;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const FILE: &str = include_str!("../assets/omissions.toml");
const NAME: &str = "omissions.toml";

/// A kind of omission with its texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// What it is known by: in the course of an application, and in an address.
    pub word: String,
    /// The part of the registration that the applicant must look at.
    pub field: String,
    /// The Dutch text.
    nl: Text,
    /// The English text.
    en: Text,
}

/// A text with placeholders between braces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// What it is called.
    pub title: String,
    /// What is wrong.
    pub what: String,
    /// How it is mended.
    pub mend: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Library {
    omission: Vec<Preset>,
}

/// What an official fills in, by placeholder.
pub type Filled = BTreeMap<String, String>;

impl Preset {
    /// The text in a language, with its placeholders.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &Text {
        match locale {
            Locale::Dutch => &self.nl,
            Locale::English => &self.en,
        }
    }

    /// What must be filled in, in the order of the Dutch text.
    #[must_use]
    pub fn placeholders(&self) -> Vec<&str> {
        self.nl.placeholders()
    }

    /// The text that goes out.
    ///
    /// # Errors
    /// The placeholders that are not filled in.
    pub fn fill(&self, locale: Locale, filled: &Filled) -> Result<Text, Vec<String>> {
        let is_empty = |name: &&str| filled.get(*name).is_none_or(|text| text.trim().is_empty());
        let missing: Vec<String> = self
            .placeholders()
            .into_iter()
            .filter(is_empty)
            .map(str::to_owned)
            .collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        let text = self.text(locale);
        Ok(Text {
            title: text.title.clone(),
            what: put(&text.what, filled),
            mend: put(&text.mend, filled),
        })
    }
}

impl Text {
    fn placeholders(&self) -> Vec<&str> {
        let mut found = Vec::new();
        for name in names(&self.what).chain(names(&self.mend)) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }
}

/// Every placeholder of a text, in its order.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|part| Some(part.split_once('}')?.0))
}

/// Puts each value in the place of its name. What is put in is not read again, so braces in it do no harm.
pub(crate) fn put(text: &str, filled: &Filled) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or(("", part));
        whole.push_str(filled.get(name).map_or("", |value| value.trim()));
        whole.push_str(rest);
    }
    whole
}

/// All presets, in the order in which an official sees them.
///
/// # Errors
/// [`AppError::File`] when the file that comes with the program is wrong.
pub fn presets() -> Result<&'static [Preset], AppError> {
    static READ: OnceLock<Vec<Preset>> = OnceLock::new();
    if let Some(read) = READ.get() {
        return Ok(read);
    }
    let library: Library = toml::from_str(FILE).map_err(|cause| AppError::File {
        name: NAME,
        problem: cause.to_string(),
    })?;
    Ok(READ.get_or_init(|| library.omission))
}

/// The preset with that word.
///
/// # Errors
/// [`AppError::Missing`] when there is none.
pub fn preset(word: &str) -> Result<&'static Preset, AppError> {
    let found = presets()?.iter().find(|one| one.word == word);
    found.ok_or_else(|| AppError::Missing {
        what: "preset of an omission",
        key: word.to_owned(),
    })
}

#[cfg(test)]
mod tests;
