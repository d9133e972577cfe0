//! The table `ballot_annulment`: draws of the order on the ballot that no longer count.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot_annulment")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which draw of the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Why.
    pub reason: String,
    /// When.
    pub annulled_at: String,
    /// Who annulled it.
    pub annulled_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
