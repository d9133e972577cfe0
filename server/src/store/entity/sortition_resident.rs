//! The table `sortition_resident`: who is behind an id on a frozen list, sealed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition_resident")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number of the sortition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sortition: i64,
    /// The id, which means nothing elsewhere.
    #[sea_orm(primary_key, auto_increment = false)]
    pub resident: String,
    /// What the register said, sealed.
    pub content: Vec<u8>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
