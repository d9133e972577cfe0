//! The table `onboarding_step`: that something was arranged, or is open again.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_step")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number of the member.
    #[sea_orm(primary_key, auto_increment = false)]
    pub member: i64,
    /// Which task.
    #[sea_orm(primary_key, auto_increment = false)]
    pub task: i64,
    /// In which order, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// Done, or open again.
    pub step: String,
    /// The day.
    pub on_day: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
