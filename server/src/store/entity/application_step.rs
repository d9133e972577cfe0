//! The table `application_step`: what happened to an application.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_step")]
pub struct Model {
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application: String,
    /// Which step, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What happened, as JSON.
    pub step: String,
    /// Who did it.
    pub made_by: String,
    /// The moment.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
