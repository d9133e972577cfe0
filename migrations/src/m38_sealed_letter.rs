//! Letters that hold the name of a resident who was drawn: sealed, with when they were sent and what came back; and the
//! proof of a draw of residents, which holds no name.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m38_sealed_letter"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let table = crate::with_bytes(manager, table);
            crate::run(manager, &[table.as_str()]).await?;
        }
        for table in [
            "sealed_letter",
            "sealed_letter_sent",
            "sealed_letter_returned",
            "sortition_proof",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A digest of a letter would let anyone with a list of residents find the name by trying, so what is kept is a
/// commitment under the key of the election. Sendings of a body are numbered together with those of open letters.
const TABLES: [&str; 4] = [
    "CREATE TABLE sealed_letter (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('invitation', 'notice', 'decision')),
        about TEXT NOT NULL CHECK (about <> ''),
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        template BIGINT CHECK (template >= 0),
        commitment TEXT NOT NULL CHECK (length(commitment) = 64),
        content BYTES NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (election, body, kind, about, locale),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE sealed_letter_sent (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        letter BIGINT NOT NULL REFERENCES sealed_letter (id),
        how TEXT NOT NULL CHECK (how IN ('post', 'email', 'hand')),
        mail BIGINT CHECK (mail >= 1),
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        CHECK (mail IS NULL OR how = 'email')
    )",
    "CREATE TABLE sealed_letter_returned (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        why TEXT NOT NULL CHECK (why IN ('moved', 'unknown', 'refused', 'deceased', 'other')),
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES sealed_letter_sent (election, body, number)
    )",
    "CREATE TABLE sortition_proof (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        draw BIGINT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (election, body, sortition, draw),
        FOREIGN KEY (election, body, sortition, draw)
            REFERENCES sortition_outcome (election, body, sortition, draw)
    )",
];
