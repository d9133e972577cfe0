//! The table `election`: the elections.

use super::words::Standing;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "election")]
pub struct Model {
    /// The key: `wr2026`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Its name.
    pub title: String,
    /// The regulation it is held under.
    pub regulation: String,
    /// The day of the vote.
    pub held_on: String,
    /// Whether the figures are official.
    pub standing: Standing,
    /// Where the figures come from.
    pub source: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
