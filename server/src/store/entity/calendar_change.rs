//! The table `calendar_change`: days of a calendar that were moved.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_change")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub milestone: String,
    /// Which change of that day, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// Where it was moved to; none when the computed day holds again.
    pub moved_to: Option<String>,
    /// What the regulation made it at that moment.
    pub computed: String,
    /// What it was until that moment.
    pub held: String,
    /// Why.
    pub reason: String,
    /// The account.
    pub changed_by: String,
    /// The moment.
    pub changed_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
