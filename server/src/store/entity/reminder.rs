//! The table `reminder`: of which deadlines somebody was reminded.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// What was due.
    #[sea_orm(primary_key, auto_increment = false)]
    pub due: String,
    /// Its last day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub until_day: String,
    /// Who was reminded: an account, or an appointment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub recipient: String,
    /// The mail.
    pub mail: i64,
    /// When.
    pub at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
