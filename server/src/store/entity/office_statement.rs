//! The table `office_statement`: the public offices that a person stated.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "office_statement")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person: String,
    /// Which one, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What was stated, sealed.
    pub content: Vec<u8>,
    /// The day of the statement.
    pub stated_on: String,
    /// When it was recorded.
    pub made_at: String,
    /// Who recorded it.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
