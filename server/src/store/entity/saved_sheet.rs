//! The table `saved_sheet`: which sheets of an entry were saved so far.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_sheet")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// Of which entry: `first` or `second`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub whose: String,
    /// Its place in the order of the paper, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sheet: i64,
    /// When it was last saved.
    pub saved_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
