//! The table `letter_template`: the texts around a letter, in versions.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_template")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which letter.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// The language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub locale: String,
    /// The version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The texts, as JSON.
    pub texts: String,
    /// When.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
