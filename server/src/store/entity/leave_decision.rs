//! The table `leave_decision`: what was decided on a request for leave.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leave_decision")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number of the request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Whether it was granted.
    pub granted: bool,
    /// The day of the decision.
    pub on_day: String,
    /// What was found, as JSON.
    pub grounds: String,
    /// The vacancy for the time of the leave.
    pub vacancy: Option<i64>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
