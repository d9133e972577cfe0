//! The table `recipient_address`: the e-mail address of somebody who is appointed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recipient_address")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The appointment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub appointment: i64,
    /// The address, sealed.
    pub email: Vec<u8>,
    /// The language.
    pub locale: String,
    /// When it was written down.
    pub changed_at: String,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "recipient_address of {}", self.election)
    }
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
