//! What stands out in an application, part by part: what the registers say, and what is missing or cannot be printed.
//! A finding is never a decision.

use crate::actions::registration::Registration;
use crate::actions::registration::register::{InRegister, find_in_register};
use crate::documents::unprintable;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::Content;
use crate::store::registration::residence::{find_place, load_home, load_residence_file};
use election::registration::{Dwelling, RegisterFinding, Stay};
use sea_orm::ConnectionTrait;
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
    /// What the population register says; with what it holds where that is another text.
    Register(RegisterFinding, String),
    /// The election has no extract of the population register.
    NoRegister,
    /// Where the address lies, and whether that is the wijk of the application.
    Lies(Dwelling, bool),
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
            Self::Register(..) => "what the register says",
            Self::NoRegister => "no register",
            Self::Lies(..) => "where the address lies",
            Self::Missing => "missing",
            Self::TooLong { .. } => "too long",
            Self::Unprintable(_) => "unprintable",
        })
    }
}

impl Found {
    /// Whether an official must look at it.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        match self {
            Self::Register(finding, _) => finding.is_warning(),
            Self::Lies(_, is_here) => !is_here,
            Self::NoRegister => false,
            Self::Missing | Self::TooLong { .. } | Self::Unprintable(_) => true,
        }
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

/// What stands out, and where the register says that the person has lived.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub(super) async fn find_all(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    registration: &Registration,
    (content, bsn): (&Content, Option<&str>),
) -> Result<(Vec<PartFinding>, Vec<Stay>), AppError> {
    let mut found = findings_within(content);
    found.extend(address(db, content).await?);
    let known = find_in_register(db, key, registration, (content, bsn)).await?;
    let Some(known) = known else {
        found.push(PartFinding {
            part: Part::Name,
            found: Found::NoRegister,
        });
        return Ok((found, Vec::new()));
    };
    found.extend(in_register(&known));
    Ok((found, stays(db, &known).await?))
}

/// Where the table of addresses says that the address lies; nothing without a table.
async fn address(
    db: &impl ConnectionTrait,
    content: &Content,
) -> Result<Option<PartFinding>, AppError> {
    let details = &content.details;
    let Some(number) = details.house_number else {
        return Ok(None);
    };
    if details.postcode.is_empty() || load_residence_file(db).await?.is_none() {
        return Ok(None);
    }
    let dwelling = find_place(db, &details.postcode, number).await?.dwelling;
    let is_here = match &dwelling {
        Dwelling::Wijk { body, .. } => content.body.as_ref() == Some(body),
        Dwelling::NoWijkraad { .. } | Dwelling::Unknown | Dwelling::Ambiguous { .. } => false,
    };
    Ok(Some(PartFinding {
        part: Part::Address,
        found: Found::Lies(dwelling, is_here),
    }))
}

fn in_register(known: &InRegister) -> Vec<PartFinding> {
    let findings = known.findings.iter().map(|finding| {
        let part = match finding {
            RegisterFinding::NotFound
            | RegisterFinding::SeveralPersons { .. }
            | RegisterFinding::NameAgrees
            | RegisterFinding::NameDiffers
            | RegisterFinding::Deceased { .. } => Part::Name,
            RegisterFinding::BirthDateAgrees | RegisterFinding::BirthDateDiffers => Part::BirthDate,
            RegisterFinding::LivesInWijk { .. }
            | RegisterFinding::LivesElsewhere { .. }
            | RegisterFinding::LivesOutsideWijken
            | RegisterFinding::HomeUnknown
            | RegisterFinding::ResidentSince { .. }
            | RegisterFinding::CameLater { .. }
            | RegisterFinding::Left { .. } => Part::Address,
        };
        let held = match (finding, &known.person) {
            (RegisterFinding::NameDiffers, Some(person)) => {
                let parts = [
                    &person.initials,
                    &person.first_name,
                    &person.prefix,
                    &person.last_name,
                ];
                let there = parts.into_iter().filter(|part| !part.is_empty());
                there.map(String::as_str).collect::<Vec<_>>().join(" ")
            }
            (RegisterFinding::BirthDateDiffers, Some(person)) => person.birth_date.to_string(),
            _ => String::new(),
        };
        PartFinding {
            part,
            found: Found::Register(finding.clone(), held),
        }
    });
    findings.collect()
}

/// Where the register says that the person has lived.
async fn stays(db: &impl ConnectionTrait, known: &InRegister) -> Result<Vec<Stay>, AppError> {
    let Some(person) = &known.person else {
        return Ok(Vec::new());
    };
    let home = match &person.buurt {
        Some(buurt) => load_home(db, buurt).await?,
        None => None,
    };
    let stay = person.resident_since.zip(home).map(|(since, home)| Stay {
        since,
        left_on: person.left_on,
        home,
    });
    Ok(stay.into_iter().collect())
}

/// What stands out in the content by itself, without a register.
fn findings_within(content: &Content) -> Vec<PartFinding> {
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
