//! The table `opt_out_request`: a wish about the opt-out register that is not confirmed yet.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opt_out_request")]
pub struct Model {
    /// SHA-256 of the token in the link.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_sha256: String,
    /// To enter or to leave.
    pub wish: String,
    /// The blind index of last name, first initial and date of birth.
    pub person_index: String,
    /// The blind index of last name and date of birth.
    pub name_index: String,
    /// The election whose key sealed the mail.
    pub election: String,
    /// The mail with the link.
    pub mail: i64,
    /// When it was asked.
    pub requested_at: String,
    /// From when the link no longer counts.
    pub expires_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
