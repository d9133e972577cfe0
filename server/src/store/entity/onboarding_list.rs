//! The table `onboarding_list`: what is arranged for each new member of a body, in versions.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_list")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The items, as JSON.
    pub items: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
