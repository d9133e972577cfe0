//! The table `account`: who may sign in.

use super::words::Role;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The name to sign in with, in lower case.
    pub login: String,
    /// The name as it is shown.
    pub display_name: String,
    /// What the account is for.
    pub role: Role,
    /// Argon2id, in the usual text form.
    pub password_hash: String,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
    /// When it was added.
    pub created_at: String,
    /// Since when it cannot sign in.
    pub disabled_at: Option<String>,
}

/// The hash stays out of what is printed.
impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("account").field("id", &self.id).finish()
    }
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
