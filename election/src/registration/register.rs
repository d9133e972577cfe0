//! What the population register says about somebody who stands, beside what the application says.
//!
//! Every difference is a finding, and none refuses anybody: an official looks, and decides.

use super::residence::Home;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody in the register, as far as an application can be held against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterEntry {
    /// Whether the name is that of the application.
    pub same_name: bool,
    /// Whether the date of birth is that of the application.
    pub same_birth_date: bool,
    /// What the buurt means for the elections; nothing when it is not known.
    pub home: Option<Home>,
    /// The first day of living there.
    pub resident_since: Option<NaiveDate>,
    /// The day of leaving the municipality.
    pub left_on: Option<NaiveDate>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
}

/// One thing that holding an application against the register shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RegisterFinding {
    /// Nobody in the register fits.
    NotFound,
    /// Several persons fit.
    SeveralPersons {
        /// How many.
        count: u64,
    },
    /// The name is the same.
    NameAgrees,
    /// The name is another one.
    NameDiffers,
    /// The date of birth is the same.
    BirthDateAgrees,
    /// The date of birth is another one.
    BirthDateDiffers,
    /// The address lies in the wijk of the application.
    LivesInWijk {
        /// The code of its wijkraad.
        wijkraad: String,
    },
    /// The address lies in another wijk.
    LivesElsewhere {
        /// The code of the wijkraad there.
        wijkraad: String,
    },
    /// The address lies where no wijkraad is.
    LivesOutsideWijken,
    /// The register does not tell in which wijk the address lies.
    HomeUnknown,
    /// The first day of living there.
    ResidentSince {
        /// That day.
        since: NaiveDate,
    },
    /// The first day of living there is after the day that counts.
    CameLater {
        /// That first day.
        since: NaiveDate,
        /// The day that counts.
        on: NaiveDate,
    },
    /// The person left the municipality.
    Left {
        /// On that day.
        on: NaiveDate,
    },
    /// The person died.
    Deceased {
        /// On that day.
        on: NaiveDate,
    },
}

impl RegisterFinding {
    /// Whether an official must look at it; the others say that something agrees.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        match self {
            Self::NameAgrees
            | Self::BirthDateAgrees
            | Self::LivesInWijk { .. }
            | Self::ResidentSince { .. } => false,
            Self::NotFound
            | Self::SeveralPersons { .. }
            | Self::NameDiffers
            | Self::BirthDateDiffers
            | Self::LivesElsewhere { .. }
            | Self::LivesOutsideWijken
            | Self::HomeUnknown
            | Self::CameLater { .. }
            | Self::Left { .. }
            | Self::Deceased { .. } => true,
        }
    }
}

/// Holds an application for a wijkraad, or for one that is not known yet, against who was found in the register.
///
/// `on` is the day on which a candidate must live in the wijk.
#[must_use]
pub fn compare_with_register(
    entries: &[RegisterEntry],
    wijkraad: Option<&str>,
    on: NaiveDate,
) -> Vec<RegisterFinding> {
    let entry = match entries {
        [] => return vec![RegisterFinding::NotFound],
        [only] => only,
        several => {
            let count = several.len() as u64;
            return vec![RegisterFinding::SeveralPersons { count }];
        }
    };
    let mut findings = vec![
        match entry.same_name {
            true => RegisterFinding::NameAgrees,
            false => RegisterFinding::NameDiffers,
        },
        match entry.same_birth_date {
            true => RegisterFinding::BirthDateAgrees,
            false => RegisterFinding::BirthDateDiffers,
        },
        where_living(entry.home.as_ref(), wijkraad),
    ];
    findings.extend(entry.resident_since.map(|since| {
        if on < since {
            RegisterFinding::CameLater { since, on }
        } else {
            RegisterFinding::ResidentSince { since }
        }
    }));
    findings.extend(entry.left_on.map(|on| RegisterFinding::Left { on }));
    findings.extend(entry.deceased_on.map(|on| RegisterFinding::Deceased { on }));
    findings
}

fn where_living(home: Option<&Home>, wijkraad: Option<&str>) -> RegisterFinding {
    match home {
        None => RegisterFinding::HomeUnknown,
        Some(Home::NoWijkraad) => RegisterFinding::LivesOutsideWijken,
        Some(Home::Wijk { wijkraad: here }) => {
            let is_there = wijkraad.is_none_or(|asked| asked == here);
            let wijkraad = here.clone();
            if is_there {
                RegisterFinding::LivesInWijk { wijkraad }
            } else {
                RegisterFinding::LivesElsewhere { wijkraad }
            }
        }
    }
}

#[cfg(test)]
mod tests;
