//! The table `examination_setting`: whether two officials must look at each application.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "examination_setting")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which change, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// Whether a second official must look.
    pub four_eyes: bool,
    /// Why it was changed.
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
