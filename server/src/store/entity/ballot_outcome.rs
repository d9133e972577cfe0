//! The table `ballot_outcome`: the order that was drawn.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot_outcome")]
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
    /// What was held, as JSON.
    pub held: String,
    /// When.
    pub recorded_at: String,
    /// Who entered it.
    pub recorded_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
