//! Files that were handed in, with what was found in them and what became of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m10_import"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let bytes = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "BYTEA",
            _ => "BLOB",
        };
        crate::run(manager, &[&TABLE.replace("BYTES", bytes)]).await
    }
}

/// The content stays with a file that was taken in, also after another one replaced it, so that figures can be
/// held against their source. A file that was refused or put aside is not kept: it can hold names.
const TABLE: &str = "CREATE TABLE import (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL REFERENCES election (id),
        kind TEXT NOT NULL CHECK (kind IN ('lists', 'candidates', 'stations', 'counts', 'totals')),
        state TEXT NOT NULL CHECK
            (state IN ('refused', 'checked', 'running', 'imported', 'replaced', 'withdrawn')),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        salt TEXT NOT NULL,
        size BIGINT NOT NULL CHECK (size >= 0),
        content BYTES,
        lines BIGINT NOT NULL CHECK (lines >= 0),
        problems BIGINT NOT NULL CHECK (problems >= 0),
        summary TEXT NOT NULL,
        against TEXT NOT NULL,
        explanation TEXT NOT NULL,
        reason TEXT NOT NULL,
        withdrawn_reason TEXT NOT NULL DEFAULT '',
        uploaded_by TEXT NOT NULL,
        uploaded_at TEXT NOT NULL,
        confirmed_by TEXT,
        confirmed_at TEXT,
        CHECK (state <> 'refused' OR problems >= 1),
        CHECK (state IN ('refused', 'withdrawn') OR content IS NOT NULL),
        CHECK (state IN ('refused', 'checked', 'withdrawn') OR confirmed_at IS NOT NULL)
    )";
