//! The values of a regulation that the checks on a count apply.

use super::finding::Code;
use crate::article::Article;
use crate::fraction::Fraction;
use crate::reglement::{Legal, ReglementError, Section};

/// What is checked in a station's count, and from which figures on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountingRules {
    /// The largest number that can stand in any field.
    pub maximum_number: Legal<u64>,
    /// Whether the figures of one count are held against each other (the F codes).
    pub consistency: Legal<bool>,
    /// W201: from this share of the votes cast on, there are many blank votes.
    pub blank_share: Legal<Fraction>,
    /// W202: from this share of the votes cast on, there are many invalid votes.
    pub invalid_share: Legal<Fraction>,
    /// W203: from this share of the votes cast on, voters and votes differ much.
    pub difference_share: Legal<Fraction>,
    /// W203: from this number on, voters and votes differ much, whatever the share.
    pub difference_number: Legal<u64>,
    /// W301: above this share of the votes cast, the result of one candidate is remarkable.
    pub remarkable_share: Legal<Fraction>,
}

impl CountingRules {
    /// Reads the section `[counting]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            maximum_number: section.legal("maximum_number")?,
            consistency: section.legal("consistency")?,
            blank_share: section.legal("blank_share")?,
            invalid_share: section.legal("invalid_share")?,
            difference_share: section.legal("difference_share")?,
            difference_number: section.legal("difference_number")?,
            remarkable_share: section.legal("remarkable_share")?,
        })
    }

    /// The article behind a code, with its certainty, to print beside the finding.
    #[must_use]
    pub fn article_of(&self, code: Code) -> &Article {
        match code {
            Code::W201 => &self.blank_share.article,
            Code::W202 => &self.invalid_share.article,
            Code::W203 => &self.difference_share.article,
            Code::W301 => &self.remarkable_share.article,
            _ => &self.consistency.article,
        }
    }
}
