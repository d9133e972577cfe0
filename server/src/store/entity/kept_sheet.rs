//! The table `kept_sheet`: what a typist sent when the session was over.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_sheet")]
pub struct Model {
    /// Who typed it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: i64,
    /// The path of the page it belongs to.
    #[sea_orm(primary_key, auto_increment = false)]
    pub page: String,
    /// The form, as it was sent.
    pub content: Vec<u8>,
    /// When.
    pub kept_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
