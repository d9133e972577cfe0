//! The table `appeal`: objections and appeals against a session on validity.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which one, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Against which session.
    pub session: i64,
    /// Objection or appeal.
    pub kind: String,
    /// What whoever lodged it is.
    pub lodged_by: String,
    /// The application that it is about.
    pub application: Option<String>,
    /// Who it was and what was said, sealed.
    pub words: Vec<u8>,
    /// The day.
    pub lodged_on: String,
    /// The last day of the term.
    pub until: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
