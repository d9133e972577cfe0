//! Draws of the order on the ballot: the pool of each body, what was typed from the dice, the outcome, and
//! annulments. `docs/decisions/0015` says why these are not rows of `draw`.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m22_ballot"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        for table in [
            "ballot_draw",
            "ballot_typing",
            "ballot_outcome",
            "ballot_annulment",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A draw is opened once, between those in its pool. Where one takes part nothing is drawn and nobody has to be
/// there. A reason is there when the body was drawn before; the session when a validity session asked for it.
const TABLES: [&str; 4] = [
    "CREATE TABLE ballot_draw (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        context TEXT NOT NULL CHECK (context <> ''),
        method TEXT NOT NULL CHECK (method IN ('physical', 'lot1', 'alone')),
        pool TEXT NOT NULL,
        pool_sha256 TEXT CHECK (length(pool_sha256) = 64),
        reason TEXT NOT NULL,
        session BIGINT CHECK (session >= 1),
        place TEXT NOT NULL,
        drawn_by TEXT NOT NULL,
        witnesses TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        opened_by TEXT NOT NULL CHECK (opened_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        CHECK ((method = 'lot1') = (pool_sha256 IS NOT NULL)),
        CHECK (method = 'alone' OR (place <> '' AND drawn_by <> ''))
    )",
    "CREATE TABLE ballot_typing (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        attempt BIGINT NOT NULL CHECK (attempt >= 1),
        account BIGINT NOT NULL REFERENCES account (id),
        digits TEXT NOT NULL,
        typed_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number, attempt, account),
        FOREIGN KEY (election, body, number) REFERENCES ballot_draw (election, body, number)
    )",
    "CREATE TABLE ballot_outcome (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        held TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES ballot_draw (election, body, number)
    )",
    "CREATE TABLE ballot_annulment (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        annulled_at TEXT NOT NULL,
        annulled_by TEXT NOT NULL CHECK (annulled_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES ballot_draw (election, body, number)
    )",
];
