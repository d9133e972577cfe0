//! The table `recount_decision`: what was decided on a request to count again.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recount_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Whether there is a recount.
    pub granted: bool,
    /// The day of the decision.
    pub decided_on: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// By whom.
    pub recorded_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
