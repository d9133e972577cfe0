//! The table `member_address`: the address with which a person signs in.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_address")]
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
    /// The address, sealed.
    pub email: Vec<u8>,
    /// Its blind index.
    pub email_index: String,
    /// When it was recorded.
    pub kept_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
