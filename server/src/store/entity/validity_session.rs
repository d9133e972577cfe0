//! The table `validity_session`: sessions on validity, with what their minutes say.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "validity_session")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// Which session, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The session that it corrects.
    pub corrects: Option<i64>,
    /// Where it was held.
    pub place: String,
    /// The day.
    pub held_on: String,
    /// Why a correction was held; empty for the first.
    pub reason: String,
    /// SHA-256 of what was shown and confirmed.
    pub shown: String,
    /// What the minutes say, sealed.
    pub minutes: Vec<u8>,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
