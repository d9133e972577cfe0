//! The table `feed`: the addresses at which a calendar program reads what is due.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which address, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What it tells.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub made_at: String,
    /// Who made it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
