//! The table `result`: the established results.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "result")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The version before it.
    pub replaces: Option<i64>,
    /// Why it was established anew.
    pub reason: String,
    /// The day.
    pub established_on: String,
    /// The regulation that was applied.
    pub regulation: String,
    /// The votes it rests on, as JSON.
    pub votes: String,
    /// The lots that were drawn for it, each with its situation, as JSON.
    pub lots: String,
    /// The outcome without its steps, as JSON.
    pub outcome: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
