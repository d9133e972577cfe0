//! Sessions on validity: what each of them decided about every candidacy and every body, what is prepared for the
//! next one, and the appeals against it. Free text is personal, so it is sealed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m21_validity"
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
        for table in PROTECTED {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

const PROTECTED: [&str; 5] = [
    "validity_session",
    "validity_decision",
    "validity_body",
    "appeal",
    "appeal_step",
];

/// The first session decides on every candidacy; each later one corrects the one before it. What its minutes say
/// is kept as it was said, so that nothing in them changes later. A point is prepared for a session and can be
/// taken back until then. A later step of an appeal takes the place of the one before it.
const TABLES: [&str; 6] = [
    "CREATE TABLE validity_session (
        election TEXT NOT NULL REFERENCES election (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        corrects BIGINT,
        place TEXT NOT NULL CHECK (place <> ''),
        held_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        shown TEXT NOT NULL CHECK (length(shown) = 64),
        minutes BYTES NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, corrects) REFERENCES validity_session (election, number),
        CHECK ((number = 1 AND corrects IS NULL) OR (number > 1 AND corrects = number - 1)),
        CHECK (number = 1 OR reason <> '')
    )",
    "CREATE TABLE validity_decision (
        election TEXT NOT NULL,
        session BIGINT NOT NULL,
        application TEXT NOT NULL REFERENCES application (id),
        body TEXT NOT NULL,
        from_body TEXT,
        change TEXT NOT NULL CHECK (change IN ('decided', 'struck', 'added', 'moved')),
        verdict TEXT NOT NULL CHECK (verdict IN ('valid', 'invalid')),
        proposal TEXT CHECK (proposal IN ('valid', 'invalid')),
        aanduiding_struck BIGINT NOT NULL CHECK (aanduiding_struck IN (0, 1)),
        reason BYTES NOT NULL,
        article TEXT NOT NULL,
        PRIMARY KEY (election, session, application),
        FOREIGN KEY (election, session) REFERENCES validity_session (election, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        CHECK ((change = 'moved') = (from_body IS NOT NULL)),
        CHECK (change <> 'struck' OR verdict = 'invalid'),
        CHECK (change NOT IN ('added', 'moved') OR verdict = 'valid')
    )",
    "CREATE TABLE validity_body (
        election TEXT NOT NULL,
        session BIGINT NOT NULL,
        body TEXT NOT NULL,
        valid BIGINT NOT NULL CHECK (valid >= 0),
        invalid BIGINT NOT NULL CHECK (invalid >= 0),
        seats BIGINT NOT NULL CHECK (seats >= 1),
        drawn BIGINT NOT NULL CHECK (drawn >= 0 AND drawn <= seats),
        vote BIGINT NOT NULL CHECK (vote IN (0, 1)),
        affected BIGINT NOT NULL CHECK (affected IN (0, 1)),
        PRIMARY KEY (election, session, body),
        FOREIGN KEY (election, session) REFERENCES validity_session (election, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE validity_point (
        election TEXT NOT NULL REFERENCES election (id),
        session BIGINT NOT NULL CHECK (session >= 1),
        application TEXT NOT NULL REFERENCES application (id),
        verdict TEXT CHECK (verdict IN ('valid', 'invalid')),
        to_body TEXT,
        person TEXT CHECK (person IN ('stays', 'goes', 'other')),
        aanduiding_struck BIGINT NOT NULL CHECK (aanduiding_struck IN (0, 1)),
        reason BYTES NOT NULL,
        article TEXT NOT NULL,
        kept_by TEXT NOT NULL CHECK (kept_by <> ''),
        kept_at TEXT NOT NULL,
        PRIMARY KEY (election, session, application),
        FOREIGN KEY (election, to_body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE appeal (
        election TEXT NOT NULL REFERENCES election (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        session BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('objection', 'appeal')),
        lodged_by TEXT NOT NULL CHECK (lodged_by IN ('candidate', 'voter', 'authority')),
        application TEXT REFERENCES application (id),
        words BYTES NOT NULL,
        lodged_on TEXT NOT NULL,
        until TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, session) REFERENCES validity_session (election, number)
    )",
    "CREATE TABLE appeal_step (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        outcome TEXT NOT NULL CHECK (outcome IN ('upheld', 'dismissed', 'inadmissible', 'withdrawn')),
        decided_on TEXT NOT NULL,
        correction BIGINT,
        words BYTES NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (election, number, position),
        FOREIGN KEY (election, number) REFERENCES appeal (election, number),
        FOREIGN KEY (election, correction) REFERENCES validity_session (election, number)
    )",
];
