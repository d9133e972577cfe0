//! The table `registration_document`: papers of the registration, sealed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_document")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// The body; empty for one about all.
    pub body: String,
    /// What kind of paper.
    pub kind: String,
    /// What tells papers of one kind apart.
    pub about: String,
    /// Which version, from 1.
    pub version: i64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The file, sealed.
    pub bytes: Vec<u8>,
    /// The moment.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
