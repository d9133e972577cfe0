//! The table `move_report`: a move that a member reported.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "move_report")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which one, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The number of the member.
    pub member: i64,
    /// The day of moving, as it was told.
    pub moved_on: String,
    /// The day on which it was told.
    pub reported_on: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
