//! The table `joint_list_order`: the orders that a joint list had.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "joint_list_order")]
pub struct Model {
    /// The list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub joint_list: String,
    /// Which order, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The keys of applications and open invitations, in order, as JSON.
    pub places: String,
    /// Who chose it.
    pub made_by: String,
    /// The moment.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
