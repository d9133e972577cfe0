//! What the bureau does between the count and the result: deaths, too few candidates, and the session in
//! which a version of the result is established. Nothing here is ever changed; a mistake is withdrawn.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m12_session"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        for table in PROTECTED {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

const PROTECTED: [&str; 6] = [
    "committee_session",
    "committee_member",
    "objection",
    "death",
    "death_withdrawn",
    "shortage_decision",
];

/// A version has one session, with one chair. A death that was recorded by mistake is withdrawn with a reason.
/// The last decision on too few candidates sets the seats of the body.
const TABLES: [&str; 7] = [
    "CREATE TABLE committee_session (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL,
        place TEXT NOT NULL CHECK (place <> ''),
        held_on TEXT NOT NULL,
        PRIMARY KEY (election, body, version),
        FOREIGN KEY (election, body, version) REFERENCES result (election, body, version)
    )",
    "CREATE TABLE committee_member (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        name TEXT NOT NULL CHECK (name <> ''),
        office TEXT NOT NULL CHECK (office IN ('chair', 'member')),
        PRIMARY KEY (election, body, version, position),
        FOREIGN KEY (election, body, version)
            REFERENCES committee_session (election, body, version)
    )",
    "CREATE UNIQUE INDEX committee_has_one_chair ON committee_member (election, body, version)
        WHERE office = 'chair'",
    "CREATE TABLE objection (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        raised TEXT NOT NULL CHECK (raised <> ''),
        answer TEXT NOT NULL CHECK (answer <> ''),
        PRIMARY KEY (election, body, version, position),
        FOREIGN KEY (election, body, version)
            REFERENCES committee_session (election, body, version)
    )",
    "CREATE TABLE death (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        list BIGINT NOT NULL,
        candidate BIGINT NOT NULL,
        died_on TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source <> ''),
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number)
    )",
    "CREATE TABLE death_withdrawn (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        withdrawn_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES death (election, body, number)
    )",
    "CREATE TABLE shortage_decision (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        planned BIGINT NOT NULL CHECK (planned >= 1),
        candidates BIGINT NOT NULL CHECK (candidates >= 0),
        seats BIGINT NOT NULL CHECK (seats >= 1),
        drawn BIGINT NOT NULL CHECK (drawn >= 0 AND drawn <= seats),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
];
