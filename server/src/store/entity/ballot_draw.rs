//! The table `ballot_draw`: the draws of the order on the ballot that were opened.

use super::words::BallotMethod;
use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot_draw")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// Which draw of the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What it is for, in a word that stands in every ticket.
    pub context: String,
    /// How it is drawn.
    pub method: BallotMethod,
    /// The ids of those who take part, as JSON.
    pub pool: String,
    /// The digest that was published before the dice; none otherwise.
    pub pool_sha256: Option<String>,
    /// Why the body is drawn anew; empty for its first draw.
    pub reason: String,
    /// The validity session that asked for it.
    pub session: Option<i64>,
    /// Where.
    pub place: String,
    /// Who draws, or throws the dice.
    pub drawn_by: String,
    /// Who watches, as JSON.
    pub witnesses: String,
    /// When the pool was published, or the draw by hand recorded.
    pub opened_at: String,
    /// Who entered it.
    pub opened_by: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
