//! The table `kept_form`: what somebody typed when the session was over.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_form")]
pub struct Model {
    /// Who typed it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub applicant: String,
    /// The path of the page it belongs to.
    pub page: String,
    /// The form, sealed.
    pub content: Vec<u8>,
    /// When.
    pub kept_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
