//! The table `validity_point`: what is prepared for a session.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "validity_point")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// For which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session: i64,
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application: String,
    /// What is proposed; none when only something else differs.
    pub verdict: Option<String>,
    /// The body to which it moves.
    pub to_body: Option<String>,
    /// What it is among candidacies that seem to be of one person.
    pub person: Option<String>,
    /// Whether the aanduiding is struck.
    pub aanduiding_struck: i64,
    /// Why, sealed.
    pub reason: Vec<u8>,
    /// The article; empty when none is named.
    pub article: String,
    /// Who prepared it.
    pub kept_by: String,
    /// When.
    pub kept_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
