//! The table `shortage_decision`: how many seats are filled where there are too few candidates.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shortage_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// A number within the body, from 1; the last one holds.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Seats as planned.
    pub planned: i64,
    /// How many stand.
    pub candidates: i64,
    /// Seats that remain.
    pub seats: i64,
    /// How many of them go to residents who are drawn.
    pub drawn: i64,
    /// The day of the decision.
    pub decided_on: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
