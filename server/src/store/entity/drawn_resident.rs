//! The table `drawn_resident`: who is behind the number of a drawn resident.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drawn_resident")]
pub struct Model {
    /// The election.
    #[sea_orm(primary_key, auto_increment = false)]
    pub election: String,
    /// The body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub body: String,
    /// The number by which seats and appointments know the resident.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// The sortition; none when it was held on paper.
    pub sortition: Option<i64>,
    /// The id in that sortition.
    pub resident: Option<String>,
    /// The name, sealed.
    pub name: Vec<u8>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub actor: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
