//! To which wijkraad an address belongs, by the buurten in which its postcode lies.
//!
//! What is not known, or not certain, is an outcome: it refuses nobody.

use super::residence::Home;
use serde::{Deserialize, Serialize};

/// The house numbers of one postcode that lie in one buurt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The code of the buurt: `BU05990110`.
    pub buurt: String,
    /// Its wijkraad, or that it has none; nothing when the buurt is not known.
    pub home: Option<Home>,
    /// The numbers.
    pub numbers: Vec<u32>,
}

/// To which wijkraad an address belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Dwelling {
    /// It lies in a wijk.
    Wijk {
        /// The code of its wijkraad.
        body: String,
        /// The code of the buurt.
        buurt: String,
    },
    /// It lies in a buurt that belongs to no wijkraad.
    NoWijkraad {
        /// The code of the buurt.
        buurt: String,
    },
    /// It is not known.
    Unknown,
    /// It can lie in several buurten, which do not all belong to one wijkraad.
    Ambiguous {
        /// Their codes.
        buurten: Vec<String>,
    },
}

impl Dwelling {
    /// What the address means for the elections; nothing when that is not certain.
    #[must_use]
    pub fn home(&self) -> Option<Home> {
        match self {
            Self::Wijk { body, .. } => Some(Home::Wijk {
                wijkraad: body.clone(),
            }),
            Self::NoWijkraad { .. } => Some(Home::NoWijkraad),
            Self::Unknown | Self::Ambiguous { .. } => None,
        }
    }
}

/// How it was found where an address lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DwellingFinding {
    /// The postcode with this house number is known, in one buurt.
    NumberKnown,
    /// The house number is not known, and all numbers of the postcode lie in one buurt.
    PostcodeInOneBuurt,
    /// The buurt is not certain, and every buurt it can be belongs to one wijkraad, or to none.
    BuurtenAlike,
    /// The house number is not known, and the postcode lies in several buurten.
    PostcodeInSeveralBuurten,
    /// The house number itself is known in several buurten.
    NumberInSeveralBuurten,
    /// The postcode is not known.
    PostcodeUnknown,
    /// The buurt is not one of those of which the wijkraad is known.
    BuurtUnknown,
}

/// Where an address lies, and how that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// To which wijkraad it belongs.
    pub dwelling: Dwelling,
    /// How that was found.
    pub finding: DwellingFinding,
}

/// Where a house number lies, among the stretches of its postcode in a fixed order.
///
/// The number itself comes first; where it is not known, all numbers of the postcode answer for it.
#[must_use]
pub fn find_dwelling(stretches: &[Stretch], number: u32) -> Place {
    let holding = stretches.iter().filter(|one| one.numbers.contains(&number));
    let holding: Vec<&Stretch> = holding.collect();
    let is_known = !holding.is_empty();
    let possible = if is_known {
        holding
    } else {
        stretches.iter().collect()
    };
    match possible.as_slice() {
        [] => place(Dwelling::Unknown, DwellingFinding::PostcodeUnknown),
        [only] if is_known => in_buurt(only, DwellingFinding::NumberKnown),
        [only] => in_buurt(only, DwellingFinding::PostcodeInOneBuurt),
        [first, others @ ..] if others.iter().all(|other| other.home == first.home) => {
            in_buurt(first, DwellingFinding::BuurtenAlike)
        }
        several => {
            let buurten = several.iter().map(|one| one.buurt.clone());
            let dwelling = Dwelling::Ambiguous {
                buurten: buurten.collect(),
            };
            place(
                dwelling,
                if is_known {
                    DwellingFinding::NumberInSeveralBuurten
                } else {
                    DwellingFinding::PostcodeInSeveralBuurten
                },
            )
        }
    }
}

fn in_buurt(stretch: &Stretch, finding: DwellingFinding) -> Place {
    let buurt = stretch.buurt.clone();
    match &stretch.home {
        Some(Home::Wijk { wijkraad }) => {
            let body = wijkraad.clone();
            place(Dwelling::Wijk { body, buurt }, finding)
        }
        Some(Home::NoWijkraad) => place(Dwelling::NoWijkraad { buurt }, finding),
        None => place(Dwelling::Unknown, DwellingFinding::BuurtUnknown),
    }
}

fn place(dwelling: Dwelling, finding: DwellingFinding) -> Place {
    Place { dwelling, finding }
}

#[cfg(test)]
mod tests;
