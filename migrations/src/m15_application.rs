//! Applications: who applied, what was signed in each version, and every step that was taken. What is personal
//! is sealed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m15_application"
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
        for table in [
            "application_version",
            "application_step",
            "registration_document",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// An applicant is somebody who signed in, by a code sent to an e-mail address or by a login elsewhere. Without
/// one the bureau entered the application from paper.
const TABLES: [&str; 10] = [
    "CREATE TABLE applicant (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        election TEXT NOT NULL REFERENCES election (id),
        email BYTES,
        email_index TEXT,
        subject_index TEXT,
        bsn BYTES,
        bsn_index TEXT,
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        made_at TEXT NOT NULL,
        UNIQUE (election, email_index),
        UNIQUE (election, subject_index),
        CHECK ((email IS NULL) = (email_index IS NULL)),
        CHECK ((bsn IS NULL) = (bsn_index IS NULL)),
        CHECK (email_index IS NOT NULL OR subject_index IS NOT NULL)
    )",
    "CREATE TABLE joint_list (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        founder TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE application (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        election TEXT NOT NULL REFERENCES election (id),
        applicant TEXT REFERENCES applicant (id),
        body TEXT,
        joint_list TEXT REFERENCES joint_list (id),
        position BIGINT CHECK (position >= 1),
        draft BYTES,
        begun_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        CHECK ((joint_list IS NULL) = (position IS NULL))
    )",
    "CREATE INDEX application_election ON application (election, body)",
    "CREATE INDEX application_applicant ON application (applicant)",
    "CREATE TABLE application_version (
        application TEXT NOT NULL REFERENCES application (id),
        version BIGINT NOT NULL CHECK (version >= 1),
        content BYTES NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        reason TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (application, version)
    )",
    "CREATE TABLE application_step (
        application TEXT NOT NULL REFERENCES application (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        step TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        made_at TEXT NOT NULL,
        PRIMARY KEY (application, number)
    )",
    "CREATE TABLE invitation (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        joint_list TEXT NOT NULL REFERENCES joint_list (id),
        position BIGINT NOT NULL CHECK (position >= 1),
        email BYTES NOT NULL,
        email_index TEXT NOT NULL,
        token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
        sent_at TEXT NOT NULL,
        answer TEXT CHECK (answer IN ('consented', 'declined', 'recalled')),
        answered_at TEXT,
        application TEXT REFERENCES application (id),
        CHECK ((answer IS NULL) = (answered_at IS NULL))
    )",
    "CREATE INDEX invitation_list ON invitation (joint_list)",
    "CREATE TABLE registration_document (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL REFERENCES election (id),
        body TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'omission', 'decision', 'findings', 'validity', 'ballot', 'other')),
        about TEXT NOT NULL,
        version BIGINT NOT NULL CHECK (version >= 1),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (election, body, kind, about, version)
    )",
];
