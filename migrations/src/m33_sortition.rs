//! Residents drawn by lot: the frozen lists, the draws, invitations with what became of each, and who is behind the
//! number of a drawn resident.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m33_sortition"
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
            "sortition",
            "sortition_resident",
            "sortition_draw",
            "sortition_typing",
            "sortition_outcome",
            "sortition_invitation",
            "sortition_step",
            "sortition_end",
            "drawn_resident",
            "drawn_member",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// The pool holds ids that mean nothing outside the sortition; who is behind one is sealed in `content`. A list with
/// nobody on it has no digest. The name of a drawn resident is sealed until the resident is a member; then it is public,
/// as that of any member.
const TABLES: [&str; 10] = [
    "CREATE TABLE sortition (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        vacancies TEXT NOT NULL,
        places BIGINT NOT NULL CHECK (places >= 1),
        on_day TEXT NOT NULL,
        extract TEXT NOT NULL CHECK (extract <> ''),
        grounds TEXT NOT NULL,
        pool TEXT NOT NULL,
        pool_sha256 TEXT CHECK (length(pool_sha256) = 64),
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE sortition_resident (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        resident TEXT NOT NULL CHECK (resident <> ''),
        content BYTES NOT NULL,
        PRIMARY KEY (election, body, sortition, resident),
        FOREIGN KEY (election, body, sortition) REFERENCES sortition (election, body, number)
    )",
    "CREATE TABLE sortition_draw (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        method TEXT NOT NULL CHECK (method IN ('physical', 'lot1')),
        context TEXT NOT NULL CHECK (context <> ''),
        place TEXT NOT NULL CHECK (place <> ''),
        drawn_by TEXT NOT NULL CHECK (drawn_by <> ''),
        witnesses TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, sortition, number),
        FOREIGN KEY (election, body, sortition) REFERENCES sortition (election, body, number)
    )",
    "CREATE TABLE sortition_typing (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        draw BIGINT NOT NULL,
        attempt BIGINT NOT NULL CHECK (attempt >= 1),
        account BIGINT NOT NULL REFERENCES account (id),
        digits TEXT NOT NULL,
        typed_at TEXT NOT NULL,
        PRIMARY KEY (election, body, sortition, draw, attempt, account),
        FOREIGN KEY (election, body, sortition, draw)
            REFERENCES sortition_draw (election, body, sortition, number)
    )",
    "CREATE TABLE sortition_outcome (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        draw BIGINT NOT NULL,
        seed TEXT CHECK (seed <> ''),
        drawn TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, sortition, draw),
        FOREIGN KEY (election, body, sortition, draw)
            REFERENCES sortition_draw (election, body, sortition, number)
    )",
    "CREATE TABLE sortition_invitation (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        resident TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        batch BIGINT NOT NULL CHECK (batch >= 1),
        invited_on TEXT NOT NULL,
        answer_by TEXT NOT NULL,
        letter BYTES,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, sortition, resident),
        FOREIGN KEY (election, body, sortition, resident)
            REFERENCES sortition_resident (election, body, sortition, resident)
    )",
    "CREATE TABLE sortition_step (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        resident TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
            'accepted', 'declined', 'admitted', 'refused',
            'opted_out', 'sitting_member', 'moved_out', 'deceased', 'ineligible'
        )),
        on_day TEXT NOT NULL,
        note BYTES,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, sortition, number),
        UNIQUE (election, body, sortition, resident, kind),
        FOREIGN KEY (election, body, sortition, resident)
            REFERENCES sortition_resident (election, body, sortition, resident)
    )",
    "CREATE TABLE sortition_end (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, sortition),
        FOREIGN KEY (election, body, sortition) REFERENCES sortition (election, body, number)
    )",
    "CREATE TABLE drawn_resident (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        sortition BIGINT,
        resident TEXT,
        name BYTES NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        FOREIGN KEY (election, body, sortition, resident)
            REFERENCES sortition_resident (election, body, sortition, resident),
        CHECK ((sortition IS NULL) = (resident IS NULL))
    )",
    "CREATE TABLE drawn_member (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        at TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES drawn_resident (election, body, number)
    )",
];
