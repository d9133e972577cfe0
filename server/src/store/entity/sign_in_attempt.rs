//! The table `sign_in_attempt`: how often signing in failed, for an account and for an address.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_attempt")]
pub struct Model {
    /// `account` or `address`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// SHA-256 of the login that was typed, or of the address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject_sha256: String,
    /// How many attempts failed, one after the other.
    pub failures: i64,
    /// When the last one was.
    pub last_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
