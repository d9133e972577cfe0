//! The table `feed_withdrawal`: the addresses of calendars that show nothing any more.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_withdrawal")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Since when.
    pub withdrawn_at: String,
    /// By whom.
    pub withdrawn_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
