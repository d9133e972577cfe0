//! What extracts of the population register said about those who sit, in which extract it stood, and what an official
//! did with it.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m35_signal"
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
        for table in ["signal", "signal_seen", "signal_end"] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// The same fact about the same person stands here once, whatever extract it comes back in. Why one was dismissed is
/// sealed.
const TABLES: [&str; 3] = [
    "CREATE TABLE signal (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        person TEXT NOT NULL CHECK (person <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('deceased', 'left_municipality', 'moved_out', 'no_address',
            'not_found', 'cannot_be_told')),
        fact_on TEXT NOT NULL,
        found_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        UNIQUE (election, body, person, kind, fact_on),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE signal_seen (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        source TEXT NOT NULL CHECK (source <> ''),
        source_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number, source, source_at),
        FOREIGN KEY (election, body, number) REFERENCES signal (election, body, number)
    )",
    "CREATE TABLE signal_end (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        vacancy BIGINT,
        reason BYTES,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES signal (election, body, number),
        CHECK ((vacancy IS NULL) <> (reason IS NULL))
    )",
];
