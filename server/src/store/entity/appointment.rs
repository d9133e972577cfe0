//! The table `appointment`: who is appointed to a seat, and until when an answer can come.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointment")]
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
    /// The list.
    pub list: Option<i64>,
    /// The place on the list.
    pub candidate: Option<i64>,
    /// The number in the drawing, for a resident.
    pub drawn: Option<i64>,
    /// For what.
    pub occasion: String,
    /// Which seat to fill; none for those elected.
    pub vacancy: Option<i64>,
    /// The version of the result.
    pub version: i64,
    /// The day of the result or the decision.
    pub appointed_on: String,
    /// The day of the notice.
    pub notified_on: String,
    /// The last day to answer.
    pub answer_by: String,
    /// How that day was found, as JSON.
    pub grounds: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
