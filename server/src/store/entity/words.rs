//! Words from a fixed set, as they are stored; the tables check them too.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// What kind of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// A neighbourhood council.
    Wijkraad,
    /// A village council.
    Dorpsraad,
}

/// Whether the figures of an election are official.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Established by the election bureau.
    Official,
    /// For a demonstration or a rehearsal.
    NotOfficial,
}

/// What kind of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// One person, on a personal title.
    Persoonlijk,
    /// Several persons, in order.
    Collectief,
}

/// How a lot was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum LotMethod {
    /// By hand, in the public session.
    Physical,
    /// With dice, so that anyone can repeat it.
    #[sea_orm(string_value = "lot1")]
    #[serde(rename = "lot1")]
    Lot1,
}

/// How the order on a ballot came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum BallotMethod {
    /// By hand, in the public session.
    Physical,
    /// With dice, so that anyone can repeat it.
    #[sea_orm(string_value = "lot1")]
    #[serde(rename = "lot1")]
    Lot1,
    /// Without a draw: one takes part.
    Alone,
}

/// On what ground somebody is a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Elected.
    Elected,
    /// Appointed to a vacancy.
    Succeeded,
    /// Drawn from the residents.
    Drawn,
    /// Takes the place of a member on leave.
    Temporary,
}

/// Why a membership ended before the end of the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum EndedBy {
    /// The member resigned.
    Resignation,
    /// The member moved out of the wijk.
    MovedOut,
    /// The member died.
    Death,
    /// The member no longer met a requirement.
    LostRequirement,
    /// The member took an incompatible office.
    IncompatibleOffice,
}

/// What somebody does in the committee that establishes a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Leads the session.
    Chair,
    /// Takes part.
    Member,
}

/// What kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The minutes of a result.
    Minutes,
    /// A notice of appointment.
    Notice,
    /// A decision about a vacancy.
    Decision,
}

/// What an account is for; each account has one.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads the election bureau.
    Coordinator,
    /// Enters counts for the bureau.
    Typist,
    /// Keeps the roster for the griffie.
    Clerk,
    /// Reads everything, changes nothing.
    Auditor,
    /// Keeps the users and the settings; no say in votes or seats.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Coordinator,
        Self::Typist,
        Self::Clerk,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The word by which a role is stored and submitted.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Typist => "typist",
            Self::Clerk => "clerk",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
