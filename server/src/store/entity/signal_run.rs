//! The table `signal_run`: which extract was compared last.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signal_run")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The commitment of the extract.
    pub source: String,
    /// When that extract was taken in.
    pub source_at: String,
    /// When it was compared.
    pub compared_at: String,
    /// How many persons were compared.
    pub compared: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
