//! The table `station_total`: the totals of a station.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "station_total")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The station.
    #[sea_orm(primary_key, auto_increment = false)]
    pub station: i64,
    /// A: voters with a poll card.
    pub poll_cards: i64,
    /// B: voters by proxy.
    pub proxies: i64,
    /// D: voters admitted.
    pub admitted: i64,
    /// E: votes on candidates.
    pub candidate_votes: i64,
    /// F: blank votes.
    pub blank: i64,
    /// G: invalid votes.
    pub invalid: i64,
    /// H: votes cast.
    pub votes_cast: i64,
    /// I: more ballots than voters.
    pub more_ballots: i64,
    /// J: fewer ballots than voters.
    pub fewer_ballots: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
