//! The table `resident`: who is in the extract of the population register, sealed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "resident")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The number within the extract.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The blind index of the citizen service number; none when the extract has none.
    pub bsn_index: Option<String>,
    /// The blind index of last name and date of birth.
    pub name_index: String,
    /// The blind index of the buurt, also of no buurt; none in an extract from before there was one.
    pub buurt_index: Option<String>,
    /// Everything that is known, sealed.
    pub content: Vec<u8>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
