//! The table `sortition_invitation`: residents who were invited.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition_invitation")]
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
    /// The id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub resident: String,
    /// The place in the order drawn, from 1.
    pub position: i64,
    /// With which batch, from 1.
    pub batch: i64,
    /// The day.
    pub invited_on: String,
    /// The last day to answer and how it was found, as JSON.
    pub answer_by: String,
    /// The letter, sealed; none when the typeface lacks a letter of the name.
    pub letter: Option<Vec<u8>>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
