//! The table `signal_link`: who was linked to the register by hand.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signal_link")]
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
    /// Which link of this person, from 1; the last one counts.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// By what the person is found in an extract, sealed; none when the link was ended.
    pub identity: Option<Vec<u8>>,
    /// When.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
