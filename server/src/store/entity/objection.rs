//! The table `objection`: objections raised in the session, with the answer.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "objection")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The version of the result.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// Which objection, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// What was raised.
    pub raised: String,
    /// What was answered.
    pub answer: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
