//! The table `validity_decision`: what a session decided about a candidacy.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "validity_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session: i64,
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application: String,
    /// The body in which it stands from then on.
    pub body: String,
    /// The body in which it stood, when it moved.
    pub from_body: Option<String>,
    /// What the session did.
    pub change: String,
    /// Whether the candidacy is valid.
    pub verdict: String,
    /// What the examination proposed.
    pub proposal: Option<String>,
    /// Whether the aanduiding is struck.
    pub aanduiding_struck: i64,
    /// Why, sealed.
    pub reason: Vec<u8>,
    /// The article; empty when none is named.
    pub article: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
