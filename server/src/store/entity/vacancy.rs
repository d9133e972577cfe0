//! The table `vacancy`: seats to fill, as they were reported.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vacancy")]
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
    /// The seat.
    pub seat: i64,
    /// The list of the one who leaves.
    pub list: Option<i64>,
    /// The place on that list.
    pub candidate: Option<i64>,
    /// The number in the drawing, when a resident leaves.
    pub drawn: Option<i64>,
    /// Why, in one word.
    pub cause: String,
    /// Cause, dates and evidence, as JSON.
    pub report: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
