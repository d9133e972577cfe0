//! The table `finding_tick`: the findings that a coordinator looked at.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "finding_tick")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// SHA-256 of the finding with its answer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub finding_sha256: String,
    /// The code of the check.
    pub code: String,
    /// What the coordinator noted; may be empty.
    pub note: String,
    /// When.
    pub ticked_at: String,
    /// By whom.
    pub ticked_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
