//! The table `joint_list`: several persons on one list.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "joint_list")]
pub struct Model {
    /// The key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// Its name.
    pub name: String,
    /// The applicant who keeps it.
    pub founder: String,
    /// The moment it was made.
    pub begun_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
