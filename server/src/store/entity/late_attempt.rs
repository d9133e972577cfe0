//! The table `late_attempt`: what was sent after registration closed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "late_attempt")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// Who sent it.
    pub applicant: String,
    /// The application, when one was begun.
    pub application: Option<String>,
    /// What was sent, sealed.
    pub content: Vec<u8>,
    /// The last second that was in time.
    pub closed_at: String,
    /// The moment it was received, to the millisecond.
    pub received_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
