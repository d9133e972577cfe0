//! The table `committee_member`: who sat in the session.

use super::words::Office;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "committee_member")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The version of the result.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// Which member, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The name.
    pub name: String,
    /// Chair or member.
    pub office: Office,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
