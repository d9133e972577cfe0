//! The table `import`: files that were handed in.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// What it holds, in one word.
    pub kind: String,
    /// What became of it, in one word.
    pub state: String,
    /// What the user calls it.
    pub file_name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What goes into the digest in the audit log where the file holds names; empty otherwise.
    pub salt: String,
    /// Its number of bytes.
    pub size: i64,
    /// Its bytes, while they are kept.
    pub content: Option<Vec<u8>>,
    /// How many lines it has below its header.
    pub lines: i64,
    /// How many errors were found.
    pub problems: i64,
    /// What it holds, as JSON; empty when it was refused.
    pub summary: String,
    /// SHA-256 of what it was checked against.
    pub against: String,
    /// What an official said about what the checks found.
    pub explanation: String,
    /// Why it replaced what was there.
    pub reason: String,
    /// Why it was withdrawn; empty when it was not.
    pub withdrawn_reason: String,
    /// Who handed it in.
    pub uploaded_by: String,
    /// When.
    pub uploaded_at: String,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When.
    pub confirmed_at: Option<String>,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
