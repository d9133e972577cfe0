//! The table `sortition`: frozen lists of residents, and what each is drawn for.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sortition")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The order within the body, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The vacancies it is for, as JSON; none for places that lack candidates.
    pub vacancies: String,
    /// How many places.
    pub places: i64,
    /// The day on which residents had to meet the requirements.
    pub on_day: String,
    /// The commitment of the extract it was made from.
    pub extract: String,
    /// How many were left out and why, as JSON.
    pub grounds: String,
    /// The ids, as JSON.
    pub pool: String,
    /// The digest of the list; none when nobody is on it.
    pub pool_sha256: Option<String>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
