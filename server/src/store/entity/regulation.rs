//! The table `regulation`: the regulations that an election can be held under.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "regulation")]
pub struct Model {
    /// The name by which it is chosen: `rotterdam-2026`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The name the council gave it.
    pub title: String,
    /// Whose regulation it is.
    pub council: String,
    /// The first day in force.
    pub in_force_from: String,
    /// The last day in force.
    pub in_force_until: Option<String>,
    /// The day of the election it was made for.
    pub election_day: Option<String>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
