//! The table `sortition_step`: what became of residents who were drawn.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition_step")]
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
    /// The order within the sortition, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The id.
    pub resident: String,
    /// What happened.
    pub kind: String,
    /// The day.
    pub on_day: String,
    /// The reason, sealed.
    pub note: Option<Vec<u8>>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
