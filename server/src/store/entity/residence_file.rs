//! The table `residence_file`: the file from which `residence` was made.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "residence_file")]
pub struct Model {
    /// The code of the municipality, in four digits.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// The year of its division into buurten.
    pub year: i64,
    /// How many addresses.
    pub addresses: i64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Who took it in.
    pub imported_by: String,
    /// When.
    pub imported_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
