//! The table `opt_out`: who is not to be drawn by lot, as blind indexes.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opt_out")]
pub struct Model {
    /// The blind index of last name, first initial and date of birth.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_index: String,
    /// The blind index of last name and date of birth.
    pub name_index: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
