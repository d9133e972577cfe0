//! The table `size_decision`: a decision of the council on the number of seats of a body.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "size_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which decision, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// How many seats.
    pub seats: i64,
    /// The first day with so many.
    pub from_day: String,
    /// The day of the decision.
    pub decided_on: String,
    /// What the decision is known by.
    pub decision: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
