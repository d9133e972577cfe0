//! The table `sortition_typing`: what was read from the dice of a sortition.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition_typing")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number of the sortition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sortition: i64,
    /// The number of the draw.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draw: i64,
    /// One more for each two who differed.
    #[sea_orm(primary_key, auto_increment = false)]
    pub attempt: i64,
    /// Who typed.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: i64,
    /// What was typed.
    pub digits: String,
    /// When.
    pub typed_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
