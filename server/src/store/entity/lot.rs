//! The table `lot`: the lots that were drawn.

use super::words::LotMethod;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lot")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which lot of the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The number drawn.
    pub drawn: i64,
    /// The question with its whole situation, as JSON.
    pub asked: String,
    /// How it was drawn.
    pub method: LotMethod,
    /// When.
    pub drawn_at: String,
    /// Who drew.
    pub drawn_by: String,
    /// Who saw it.
    pub witnesses: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
