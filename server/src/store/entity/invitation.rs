//! The table `invitation`: who is asked to stand on a joint list.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// The key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The list.
    pub joint_list: String,
    /// The place that is offered.
    pub position: i64,
    /// The e-mail address, sealed.
    pub email: Vec<u8>,
    /// Its blind index.
    pub email_index: String,
    /// The digest of the token in the link.
    pub token_sha256: String,
    /// The moment.
    pub sent_at: String,
    /// What was answered.
    pub answer: Option<String>,
    /// When.
    pub answered_at: Option<String>,
    /// The application that came of it.
    pub application: Option<String>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
