//! The table `signal_end`: what an official did with a signal.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signal_end")]
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
    /// The vacancy that was reported.
    pub vacancy: Option<i64>,
    /// Why it was dismissed, sealed.
    pub reason: Option<Vec<u8>>,
    /// When.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
