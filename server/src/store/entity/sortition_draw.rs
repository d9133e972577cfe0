//! The table `sortition_draw`: draws from a frozen list.

use super::LotMethod;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition_draw")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number of the sortition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sortition: i64,
    /// The order, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// How it is drawn.
    pub method: LotMethod,
    /// What it is for, in a word that stands in every ticket.
    pub context: String,
    /// Where.
    pub place: String,
    /// Who draws.
    pub drawn_by: String,
    /// Who watch, as JSON.
    pub witnesses: String,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
