//! Documents as they went out: the bytes, with their SHA-256. Made once and never changed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m08_document"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[&crate::with_bytes(manager, TABLE)]).await?;
        crate::append_only::protect(manager, "document").await
    }
}

/// One document of each kind for each version of a result; `about` tells letters of one kind apart, and is
/// empty for the minutes. A new kind of document asks for a new table with a wider check.
const TABLE: &str = "CREATE TABLE document (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('minutes', 'notice', 'decision')),
        version BIGINT NOT NULL,
        about TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (election, body, kind, version, about),
        FOREIGN KEY (election, body, version) REFERENCES result (election, body, version),
        CHECK (kind <> 'minutes' OR about = '')
    )";
