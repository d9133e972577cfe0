//! The table `investigation`: a count of a station that is, or was, under investigation.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "investigation")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which investigation, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The station.
    pub station: i64,
    /// Who asked for it.
    pub asked_by: String,
    /// Why.
    pub reason: String,
    /// When it was opened.
    pub opened_at: String,
    /// By whom.
    pub opened_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
