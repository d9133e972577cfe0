//! The table `sealed_letter`: letters that hold the name of a resident who was drawn.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sealed_letter")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// Which letter.
    pub kind: String,
    /// What it is about.
    pub about: String,
    /// The language.
    pub locale: String,
    /// The version of the texts around it, when it has those.
    pub template: Option<i64>,
    /// A commitment to the file, under the key of the election.
    pub commitment: String,
    /// The file, sealed.
    pub content: Vec<u8>,
    /// The moment at which it was made.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
