//! The table `altered_figure`: published figures that a demonstration replaced.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "altered_figure")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub list: i64,
    /// The candidate.
    #[sea_orm(primary_key, auto_increment = false)]
    pub candidate: i64,
    /// The figure that was published.
    pub published_votes: i64,
    /// The figure that is used.
    pub used_votes: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
