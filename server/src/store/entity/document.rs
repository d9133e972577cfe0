//! The table `document`: what went out on paper, as bytes.

use super::words::DocumentKind;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What kind of document.
    pub kind: DocumentKind,
    /// The version of the result.
    pub version: i64,
    /// What tells documents of one kind apart; empty for the minutes.
    pub about: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The moment at which it was made.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
