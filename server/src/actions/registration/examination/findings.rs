//! What stands out in an application, part by part: what a register says, and what is missing or cannot be printed.
//! A finding is never a decision.

use crate::documents::unprintable;
use crate::store::registration::application::Content;
use serde::Serialize;

/// A part of an application, as the page shows it in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Initials, first name, prefix and last name.
    Name,
    /// The date of birth.
    BirthDate,
    /// Postcode, house number, street and place of residence.
    Address,
    /// The body.
    Body,
    /// The joint list and the place on it.
    List,
    /// What stands behind the name.
    Aanduiding,
    /// The public offices.
    Offices,
    /// The consent.
    Consent,
    /// The telephone number.
    Phone,
    /// The text for the public page.
    Presentation,
    /// The photo.
    Photo,
}

impl Part {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::BirthDate,
        Self::Address,
        Self::Body,
        Self::List,
        Self::Aanduiding,
        Self::Offices,
        Self::Consent,
        Self::Phone,
        Self::Presentation,
        Self::Photo,
    ];
}

/// What stands out.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// The register says the same.
    Agrees,
    /// The register says something else.
    Differs(String),
    /// The register cannot say anything, and why.
    Unknown(String),
    /// It is not filled in.
    Missing,
    /// It is longer than the field allows.
    TooLong {
        /// How many signs it has.
        length: usize,
        /// How many are allowed.
        most: usize,
    },
    /// It has a letter that cannot be printed.
    Unprintable(char),
}

/// What a register holds is personal, so only the kind is printed.
impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Agrees => "agrees",
            Self::Differs(_) => "differs",
            Self::Unknown(_) => "unknown",
            Self::Missing => "missing",
            Self::TooLong { .. } => "too long",
            Self::Unprintable(_) => "unprintable",
        })
    }
}

/// A part with what stands out in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartFinding {
    /// The part.
    pub part: Part,
    /// What stands out.
    pub found: Found,
}

/// The most signs of an aanduiding.
pub const LONGEST_LABEL: usize = 35;

/// What stands out in the content by itself, without a register.
#[must_use]
pub(super) fn findings_within(content: &Content) -> Vec<PartFinding> {
    let details = &content.details;
    let mut found = Vec::new();
    let mut add = |part, finding| {
        found.push(PartFinding {
            part,
            found: finding,
        });
    };
    if details.initials.is_empty() || details.last_name.is_empty() {
        add(Part::Name, Found::Missing);
    }
    if let Some(letter) = unprintable(&details.ballot_name()) {
        add(Part::Name, Found::Unprintable(letter));
    }
    if details.birth_date.is_none() {
        add(Part::BirthDate, Found::Missing);
    }
    if details.postcode.is_empty() || details.house_number.is_none() {
        add(Part::Address, Found::Missing);
    }
    if content.body.is_none() {
        add(Part::Body, Found::Missing);
    }
    let length = details.aanduiding.chars().count();
    if LONGEST_LABEL < length {
        let most = LONGEST_LABEL;
        add(Part::Aanduiding, Found::TooLong { length, most });
    }
    if let Some(letter) = unprintable(&details.aanduiding) {
        add(Part::Aanduiding, Found::Unprintable(letter));
    }
    if details.offices.is_empty() && !details.no_offices {
        add(Part::Offices, Found::Missing);
    }
    if !details.consents {
        add(Part::Consent, Found::Missing);
    }
    found
}
