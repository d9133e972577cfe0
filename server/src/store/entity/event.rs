//! The table `event`: the audit log.

use sea_orm::entity::prelude::*;

/// One event of the chain, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Its place in the chain, from 1 without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// When it happened, in UTC to the millisecond.
    pub at: String,
    /// Who did it.
    pub actor: String,
    /// What was done.
    pub kind: String,
    /// What it was done to.
    pub subject: String,
    /// The details, as JSON; never personal data.
    pub payload: String,
    /// The hash of the event before it; 64 zeros for the first.
    pub prev_hash: String,
    /// The hash of this event and, through `prev_hash`, of all before it.
    pub hash: String,
}

/// There are no relations: an event stands for itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
