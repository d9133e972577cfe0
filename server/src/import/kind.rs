//! What a file holds.

use serde::{Deserialize, Serialize};

/// What a file holds, in the order in which the files are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The lists on the ballot of each body.
    Lists,
    /// The candidates on those lists.
    Candidates,
    /// The polling stations.
    Stations,
    /// The votes for each candidate in each station.
    Counts,
    /// The totals of each station, under their letters.
    Totals,
}

impl Kind {
    /// All kinds, in the order in which the files are needed.
    pub const ALL: [Self; 5] = [
        Self::Lists,
        Self::Candidates,
        Self::Stations,
        Self::Counts,
        Self::Totals,
    ];

    /// The word for it in the database and in the audit log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Lists => "lists",
            Self::Candidates => "candidates",
            Self::Stations => "stations",
            Self::Counts => "counts",
            Self::Totals => "totals",
        }
    }

    /// The kind with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Its part of an address, which is Dutch.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Lists => "lijsten",
            Self::Candidates => "kandidaten",
            Self::Stations => "stembureaus",
            Self::Counts => "tellingen",
            Self::Totals => "totalen",
        }
    }

    /// The kind with that part of an address.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The columns of its file, as `docs/formats.md` promises them.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Lists => &["wijkraad", "list", "name", "kind"],
            Self::Candidates => &[
                "wijkraad",
                "list",
                "candidate",
                "initials",
                "first_name",
                "prefix",
                "last_name",
                "aanduiding",
                "locality",
            ],
            Self::Stations => &[
                "wijkraad",
                "station",
                "name",
                "street",
                "house_number",
                "postcode",
                "voters",
            ],
            Self::Counts => &["station", "list", "candidate", "votes"],
            Self::Totals => &["station", "A", "B", "D", "E", "F", "G", "H", "I", "J"],
        }
    }

    /// What must be there before this can be.
    #[must_use]
    pub fn needs(self) -> &'static [Self] {
        match self {
            Self::Lists | Self::Stations => &[],
            Self::Candidates => &[Self::Lists],
            Self::Counts => &[Self::Candidates, Self::Stations],
            Self::Totals => &[Self::Stations],
        }
    }

    /// What must be gone before this can go.
    #[must_use]
    pub fn needed_by(self) -> Vec<Self> {
        let others = Self::ALL.into_iter();
        others
            .filter(|other| other.needs().contains(&self))
            .collect()
    }

    /// Whether it stays as it is for a body that has a result or a lot. Figures may still be corrected: the
    /// result stays, and a new version of it uses the new figures.
    #[must_use]
    pub fn is_settled_by_a_result(self) -> bool {
        match self {
            Self::Lists | Self::Candidates | Self::Stations => true,
            Self::Counts | Self::Totals => false,
        }
    }
}
