//! The table `member`: the members of the bodies.

use super::words::{Basis, EndedBy};
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// A number within the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The list stood on; none for who was drawn.
    pub list: Option<i64>,
    /// The place on the list.
    pub candidate: Option<i64>,
    /// On what ground.
    pub basis: Basis,
    /// The first day.
    pub since: String,
    /// The last day.
    pub until: Option<String>,
    /// Why the membership ended before the term.
    pub ended_by: Option<EndedBy>,
    /// The number of the member whose seat it was.
    pub replaces: Option<i64>,
    /// The seat, from 1.
    pub seat: i64,
    /// The number in the drawing, for who was drawn.
    pub drawn: Option<i64>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
