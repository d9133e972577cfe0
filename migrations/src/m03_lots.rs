//! Lots that were drawn, in the order of the drawing.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m03_lots"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        crate::append_only::protect(manager, "lot").await
    }
}

/// A lot keeps the whole situation it was drawn for, so that it is never taken for another one.
const TABLES: [&str; 1] = ["CREATE TABLE lot (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        drawn BIGINT NOT NULL CHECK (drawn >= 1),
        asked TEXT NOT NULL,
        method TEXT NOT NULL CHECK (method IN ('physical', 'lot1')),
        drawn_at TEXT NOT NULL,
        drawn_by TEXT NOT NULL,
        witnesses TEXT NOT NULL,
        PRIMARY KEY (election, body, position),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )"];
