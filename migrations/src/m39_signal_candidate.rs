//! Signals about candidates who may succeed, which extract was compared last, who could not be compared, and who was
//! linked to the register by hand.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m39_signal_candidate"
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
        for table in ["signal_bar", "signal_link"] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// What the last comparison said is replaced by the next. The newest link of a person counts; one without an identity
/// ends the one before.
const TABLES: [&str; 5] = [
    "CREATE TABLE signal_bar (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        position BIGINT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        UNIQUE (election, body, position),
        FOREIGN KEY (election, body, number) REFERENCES signal (election, body, number),
        FOREIGN KEY (election, body, position) REFERENCES bar (election, body, position)
    )",
    "CREATE TABLE signal_run (
        election TEXT NOT NULL PRIMARY KEY REFERENCES election (id),
        source TEXT NOT NULL CHECK (source <> ''),
        source_at TEXT NOT NULL,
        compared_at TEXT NOT NULL,
        compared BIGINT NOT NULL CHECK (compared >= 0)
    )",
    "CREATE TABLE signal_now (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES signal (election, body, number)
    )",
    "CREATE TABLE signal_unlinked (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        PRIMARY KEY (election, body, person),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE signal_link (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        position BIGINT NOT NULL CHECK (position >= 1),
        identity BYTES,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, person, position),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
];
