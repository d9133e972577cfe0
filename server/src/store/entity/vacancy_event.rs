//! The table `vacancy_event`: what happened to a seat to fill.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vacancy_event")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The order within the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// Which seat to fill.
    pub vacancy: i64,
    /// What happened, in one word.
    pub step: String,
    /// The day.
    pub on_day: String,
    /// The list of who is appointed.
    pub list: Option<i64>,
    /// The place on that list.
    pub candidate: Option<i64>,
    /// The number in the drawing, when a resident is appointed.
    pub drawn: Option<i64>,
    /// What the official wrote.
    pub note: String,
    /// What was proposed, whole, as JSON.
    pub proposal: Option<String>,
    /// Its SHA-256, as it was shown.
    pub proposal_sha256: Option<String>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
