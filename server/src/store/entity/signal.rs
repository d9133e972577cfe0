//! The table `signal`: what an extract said about somebody who sits.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signal")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which signal of the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Who it is about.
    pub person: String,
    /// What it is about.
    pub kind: String,
    /// The day that the register names; empty when it names none.
    pub fact_on: String,
    /// When it was found first.
    pub found_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
