//! When the results of an election become public, and whether counts of stations are shown before.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m28_release"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[TABLE]).await?;
        crate::append_only::protect(manager, "release_setting").await
    }
}

/// The last change holds. Without a row a result is public when it is established.
const TABLE: &str = "CREATE TABLE release_setting (
        election TEXT NOT NULL REFERENCES election (id),
        version BIGINT NOT NULL CHECK (version >= 1),
        release TEXT NOT NULL CHECK (release IN ('established', 'moment', 'by_hand', 'now')),
        opens_at TEXT,
        interim BOOLEAN NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        changed_by TEXT NOT NULL CHECK (changed_by <> ''),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (election, version),
        CHECK ((release = 'moment') = (opens_at IS NOT NULL))
    )";
