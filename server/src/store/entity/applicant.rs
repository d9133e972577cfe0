//! The table `applicant`: who signed in to apply.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applicant")]
pub struct Model {
    /// The key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The election.
    pub election: String,
    /// The e-mail address, sealed.
    pub email: Option<Vec<u8>>,
    /// Its blind index.
    pub email_index: Option<String>,
    /// The blind index of who a login elsewhere says it is.
    pub subject_index: Option<String>,
    /// The BSN that came with such a login, sealed.
    pub bsn: Option<Vec<u8>>,
    /// Its blind index.
    pub bsn_index: Option<String>,
    /// The language for letters.
    pub locale: String,
    /// The moment of the first signing in.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
