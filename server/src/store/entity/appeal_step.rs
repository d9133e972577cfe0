//! The table `appeal_step`: how an appeal ended; the last step holds.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal_step")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which appeal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Which step, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The outcome.
    pub outcome: String,
    /// The day of the outcome.
    pub decided_on: String,
    /// The session that corrected what was decided.
    pub correction: Option<i64>,
    /// What was said, sealed.
    pub words: Vec<u8>,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
