//! The table `count`: the votes for a candidate in a station.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "count")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// The list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub list: i64,
    /// The candidate.
    #[sea_orm(primary_key, auto_increment = false)]
    pub candidate: i64,
    /// The votes.
    pub votes: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
