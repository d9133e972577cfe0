//! Where a candidate lives on the day that counts. What is not known is a finding, never a refusal.

use super::eligibility::Application;
use super::finding::Finding;
use super::rules::RegistrationRules;
use crate::decision::Ground;
use crate::reglement::FromValue;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::de::DeValue;

/// The day on which a candidate must live in the wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceDay {
    /// The nomination day.
    NominationDay,
    /// The day of the election.
    ElectionDay,
}

impl FromValue for ReferenceDay {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        match value.as_str()? {
            "nomination_day" => Some(Self::NominationDay),
            "election_day" => Some(Self::ElectionDay),
            _ => None,
        }
    }

    fn expected() -> String {
        "\"nomination_day\" or \"election_day\"".to_owned()
    }
}

/// What an address means for the elections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Home {
    /// It is in a wijk.
    Wijk {
        /// The code of its wijkraad.
        wijkraad: String,
    },
    /// It is in a buurt without a wijkraad, or outside the municipality.
    NoWijkraad,
}

/// A period of living somewhere. The day of moving belongs to the new address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// The first day.
    pub since: NaiveDate,
    /// The day of leaving, on which it is no longer the address; `None` while it lasts.
    pub left_on: Option<NaiveDate>,
    /// What the address means.
    pub home: Home,
}

impl Stay {
    fn holds(&self, day: NaiveDate) -> bool {
        self.since <= day && self.left_on.is_none_or(|left| day < left)
    }
}

/// Where someone lives, seen from one wijk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Residence {
    /// In that wijk.
    Inside,
    /// In another wijk.
    OtherWijk {
        /// The code of its wijkraad.
        wijkraad: String,
    },
    /// Where no wijkraad is.
    NoWijkraad,
    /// Not known: no stay holds the day, or two that do contradict each other.
    Unknown,
}

/// Where someone lives on a day, seen from the wijk of `wijkraad`.
#[must_use]
pub fn find_residence(stays: &[Stay], wijkraad: &str, day: NaiveDate) -> Residence {
    let mut homes = stays
        .iter()
        .filter(|stay| stay.holds(day))
        .map(|stay| &stay.home);
    let Some(home) = homes.next() else {
        return Residence::Unknown;
    };
    if homes.any(|other| other != home) {
        return Residence::Unknown;
    }
    match home {
        Home::NoWijkraad => Residence::NoWijkraad,
        Home::Wijk { wijkraad: code } if code == wijkraad => Residence::Inside,
        Home::Wijk { wijkraad } => Residence::OtherWijk {
            wijkraad: wijkraad.clone(),
        },
    }
}

/// Whether an applicant lives in the wijk on the day that counts.
///
/// The article of the regulation is not known; the day is that of the voters, by analogy.
pub(super) fn assess_residence(
    application: &Application,
    election_day: NaiveDate,
    rules: &RegistrationRules,
) -> Ground<Finding> {
    let on = match rules.residence.value {
        ReferenceDay::NominationDay => rules.nomination_day.value,
        ReferenceDay::ElectionDay => election_day,
    };
    let wijkraad = &application.candidacy.wijkraad;
    let finding = match find_residence(&application.stays, wijkraad, on) {
        Residence::Inside => Finding::LivesInWijk { on },
        Residence::OtherWijk { wijkraad } => Finding::LivesInOtherWijk { on, wijkraad },
        Residence::NoWijkraad => Finding::LivesOutsideWijken { on },
        Residence::Unknown => Finding::ResidenceUnknown { on },
    };
    rules.residence.ground(finding)
}

#[cfg(test)]
mod tests;
