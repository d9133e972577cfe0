//! Members: who holds a seat, on what basis, and from which day until which.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m05_roster"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await
    }
}

/// A member who was drawn from the residents stood on no list. Each seat is handed on once, temporary
/// replacements aside, and nobody sits twice at one time.
const TABLES: [&str; 3] = [
    "CREATE TABLE member (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        list BIGINT,
        candidate BIGINT,
        basis TEXT NOT NULL CHECK (basis IN ('elected', 'succeeded', 'drawn', 'temporary')),
        since TEXT NOT NULL,
        until TEXT,
        ended_by TEXT CHECK (ended_by IN ('resignation', 'moved_out', 'death',
            'lost_requirement', 'incompatible_office')),
        replaces BIGINT,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number),
        FOREIGN KEY (election, body, replaces) REFERENCES member (election, body, number),
        CHECK ((list IS NULL) = (candidate IS NULL)),
        CHECK (basis <> 'drawn' OR list IS NULL),
        CHECK (list IS NOT NULL OR basis IN ('drawn', 'temporary')),
        CHECK (ended_by IS NULL OR until IS NOT NULL),
        CHECK (basis <> 'elected' OR replaces IS NULL),
        CHECK (until IS NULL OR until >= since)
    )",
    "CREATE UNIQUE INDEX member_sits_once ON member (election, body, list, candidate)
        WHERE until IS NULL",
    "CREATE UNIQUE INDEX member_followed_once ON member (election, body, replaces)
        WHERE basis <> 'temporary'",
];
