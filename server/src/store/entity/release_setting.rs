//! The table `release_setting`: when the results of an election become public.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "release_setting")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which change, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The word of the rule.
    pub release: String,
    /// The moment, where the rule names one.
    pub opens_at: Option<String>,
    /// Whether counts of stations are public before.
    pub interim: bool,
    /// Why it was changed.
    pub reason: String,
    /// The account.
    pub changed_by: String,
    /// The moment of the change.
    pub changed_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
