//! The table `validity_body`: what a session meant for a body.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "validity_body")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session: i64,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// How many candidacies are valid.
    pub valid: i64,
    /// How many are not.
    pub invalid: i64,
    /// Seats that are filled.
    pub seats: i64,
    /// How many of them go to residents who are drawn.
    pub drawn: i64,
    /// Whether a vote is held.
    pub vote: i64,
    /// Whether its ballot must be drawn, for the first time or anew.
    pub affected: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
