//! The table `leave_request`: members who ask for leave, and the dates that prove it.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leave_request")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The order within the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The number of the member.
    pub member: i64,
    /// Pregnancy or illness, and no more than that.
    pub kind: String,
    /// The due date, for a pregnancy.
    pub due_on: Option<String>,
    /// The weeks without resuming, for an illness.
    pub weeks: Option<i64>,
    /// The day on which the leave is to start.
    pub from_day: String,
    /// The day of the statement.
    pub stated_on: String,
    /// The day on which the request came in.
    pub received_on: String,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
