//! Which sheets of an entry were saved, and a sheet that came after a session of a typist was over.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m25_entry"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            crate::run(manager, &[&crate::with_bytes(manager, table)]).await?;
        }
        Ok(())
    }
}

/// A sheet has its place in the order of the paper, from 1. Rows of an entry go when one is begun anew.
const TABLES: [&str; 2] = [
    "CREATE TABLE saved_sheet (
        election TEXT NOT NULL,
        station BIGINT NOT NULL,
        whose TEXT NOT NULL CHECK (whose IN ('first', 'second')),
        sheet BIGINT NOT NULL CHECK (sheet >= 1),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (election, station, whose, sheet),
        FOREIGN KEY (election, station) REFERENCES station (election, number)
    )",
    "CREATE TABLE kept_sheet (
        account BIGINT NOT NULL REFERENCES account (id),
        page TEXT NOT NULL CHECK (length(page) >= 1),
        content BYTES NOT NULL,
        kept_at TEXT NOT NULL,
        PRIMARY KEY (account, page)
    )",
];
