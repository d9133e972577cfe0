//! What an application says. It is personal: it is never printed, and only stored sealed.

use crate::error::AppError;
use chrono::NaiveDate;
use election::registration::Postcode;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write};

/// What an applicant filled in. A text is empty, and a value not there, until it is given.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// Initials, as `J.P.`.
    pub initials: String,
    /// The first name as on the ballot.
    pub first_name: String,
    /// What stands before the last name, as `van der`.
    pub prefix: String,
    /// The last name.
    pub last_name: String,
    /// The date of birth.
    pub birth_date: Option<NaiveDate>,
    /// The postcode, as `3011AB`.
    pub postcode: String,
    /// The house number.
    pub house_number: Option<u32>,
    /// What comes after the house number.
    pub addition: String,
    /// The street.
    pub street: String,
    /// The place of residence, as on the ballot.
    pub locality: String,
    /// A telephone number, when one was given.
    pub phone: String,
    /// The party or organisation behind the name, at most 35 signs.
    pub aanduiding: String,
    /// The public offices held, one on a line.
    pub offices: String,
    /// Whether it was declared that there are none.
    pub no_offices: bool,
    /// Whether the candidacy was consented to.
    pub consents: bool,
    /// A short text for the public page.
    pub presentation: String,
    /// SHA-256 of the photo; empty when there is none.
    pub photo_sha256: String,
    /// Whether the wijk was chosen by the applicant because the address did not tell it.
    pub body_chosen: bool,
    /// Whether the applicant stands alone: none while that was not asked yet.
    pub alone: Option<bool>,
}

/// Somebody's data is never printed.
impl fmt::Debug for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the details of an applicant")
    }
}

impl Details {
    /// The postcode as people write it, with a space; as it was typed when it is none.
    #[must_use]
    pub fn shown_postcode(&self) -> String {
        Postcode::parse(&self.postcode)
            .map_or_else(|_| self.postcode.clone(), |one| one.to_string())
    }

    /// First name, prefix and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        join([&self.first_name, &self.prefix, &self.last_name])
    }

    /// The name as on the ballot: initials, the first name in brackets, prefix and last name.
    #[must_use]
    pub fn ballot_name(&self) -> String {
        let first = match self.first_name.as_str() {
            "" => String::new(),
            first => format!("({first})"),
        };
        join([&self.initials, &first, &self.prefix, &self.last_name])
    }
}

fn join<const N: usize>(parts: [&String; N]) -> String {
    let there = parts.into_iter().filter(|part| !part.is_empty());
    there.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What is signed: the details, where, and on which list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The body.
    pub body: Option<String>,
    /// The details.
    pub details: Details,
    /// The joint list.
    pub joint_list: Option<String>,
    /// The place on it, from 1.
    pub position: Option<u32>,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the content of an application")
    }
}

impl Content {
    /// The bytes that are signed: JSON with the fields in the order of their definition.
    ///
    /// # Errors
    /// Never in practice: everything in it can be written.
    pub fn signed_bytes(&self) -> Result<Vec<u8>, AppError> {
        serde_json::to_vec(self).map_err(|_| AppError::unreadable("content", "not written"))
    }

    /// SHA-256 of [`Self::signed_bytes`], in lower-case hexadecimal. It goes to the applicant only: who knows
    /// the data could compute it, so the log keeps a commitment instead.
    ///
    /// # Errors
    /// As [`Self::signed_bytes`].
    pub fn sha256(&self) -> Result<String, AppError> {
        let digest = digest(&SHA256, &self.signed_bytes()?);
        Ok(digest
            .as_ref()
            .iter()
            .fold(String::new(), |mut text, byte| {
                // Writing to a String never fails.
                let _ = write!(text, "{byte:02x}");
                text
            }))
    }
}
