//! The table `application_version`: what was signed or corrected.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_version")]
pub struct Model {
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application: String,
    /// Which version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// What it says, sealed.
    pub content: Vec<u8>,
    /// SHA-256 of what it says.
    pub sha256: String,
    /// Who made it.
    pub made_by: String,
    /// Why, for a correction.
    pub reason: String,
    /// The moment.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
