//! The table `buurt`: to which wijkraad each buurt belongs.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "buurt")]
pub struct Model {
    /// The key, as Statistics Netherlands writes it: `BU05990110`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its wijkraad; none for a buurt without one.
    pub body: Option<String>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
