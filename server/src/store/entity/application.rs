//! The table `application`: one person who stands, or may.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub struct Model {
    /// The key, which is also the reference.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The election.
    pub election: String,
    /// Who signed in; none when the bureau entered it from paper.
    pub applicant: Option<String>,
    /// The body, once it is known.
    pub body: Option<String>,
    /// The joint list.
    pub joint_list: Option<String>,
    /// The place on it.
    pub position: Option<i64>,
    /// What was filled in and not signed yet, sealed.
    pub draft: Option<Vec<u8>>,
    /// The moment it was begun.
    pub begun_at: String,
    /// The moment it was last saved.
    pub saved_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
