//! The table `applicant_session`: who is signed in as an applicant.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applicant_session")]
pub struct Model {
    /// SHA-256 of the token that the browser holds.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_sha256: String,
    /// The election it is for.
    pub election: String,
    /// Whose it is.
    pub applicant: String,
    /// What every form of this session carries.
    pub csrf: String,
    /// When it began.
    pub created_at: String,
    /// When it was last used, to the minute.
    pub last_seen_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
