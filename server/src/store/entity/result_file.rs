//! The table `result_file`: the files of a result, as bytes.

use sea_orm::entity::prelude::*;
use serde::Serialize;

/// What kind of file.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Serialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum ResultFileKind {
    /// The count of all stations, EML_NL 510d.
    Count,
    /// Who is elected, EML_NL 520.
    Result,
    /// The count as a table, CSV.
    Table,
    /// Everything together, JSON.
    Json,
    /// What was counted in every station, with what was investigated and corrected, PDF.
    Overview,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "result_file")]
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
    /// What kind of file.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: ResultFileKind,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The moment at which it was made.
    pub made_at: String,
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
