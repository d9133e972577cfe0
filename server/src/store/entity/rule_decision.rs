//! The table `rule_decision`: the order of policies of a term, as the council changed it.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which decision, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What the council calls it.
    pub name: String,
    /// The day of the decision.
    pub decided_on: String,
    /// The day from which it holds.
    pub from_day: String,
    /// The policies in their order, as JSON.
    pub policies: String,
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
