//! Days of the calendar of an election that an official moved, with the reason. Versions only grow.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m09_calendar"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[TABLE]).await?;
        crate::append_only::protect(manager, "calendar_change").await
    }
}

/// `moved_to` is empty when the computed day holds again; `computed` and `held` are what the page said before.
const TABLE: &str = "CREATE TABLE calendar_change (
        election TEXT NOT NULL REFERENCES election (id),
        milestone TEXT NOT NULL CHECK (milestone IN ('closing', 'repair', 'session', 'appeal', 'draw', 'result')),
        version BIGINT NOT NULL CHECK (version >= 1),
        moved_to TEXT,
        computed TEXT NOT NULL,
        held TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        changed_by TEXT NOT NULL CHECK (changed_by <> ''),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (election, milestone, version)
    )";
