//! What an extract of the population register says about those who sit and those who may succeed, as findings.
//!
//! It decides nothing: whether a finding is a vacancy, or passes a candidate over, is for an official. It knows no
//! names, and never chooses between two persons who both fit.

mod passing;

pub use passing::{assess_passing, reason_of};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where somebody lives, as the register says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lives {
    /// In the part of a body, by its code.
    In(String),
    /// In a part without a body.
    Elsewhere,
    /// At no address that is known.
    Nowhere,
}

/// What the register says about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whether the name is that of whom it is about, or a number was that is nobody else's.
    pub is_same: bool,
    /// Where the person lives.
    pub lives: Lives,
    /// The first day there, when it is known.
    pub since: Option<NaiveDate>,
    /// The day of leaving the municipality.
    pub left_on: Option<NaiveDate>,
    /// The day of death.
    pub deceased_on: Option<NaiveDate>,
}

/// Somebody who sits, is appointed or may succeed, and everybody in the extract who can be that person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The code of the body.
    pub body: String,
    /// Who fits.
    pub entries: Vec<Entry>,
}

/// What a signal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    /// The register says that the person died.
    Deceased,
    /// The register says that the person left the municipality.
    LeftMunicipality,
    /// The register has an address outside the part of the body.
    MovedOut,
    /// The register knows no address.
    NoAddress,
    /// Nobody in the extract fits.
    NotFound,
    /// Several fit, or the one who does has another first name: it cannot be told.
    CannotBeTold,
}

impl SignalKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Deceased,
        Self::LeftMunicipality,
        Self::MovedOut,
        Self::NoAddress,
        Self::NotFound,
        Self::CannotBeTold,
    ];

    /// The word for it in tables and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Deceased => "deceased",
            Self::LeftMunicipality => "left_municipality",
            Self::MovedOut => "moved_out",
            Self::NoAddress => "no_address",
            Self::NotFound => "not_found",
            Self::CannotBeTold => "cannot_be_told",
        }
    }

    /// The kind with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What an extract says, and since when. The same fact is the same signal in every extract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Signal {
    /// What it is about.
    pub kind: SignalKind,
    /// The day that the register names; none when it names none.
    pub on: Option<NaiveDate>,
}

/// What the extract says about one person; nothing about somebody who lives where the body is.
#[must_use]
pub fn assess(compared: &Compared) -> Option<Signal> {
    let same: Vec<&Entry> = compared.entries.iter().filter(|one| one.is_same).collect();
    let entry = match same[..] {
        [entry] => entry,
        [] if compared.entries.is_empty() => return signal(SignalKind::NotFound, None),
        _ => return signal(SignalKind::CannotBeTold, None),
    };
    if entry.deceased_on.is_some() {
        return signal(SignalKind::Deceased, entry.deceased_on);
    }
    if entry.left_on.is_some() {
        return signal(SignalKind::LeftMunicipality, entry.left_on);
    }
    match &entry.lives {
        Lives::In(body) if *body == compared.body => None,
        Lives::In(_) | Lives::Elsewhere => signal(SignalKind::MovedOut, entry.since),
        Lives::Nowhere => signal(SignalKind::NoAddress, None),
    }
}

/// What the extract says about everybody.
#[must_use]
pub fn compare<K: Ord + Clone>(all: &BTreeMap<K, Compared>) -> BTreeMap<K, Signal> {
    let found = all
        .iter()
        .filter_map(|(who, compared)| Some((who.clone(), assess(compared)?)));
    found.collect()
}

fn signal(kind: SignalKind, on: Option<NaiveDate>) -> Option<Signal> {
    Some(Signal { kind, on })
}

#[cfg(test)]
mod tests;
