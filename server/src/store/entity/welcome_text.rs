//! The table `welcome_text`: what the griffie writes to welcome new members, in versions.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "welcome_text")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body; empty for the whole election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub locale: String,
    /// Which version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// About the wijk.
    pub wijk: String,
    /// Whom to meet.
    pub network: String,
    /// Where to ask.
    pub contact: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
