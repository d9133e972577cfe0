//! The table `examination_note`: what an official wrote at a step of the course, sealed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "examination_note")]
pub struct Model {
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application: String,
    /// Which step of its course.
    #[sea_orm(primary_key, auto_increment = false)]
    pub step: i64,
    /// The note, sealed.
    pub note: Vec<u8>,
}

/// A note can name a person, so only its place is printed.
impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the note at step {} of {}", self.step, self.application)
    }
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
