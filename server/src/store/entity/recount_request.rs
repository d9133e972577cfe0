//! The table `recount_request`: requests to count again.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recount_request")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which request, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The body it is about.
    pub body: String,
    /// The stations it is about, as JSON; all of the body when there are none.
    pub stations: String,
    /// Who asks.
    pub requested_by: String,
    /// The day of the request.
    pub requested_on: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// By whom.
    pub recorded_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
