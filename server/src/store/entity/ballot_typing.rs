//! The table `ballot_typing`: what two people read from the dice, each on their own.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot_typing")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which draw of the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Which attempt, from 1: when two people differ, both type again.
    #[sea_orm(primary_key, auto_increment = false)]
    pub attempt: i64,
    /// The account that typed.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: i64,
    /// The digits.
    pub digits: String,
    /// When.
    pub typed_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
