//! The table `signal_bar`: signals that an official confirmed, so that a candidate is passed over.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signal_bar")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which signal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Which statement of the body says that the candidate cannot be considered.
    pub position: i64,
    /// When.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
