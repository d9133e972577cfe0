//! The table `entry_file`: files that come in the place of typing.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entry_file")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// A number within the election, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The body.
    pub body: String,
    /// In the place of which entry: `first` or `second`.
    pub entry: String,
    /// What the user calls it.
    pub name: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Who handed it in.
    pub account: i64,
    /// The moment at which it was handed in.
    pub uploaded_at: String,
    /// The moment at which it was taken in.
    pub taken_at: Option<String>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
