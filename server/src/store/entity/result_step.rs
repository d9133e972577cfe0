//! The table `result_step`: the steps of the calculation of a result.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "result_step")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The version of the result.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    /// The place of the step, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// What the step did.
    pub kind: String,
    /// The article; empty where it is not known.
    pub article: String,
    /// The article it was modelled on.
    pub modelled_on: String,
    /// How sure we are of the article.
    pub certainty: String,
    /// The list it is about.
    pub list: i64,
    /// The candidate who is elected.
    pub candidate: Option<i64>,
    /// The list that loses the seat.
    pub from_list: Option<i64>,
    /// How many seats.
    pub places: i64,
    /// The figure that decided, above the line.
    pub numerator: Option<i64>,
    /// The figure that decided, below the line.
    pub denominator: Option<i64>,
    /// 1 when a lot decided.
    pub by_lot: i64,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
