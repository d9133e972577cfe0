//! The texts that the griffie writes around a letter: who sends it, how it begins and ends, and where to ask. What is
//! decided, with its grounds and its terms, is not among them and cannot be changed here.
//!
//! A text has placeholders between braces; every wrong one is named with its place before a text is kept.

mod check;

pub use check::{Flaw, Wrong, check};

use crate::error::AppError;
use crate::locale::Locale;
use crate::omission::{Filled, put};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

const FILE: &str = include_str!("../../assets/letters.toml");
const NAME: &str = "letters.toml";

/// A letter of the griffie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// The notice of an appointment.
    Notice,
    /// The decision on a vacancy.
    Decision,
    /// The invitation of a resident who was drawn.
    Invitation,
}

impl LetterKind {
    /// Every letter.
    pub const ALL: [Self; 3] = [Self::Notice, Self::Decision, Self::Invitation];

    /// The word by which it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Decision => "decision",
            Self::Invitation => "invitation",
        }
    }

    /// The letter with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The word that stands for it in an address.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Notice => "kennisgeving",
            Self::Decision => "besluit",
            Self::Invitation => "uitnodiging",
        }
    }

    /// The letter with that word in an address.
    #[must_use]
    pub fn from_path(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.path() == word)
    }

    /// The placeholders that its texts can have.
    #[must_use]
    pub fn placeholders(self) -> &'static [&'static str] {
        match self {
            Self::Notice | Self::Invitation => {
                &["naam", "wijkraad", "kenmerk", "datum", "uiterlijk"]
            }
            Self::Decision => &["wijkraad", "kenmerk", "datum", "zetel"],
        }
    }

    /// The placeholders that must be there, each with the part where it belongs.
    #[must_use]
    pub fn required(self) -> &'static [(Part, &'static str)] {
        match self {
            Self::Notice => &[(Part::Salutation, "naam"), (Part::Closing, "uiterlijk")],
            Self::Decision => &[(Part::Opening, "wijkraad"), (Part::Contact, "kenmerk")],
            // Whoever answers by letter must be able to say what the answer is to.
            Self::Invitation => &[(Part::Salutation, "naam"), (Part::Contact, "kenmerk")],
        }
    }
}

/// A part of a letter that the griffie writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who sends it, with the address.
    Sender,
    /// To whom it speaks.
    Salutation,
    /// How it begins.
    Opening,
    /// How it ends.
    Closing,
    /// Where to ask.
    Contact,
}

impl Part {
    /// Every part, in the order of the letter.
    pub const ALL: [Self; 5] = [
        Self::Sender,
        Self::Salutation,
        Self::Opening,
        Self::Closing,
        Self::Contact,
    ];

    /// The word by which a form knows it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Salutation => "salutation",
            Self::Opening => "opening",
            Self::Closing => "closing",
            Self::Contact => "contact",
        }
    }
}

/// The texts around a letter, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterTexts {
    /// Who sends it, with the address.
    pub sender: String,
    /// To whom it speaks.
    pub salutation: String,
    /// How it begins.
    pub opening: String,
    /// How it ends.
    pub closing: String,
    /// Where to ask.
    pub contact: String,
}

impl LetterTexts {
    /// One part.
    #[must_use]
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::Sender => &self.sender,
            Part::Salutation => &self.salutation,
            Part::Opening => &self.opening,
            Part::Closing => &self.closing,
            Part::Contact => &self.contact,
        }
    }

    /// The texts made of their parts.
    #[must_use]
    pub fn of(part: impl Fn(Part) -> String) -> Self {
        Self {
            sender: part(Part::Sender),
            salutation: part(Part::Salutation),
            opening: part(Part::Opening),
            closing: part(Part::Closing),
            contact: part(Part::Contact),
        }
    }

    /// The texts of one letter.
    #[must_use]
    pub fn fill(&self, filled: &Filled) -> Self {
        Self::of(|part| put(self.part(part), filled))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Library {
    notice: InLanguages,
    decision: InLanguages,
    invitation: InLanguages,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InLanguages {
    nl: LetterTexts,
    en: LetterTexts,
}

/// The texts that come with the program.
///
/// # Errors
/// [`AppError::File`] when the file that comes with the program is wrong; [`AppError::Missing`] for a letter without.
pub fn built_in(kind: LetterKind, locale: Locale) -> Result<&'static LetterTexts, AppError> {
    static READ: OnceLock<Library> = OnceLock::new();
    let library = match READ.get() {
        Some(read) => read,
        None => {
            let library: Library = toml::from_str(FILE).map_err(|cause| AppError::File {
                name: NAME,
                problem: cause.to_string(),
            })?;
            READ.get_or_init(|| library)
        }
    };
    let letter = match kind {
        LetterKind::Notice => &library.notice,
        LetterKind::Decision => &library.decision,
        LetterKind::Invitation => &library.invitation,
    };
    Ok(match locale {
        Locale::Dutch => &letter.nl,
        Locale::English => &letter.en,
    })
}

#[cfg(test)]
mod tests;
