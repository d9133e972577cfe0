//! The table `candidate`: the candidates on the lists.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "candidate")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub list: i64,
    /// The place on the list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Initials.
    pub initials: String,
    /// First name.
    pub first_name: String,
    /// What stands before the last name.
    pub prefix: String,
    /// Last name.
    pub last_name: String,
    /// The party or organisation behind the name.
    pub aanduiding: String,
    /// The place of residence.
    pub locality: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
