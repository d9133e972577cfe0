//! The table `onboarding_task`: what is arranged for one new member.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_task")]
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
    /// Which one, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What is arranged.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// Before which day.
    pub due: String,
    /// When it was recorded.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
