//! The table `population_file`: the extract of the population register that an election has.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "population_file")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// How many persons.
    pub persons: i64,
    /// What proves later which file it was, and tells nothing by itself.
    pub commitment: String,
    /// Who took it in.
    pub imported_by: String,
    /// When.
    pub imported_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
