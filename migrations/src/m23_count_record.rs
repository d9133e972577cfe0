//! The count of each station as it is typed: where it stands, and every step with the state before it.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m23_count_record"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        crate::append_only::protect(manager, "station_count_step").await
    }
}

/// The columns beside the record repeat what a board needs, so that it reads no records.
const TABLES: [&str; 2] = [
    "CREATE TABLE station_count (
        election TEXT NOT NULL,
        station BIGINT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('empty', 'first_entry', 'first_entry_has_findings',
            'first_entry_done', 'second_entry', 'entries_differ', 'correction_asked', 'final')),
        since TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        first_by BIGINT,
        second_by BIGINT,
        open_findings BIGINT NOT NULL CHECK (open_findings >= 0),
        answered_findings BIGINT NOT NULL CHECK (answered_findings >= 0),
        corrections BIGINT NOT NULL CHECK (corrections >= 0),
        steps BIGINT NOT NULL CHECK (steps >= 0),
        version BIGINT NOT NULL CHECK (version >= 1),
        record TEXT NOT NULL,
        PRIMARY KEY (election, station),
        FOREIGN KEY (election, station) REFERENCES station (election, number),
        FOREIGN KEY (first_by) REFERENCES account (id),
        FOREIGN KEY (second_by) REFERENCES account (id)
    )",
    "CREATE TABLE station_count_step (
        election TEXT NOT NULL,
        station BIGINT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        step TEXT NOT NULL,
        before TEXT NOT NULL,
        account BIGINT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (election, station, number),
        FOREIGN KEY (election, station) REFERENCES station_count (election, station),
        FOREIGN KEY (account) REFERENCES account (id)
    )",
];
