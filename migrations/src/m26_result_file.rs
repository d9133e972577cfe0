//! The files of a result: EML_NL, CSV and JSON as bytes, with their SHA-256. Made once and never changed. And files
//! that come in the place of typing, which wait to be confirmed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m26_result_file"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = TABLES.map(|table| crate::with_bytes(manager, table));
        crate::run(manager, &tables.each_ref().map(String::as_str)).await?;
        crate::append_only::protect(manager, "result_file").await
    }
}

/// One file of each kind for each version of a result. A file that comes in the place of typing is taken in once.
const TABLES: [&str; 2] = [
    "CREATE TABLE result_file (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('count', 'result', 'table', 'json', 'overview')),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (election, body, version, kind),
        FOREIGN KEY (election, body, version) REFERENCES result (election, body, version)
    )",
    "CREATE TABLE entry_file (
        election TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        body TEXT NOT NULL,
        entry TEXT NOT NULL CHECK (entry IN ('first', 'second')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        account BIGINT NOT NULL,
        uploaded_at TEXT NOT NULL,
        taken_at TEXT,
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
];
