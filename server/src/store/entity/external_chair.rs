//! The table `external_chair`: a chair who holds no seat.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "external_chair")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which one, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The name, sealed.
    pub name: Vec<u8>,
    /// The first day.
    pub since: String,
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
