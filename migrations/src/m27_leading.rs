//! Leading the count: screens for the hall, findings that were ticked off, investigations of a station's count, and
//! requests for a recount.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m27_leading"
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
            "screen",
            "screen_withdrawal",
            "finding_tick",
            "investigation",
            "investigation_end",
            "recount_request",
            "recount_decision",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// What ends something stands in a table of its own, so that nothing is ever changed. A finding is ticked off by its
/// digest: one that changes must be looked at again.
const TABLES: [&str; 7] = [
    "CREATE TABLE screen (
        election TEXT NOT NULL REFERENCES election (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        name TEXT NOT NULL CHECK (name <> ''),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, number)
    )",
    "CREATE TABLE screen_withdrawal (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        withdrawn_at TEXT NOT NULL,
        withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, number) REFERENCES screen (election, number)
    )",
    "CREATE TABLE finding_tick (
        election TEXT NOT NULL,
        station BIGINT NOT NULL,
        finding_sha256 TEXT NOT NULL CHECK (length(finding_sha256) = 64),
        code TEXT NOT NULL CHECK (code <> ''),
        note TEXT NOT NULL,
        ticked_at TEXT NOT NULL,
        ticked_by TEXT NOT NULL CHECK (ticked_by <> ''),
        PRIMARY KEY (election, station, finding_sha256),
        FOREIGN KEY (election, station) REFERENCES station (election, number)
    )",
    "CREATE TABLE investigation (
        election TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        station BIGINT NOT NULL,
        asked_by TEXT NOT NULL CHECK (asked_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        opened_at TEXT NOT NULL,
        opened_by TEXT NOT NULL CHECK (opened_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, station) REFERENCES station (election, number)
    )",
    "CREATE TABLE investigation_end (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        findings TEXT NOT NULL CHECK (findings <> ''),
        recounted BOOLEAN NOT NULL,
        ended_at TEXT NOT NULL,
        ended_by TEXT NOT NULL CHECK (ended_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, number) REFERENCES investigation (election, number)
    )",
    "CREATE TABLE recount_request (
        election TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        body TEXT NOT NULL,
        stations TEXT NOT NULL,
        requested_by TEXT NOT NULL CHECK (requested_by <> ''),
        requested_on TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE recount_decision (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        granted BOOLEAN NOT NULL,
        decided_on TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, number) REFERENCES recount_request (election, number)
    )",
];
