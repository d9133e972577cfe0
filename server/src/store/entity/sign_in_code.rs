//! The table `sign_in_code`: the code of an address, until it is used or replaced.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_code")]
pub struct Model {
    /// The election it is for.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The blind index of the address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub email_index: String,
    /// SHA-256 of the token of the browser that asked for it.
    pub request_sha256: String,
    /// The address, sealed.
    pub email: Vec<u8>,
    /// HMAC of the code.
    pub code_hmac: String,
    /// How often a code was typed.
    pub tries: i64,
    /// When it was made.
    pub sent_at: String,
    /// From when it no longer counts.
    pub expires_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
