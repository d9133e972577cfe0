//! The table `reminder_setting`: who of the staff wants mail about deadlines, and where.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder_setting")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: i64,
    /// The address, sealed.
    pub email: Vec<u8>,
    /// The language.
    pub locale: String,
    /// When it was chosen.
    pub changed_at: String,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "reminder_setting of {}", self.election)
    }
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
