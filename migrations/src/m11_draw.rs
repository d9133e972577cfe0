//! Draws by lot: the question with its pool, what was typed from the dice, the outcome, and annulments.
//!
//! A lot that was recorded in the table `lot` becomes a draw, and that table goes.

mod moved;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m11_draw"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        moved::move_lots(manager).await?;
        for table in ["draw", "draw_typing", "draw_outcome", "draw_annulment"] {
            crate::append_only::protect(manager, table).await?;
        }
        crate::run(manager, &["DROP TABLE lot"]).await?;
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            crate::run(manager, &["DROP FUNCTION lot_refuses_changes()"]).await?;
        }
        Ok(())
    }
}

/// A draw is opened once, for the question it answers. Each next thing about it is a row of its own: what
/// somebody typed in an attempt, the outcome, the annulment. Without `vacancy` it is for the allocation.
const TABLES: [&str; 4] = [
    "CREATE TABLE draw (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        vacancy BIGINT CHECK (vacancy >= 1),
        context TEXT NOT NULL CHECK (context <> ''),
        method TEXT NOT NULL CHECK (method IN ('physical', 'lot1')),
        asked TEXT NOT NULL,
        pool TEXT NOT NULL,
        pool_sha256 TEXT CHECK (length(pool_sha256) = 64),
        place TEXT NOT NULL CHECK (place <> ''),
        drawn_by TEXT NOT NULL CHECK (drawn_by <> ''),
        witnesses TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        opened_by TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        CHECK ((method = 'lot1') = (pool_sha256 IS NOT NULL))
    )",
    "CREATE TABLE draw_typing (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        attempt BIGINT NOT NULL CHECK (attempt >= 1),
        account BIGINT NOT NULL REFERENCES account (id),
        digits TEXT NOT NULL,
        typed_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number, attempt, account),
        FOREIGN KEY (election, body, number) REFERENCES draw (election, body, number)
    )",
    "CREATE TABLE draw_outcome (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        draw TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES draw (election, body, number)
    )",
    "CREATE TABLE draw_annulment (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        corrects BIGINT CHECK (corrects >= 1),
        annulled_at TEXT NOT NULL,
        annulled_by TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES draw (election, body, number)
    )",
];
