//! The table `station_count`: the count of a station as it is typed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "station_count")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// The name of the state.
    pub state: String,
    /// Since when it is in this state.
    pub since: String,
    /// When anything was last saved.
    pub saved_at: String,
    /// Who entered it first.
    pub first_by: Option<i64>,
    /// Who entered it second.
    pub second_by: Option<i64>,
    /// How many findings nobody answered for.
    pub open_findings: i64,
    /// How many findings somebody answered for.
    pub answered_findings: i64,
    /// How many times fields were asked again.
    pub corrections: i64,
    /// How many steps were taken.
    pub steps: i64,
    /// Which saving this is, from 1.
    pub version: i64,
    /// The state as JSON.
    pub record: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
