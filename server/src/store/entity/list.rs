//! The table `list`: the lists on the ballot of a body.

use super::words::ListKind;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "list")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Its number on the ballot.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Its name; empty for a person.
    pub name: String,
    /// One person or several.
    pub kind: ListKind,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
