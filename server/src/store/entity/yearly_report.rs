//! The table `yearly_report`: the reports of years, as they were made.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "yearly_report")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body; empty for the city.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The year.
    #[sea_orm(primary_key, auto_increment = false)]
    pub year: i64,
    /// The version, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The last day it tells of.
    pub until_day: String,
    /// SHA-256 of the figures it rests on.
    pub figures_sha256: String,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// When it was made.
    pub made_at: String,
    /// By whom.
    pub made_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
