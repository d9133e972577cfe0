//! The table `rule_withdrawal`: decisions on the order of policies that were recorded by mistake.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_withdrawal")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which decision.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
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
