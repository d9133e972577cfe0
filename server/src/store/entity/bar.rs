//! The table `bar`: candidates who cannot be considered, and why.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bar")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The order within the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The list.
    pub list: i64,
    /// The place on the list.
    pub candidate: i64,
    /// Why, in one word.
    pub reason: String,
    /// Whether it is stated or withdrawn.
    pub step: String,
    /// The day of the statement.
    pub on_day: String,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
