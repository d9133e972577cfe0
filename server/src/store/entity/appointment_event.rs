//! The table `appointment_event`: what happened to an appointment.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointment_event")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which appointment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub appointment: i64,
    /// The order within the appointment, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// What happened, in one word.
    pub step: String,
    /// The day.
    pub on_day: String,
    /// What the official wrote.
    pub note: String,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
