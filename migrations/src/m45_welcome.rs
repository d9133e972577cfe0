//! Decisions of the council on the number of seats by name, and what the griffie writes to welcome new members.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m45_welcome"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        for table in ["size_decision", "welcome_text"] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A welcome text without a body is that of the whole election.
const TABLES: [&str; 2] = [
    "CREATE TABLE size_decision (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        seats BIGINT NOT NULL CHECK (seats >= 1),
        from_day TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision <> ''),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE welcome_text (
        election TEXT NOT NULL REFERENCES election (id),
        body TEXT NOT NULL,
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        version BIGINT NOT NULL CHECK (version >= 1),
        wijk TEXT NOT NULL,
        network TEXT NOT NULL,
        contact TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, locale, version)
    )",
];
