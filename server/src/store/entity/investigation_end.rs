//! The table `investigation_end`: what an investigation found.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "investigation_end")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which investigation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What was found.
    pub findings: String,
    /// Whether ballots were counted again.
    pub recounted: bool,
    /// When it was closed.
    pub ended_at: String,
    /// By whom.
    pub ended_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
