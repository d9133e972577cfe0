//! The table `station_count_step`: what was done with the count of a station, and how it stood before.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "station_count_step")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// Which step of the station, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The step as JSON.
    pub step: String,
    /// The state before it as JSON.
    pub before: String,
    /// Who took it.
    pub account: i64,
    /// When.
    pub at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
