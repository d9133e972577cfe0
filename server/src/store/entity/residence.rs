//! The table `residence`: the house numbers of a postcode that lie in a buurt.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "residence")]
pub struct Model {
    /// The postcode, without space and in capitals.
    #[sea_orm(primary_key, auto_increment = false)]
    pub postcode: String,
    /// The code of the buurt.
    #[sea_orm(primary_key, auto_increment = false)]
    pub buurt: String,
    /// The numbers, ascending, with a space between them.
    pub numbers: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
